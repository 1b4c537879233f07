import { isAtLeast, rational, truncatedToOneDecimal } from '../time/index.js';
import { areaTime, btTime } from './bt-time.js';
import { isKind, isSigning, SERVICE_INTYG } from './documents.js';
import type { Rule, RuleFault } from './rule.js';

const THREE_MONTHS = rational(3);
const TWELVE_MONTHS = rational(12);
const AREAS = [
  { area: 'primary-care', words: 'primärvård' },
  { area: 'emergency-care', words: 'akut sjukvård' },
] as const;

export const r6: Rule = {
  id: 'R6',
  name: 'Tre månader i vardera, tolv månader som norm',
  description:
    'Minst tre månader i primärvård och tre i akut sjukvård, och tolv månader för den som inte har något att tillgodoräkna.',
  citation:
    'Region Dalarna, Kalmar, SPF och Läkartidningen (tre månader); prop. 2017/18:274 s. 31 (tolv månader)',
  confidence: 'SEC',
  effectiveFrom: null,
  level: 'warn',
  moments: ['before-signing', 'before-sending', 'deciding'],
  applies: (facts, moment) =>
    isSigning(facts, SERVICE_INTYG) ||
    (moment !== 'before-signing' && isKind(facts, 'bt') && facts.application !== null),
  check: ({ training, today }) => {
    const short = AREAS.flatMap(({ area, words }): RuleFault[] => {
      const months = areaTime(training, area, today).total;
      if (isAtLeast(months, THREE_MONTHS)) return [];
      const text = `${truncatedToOneDecimal(months)} månader inom ${words}; regionerna anger minst tre.`;
      return [{ text, field: 'servicePeriods', mendedBy: 'study-director' }];
    });
    const { total } = btTime(training, today);
    if (training.credits.length > 0 || isAtLeast(total, TWELVE_MONTHS)) return short;
    const text = `Bastjänstgöringen är ${truncatedToOneDecimal(total)} månader; det normala utan tillgodoräknande är tolv.`;
    return [
      ...short,
      {
        text,
        field: 'totalMonths',
        mendedBy: 'study-director',
        citation: 'Prop. 2017/18:274 s. 31',
        confidence: 'EX',
      },
    ];
  },
};
