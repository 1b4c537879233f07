import { curriculumOf } from '../completeness/curriculum.js';
import { attestedGoals, BASE_COMPETENCE_INTYG, enclosedIntyg, isKind, isSigning } from './documents.js';
import type { Rule } from './rule.js';

export const r7: Rule = {
  id: 'R7',
  name: 'Alla delmål har ett giltigt intyg',
  description:
    'Intyget om uppnådd baskompetens vilar på gällande intyg om vart och ett av delmålen BT1–BT18.',
  citation: 'HSLF-FS 2021:8 bilaga 1, 2 och 4 (slutsats av blanketternas lydelse)',
  confidence: 'INF',
  effectiveFrom: '2021-07-01',
  level: 'warn',
  moments: ['before-signing', 'before-sending', 'deciding', 'nightly'],
  applies: (facts, moment) =>
    isSigning(facts, BASE_COMPETENCE_INTYG) ||
    (moment !== 'before-signing' && isKind(facts, 'bt') && facts.application !== null),
  check: (facts, moment) => {
    const attested = attestedGoals(moment === 'before-signing' ? facts.intyg : enclosedIntyg(facts));
    return [...curriculumOf(facts.training.post).codes]
      .filter((code) => !attested.has(code))
      .map((code) => ({
        text: `${code} saknar gällande intyg (bilaga 2).`,
        field: `goals.${code}`,
        mendedBy: 'supervisor',
      }));
  },
};
