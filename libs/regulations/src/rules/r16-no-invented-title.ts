import { curriculumOf } from '../completeness/curriculum.js';
import type { RuleFacts } from '../facts/index.js';
import type { Rule, RuleFault } from './rule.js';

/** What the form's goal field holds, however it is written: a list of codes or one line of text. */
function statedGoals({ signing }: RuleFacts): string[] {
  const stated = signing?.form['goals'];
  if (Array.isArray(stated)) return stated.filter((one) => typeof one === 'string');
  return typeof stated === 'string' ? stated.split(/[,;]/).map((one) => one.trim()) : [];
}

const CODE = /^(ST)?[a-zA-Z]{1,3}\d{1,3}$/;

export const r16: Rule = {
  id: 'R16',
  name: 'Delmål c har nummer, inte rubrik',
  description:
    'Delmålen i c-delen har inga officiella rubriker. Ett intyg anger numret; arbetsnamn står bara på skärmen och är märkta.',
  citation: 'Målbeskrivningarna 2015 och 2021 (Psykiatri lästa i sin helhet)',
  confidence: 'EX',
  effectiveFrom: '2015-05-01',
  level: 'block',
  moments: ['before-signing'],
  applies: ({ signing }) => signing !== null,
  check: (facts) => {
    const { goals } = curriculumOf(facts.training.post);
    const topics = goals.filter((goal) => goal.kind === 'c').flatMap((goal) => goal.topicUnofficial ?? []);
    return statedGoals(facts)
      .filter((stated) => !CODE.test(stated) || topics.includes(stated))
      .map((stated): RuleFault => ({
        text: `Ange delmålets nummer och inget annat: ”${stated}” är ingen delmålskod.`,
        field: 'goals',
        mendedBy: 'trainee',
      }));
  },
};
