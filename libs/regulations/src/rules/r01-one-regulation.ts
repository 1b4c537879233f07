import type { BtFacts } from '../facts/index.js';
import { goals, HSLF_FS_2021_8, intygTypes, type GoalKind } from '../law-data/index.js';
import { enclosedIntyg } from './documents.js';
import type { Rule, RuleFault } from './rule.js';

const GOAL_KINDS: readonly GoalKind[] = ['bt', 'a', 'b', 'c'];

function codesOf(regulation: string): ReadonlySet<string> {
  if (regulation !== HSLF_FS_2021_8.designation) return new Set();
  return new Set(GOAL_KINDS.flatMap((kind) => goals(kind).map((goal) => goal.code)));
}

function formsOf(regulation: string): readonly string[] {
  return regulation === HSLF_FS_2021_8.designation ? intygTypes().map((type) => type.id) : [];
}

type Item = {
  readonly type: string;
  readonly regulation: string;
  readonly goals: readonly string[];
  readonly field: string;
};

function itemFaults(item: Item, regulation: string): RuleFault[] {
  const { field } = item;
  const faults: RuleFault[] = [];
  if (item.regulation !== regulation || !formsOf(regulation).includes(item.type)) {
    const text = `${item.type} hör till ${item.regulation} och kan inte användas under ${regulation}.`;
    faults.push({ text, field, mendedBy: 'principal-supervisor' });
  }
  const known = codesOf(regulation);
  for (const code of item.goals.filter((goal) => !known.has(goal))) {
    faults.push({
      text: `Delmålet ${code} finns inte i ${regulation}.`,
      field: 'goals',
      mendedBy: 'trainee',
    });
  }
  return faults;
}

function items(facts: BtFacts): Item[] {
  const signing = facts.signing ? [{ ...facts.signing, field: 'type' }] : [];
  const enclosed = facts.application ? enclosedIntyg(facts).map((one) => ({ ...one, field: one.id })) : [];
  return [...signing, ...enclosed];
}

export const r1: Rule = {
  id: 'R1',
  name: 'En föreskrift per ansökan',
  description: 'Delmål och blanketter hämtas bara från den föreskrift som utbildningen följer.',
  citation: 'HSLF-FS 2021:8; Socialstyrelsens anvisning om blanketter per föreskrift',
  confidence: 'EX',
  effectiveFrom: '2021-07-01',
  level: 'block',
  moments: ['before-signing', 'before-sending', 'deciding', 'nightly'],
  applies: (facts) => facts.signing !== null || facts.application !== null,
  check: (facts) => {
    const regulation = facts.training.post.regulation;
    const application: RuleFault[] =
      facts.application && facts.application.regulation !== regulation
        ? [
            {
              text: `Ansökan gäller ${facts.application.regulation} men utbildningen följer ${regulation}.`,
              mendedBy: 'trainee',
            },
          ]
        : [];
    return [...application, ...items(facts).flatMap((item) => itemFaults(item, regulation))];
  },
};
