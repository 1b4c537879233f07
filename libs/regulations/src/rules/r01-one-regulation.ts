import { curriculumOf, type Curriculum } from '../completeness/curriculum.js';
import type { RuleFacts } from '../facts/index.js';
import { enclosedIntyg } from './documents.js';
import type { Rule, RuleFault } from './rule.js';

type Item = {
  readonly type: string;
  readonly regulation: string;
  readonly specialty: string | null;
  readonly goals: readonly string[];
};

function goalFaults(item: Item, { post }: RuleFacts['training'], curriculum: Curriculum): RuleFault[] {
  return item.goals.flatMap((code): RuleFault[] => {
    const at = { field: 'goals', mendedBy: 'trainee' } as const;
    if (!curriculum.codesOfRegulation.has(code)) {
      return [{ ...at, text: `Delmålet ${code} finns inte i ${post.regulation}.` }];
    }
    if (post.kind !== 'st' || curriculum.codes.has(code)) return [];
    // The lists of goals of each specialty are not read in the föreskrift itself, so this may be a fault in the data.
    const text = `Delmålet ${code} finns inte bland de delmål som är kända för specialiteten.`;
    return [{ ...at, text, level: 'warn', confidence: 'SEC' }];
  });
}

function itemFaults(item: Item, field: string, { training }: RuleFacts, curriculum: Curriculum): RuleFault[] {
  const { post } = training;
  const faults: RuleFault[] = [];
  if (item.regulation !== post.regulation || !curriculum.forms.has(item.type)) {
    const text = `${item.type} hör till ${item.regulation} och kan inte användas under ${post.regulation}.`;
    faults.push({ text, field, mendedBy: 'principal-supervisor' });
  }
  if (post.kind === 'st' && item.specialty !== null && item.specialty !== post.specialty) {
    const text = `Intyget gäller en annan specialitet (${item.specialty}) än utbildningen (${post.specialty ?? ''}).`;
    faults.push({ text, field, level: 'warn', confidence: 'INF', mendedBy: 'principal-supervisor' });
  }
  return [...faults, ...goalFaults(item, training, curriculum)];
}

function applicationFaults({ application, training }: RuleFacts): RuleFault[] {
  const { regulation, specialty } = training.post;
  const faults: RuleFault[] = [];
  if (application && application.regulation !== regulation) {
    const text = `Ansökan gäller ${application.regulation} men utbildningen följer ${regulation}.`;
    faults.push({ text, mendedBy: 'trainee' });
  }
  if (application && application.specialty !== specialty) {
    const text = `Ansökan gäller en annan specialitet (${application.specialty ?? 'ingen'}) än utbildningen (${specialty ?? 'ingen'}).`;
    faults.push({ text, field: 'specialty', mendedBy: 'trainee' });
  }
  return faults;
}

export const r1: Rule = {
  id: 'R1',
  name: 'En föreskrift per ansökan',
  description: 'Delmål och blanketter hämtas bara från den föreskrift som utbildningen följer.',
  citation: 'HSLF-FS 2021:8; SOSFS 2015:8; Socialstyrelsens anvisning om blanketter per föreskrift',
  confidence: 'EX',
  effectiveFrom: '2021-07-01',
  level: 'block',
  moments: ['before-signing', 'before-sending', 'deciding', 'nightly'],
  applies: (facts) => facts.signing !== null || facts.application !== null,
  check: (facts) => {
    const curriculum = curriculumOf(facts.training.post);
    return [
      ...applicationFaults(facts),
      ...(facts.signing ? itemFaults(facts.signing, 'type', facts, curriculum) : []),
      ...(facts.application ? enclosedIntyg(facts) : []).flatMap((one) =>
        itemFaults(one, one.id, facts, curriculum),
      ),
    ];
  },
};
