import { curriculumOf } from '../completeness/curriculum.js';
import type { RuleFacts } from '../facts/index.js';
import { COURSE_INTYG, enclosedIntyg } from './documents.js';
import type { Rule, RuleFault } from './rule.js';

type Signed = {
  readonly type: string;
  readonly goals: readonly string[];
  readonly signers: readonly { readonly role: string }[];
  readonly field: string;
};

function byCourseLeader({ signers }: Pick<Signed, 'signers'>): boolean {
  return signers.some((one) => one.role === 'course-leader');
}

function signedByCourseLeaders(facts: RuleFacts): Signed[] {
  if (facts.signing) return [{ ...facts.signing, field: 'signers' }].filter(byCourseLeader);
  return enclosedIntyg(facts)
    .filter(byCourseLeader)
    .map((one) => ({ ...one, field: one.id }));
}

/** A goal that no course attests stays open, whoever signs; the list of activities is not read in the föreskrift itself. */
function goalsWithoutCourse({ goals, type }: Signed, { training }: RuleFacts): RuleFault[] {
  const known = curriculumOf(training.post).goals;
  return goals
    .filter((code) => {
      const goal = known.find((one) => one.code === code);
      return goal !== undefined && !goal.groups.some((group) => group.anyOf.some((way) => way.form === type));
    })
    .map((code) => ({
      text: `${code} uppnås inte genom kurs, så ett kursintyg räknas inte för det delmålet.`,
      field: 'goals',
      level: 'warn',
      citation: 'Målbeskrivningen för specialiteten',
      confidence: 'SEC',
      mendedBy: 'trainee',
    }));
}

export const r14: Rule = {
  id: 'R14',
  name: 'Kursledare undertecknar bara kursintyg',
  description:
    'En kursledare kan underteckna intyget om kurs men inget annat; varken personnummer eller specialitet krävs.',
  citation: 'HSLF-FS 2021:8 bilaga 10; SOSFS 2015:8 bilaga 5',
  confidence: 'EX',
  effectiveFrom: '2015-05-01',
  level: 'block',
  moments: ['before-signing', 'before-sending', 'deciding', 'nightly'],
  applies: ({ signing, application }) => signing !== null || application !== null,
  check: (facts) =>
    signedByCourseLeaders(facts).flatMap((one): RuleFault[] => {
      if (COURSE_INTYG.includes(one.type)) return goalsWithoutCourse(one, facts);
      const text = `${one.type} kan inte undertecknas av en kursledare; det kan bara intyget om kurs.`;
      return [{ text, field: one.field, mendedBy: 'supervisor' }];
    }),
};
