import { isAtLeast, swedishDate, truncatedToOneDecimal } from '../time/index.js';
import { btTime, lastDayOfService, SIX_MONTHS, type BtTime } from './bt-time.js';
import { inForce, isKind, isSigning, SERVICE_INTYG } from './documents.js';
import type { RuleFacts } from '../facts/index.js';
import type { Rule, RuleFault } from './rule.js';

/** Months count up to and including the day of signing; afterwards up to the day Bilaga 3 was signed. */
function countedThrough(facts: RuleFacts): string {
  if (isSigning(facts, SERVICE_INTYG)) return facts.today;
  const signedAt = inForce(facts.intyg, SERVICE_INTYG).at(-1)?.signedAt;
  return signedAt ? signedAt.slice(0, 10) : facts.today;
}

function creditFault(time: BtTime): RuleFault[] {
  if (isAtLeast(time.service.total, SIX_MONTHS)) return [];
  const service = truncatedToOneDecimal(time.service.total);
  const credit = truncatedToOneDecimal(time.credit);
  const text = `Sex månader nås bara med tillgodoräknande: ${service} månader tjänstgöring och ${credit} månader tillgodoräknat.`;
  return [{ text, field: 'credits', level: 'warn', mendedBy: 'case-officer' }];
}

/** A row that ends after the day of signing attests days that have not been. */
function earlyFault(facts: RuleFacts, through: string): RuleFault[] {
  const last = lastDayOfService(facts.training);
  if (last !== null && last <= through) return [];
  const text =
    last === null
      ? 'Intyget undertecknas medan tjänstgöringen pågår; bara dagar till och med undertecknandet räknas.'
      : `Intyget undertecknas före sista tjänstgöringsdagen ${swedishDate(last)}; senare dagar räknas inte.`;
  return [
    { text, field: 'servicePeriods', level: 'warn', confidence: 'INF', mendedBy: 'head-of-department' },
  ];
}

export const r4: Rule = {
  id: 'R4',
  name: 'Minst sex månader på heltid',
  description:
    'Bastjänstgöringen är minst sex månader på heltid eller motsvarande på deltid. Tillgodoräknad tid räknas med och visas för sig.',
  citation: 'PSF 4 kap. 1 §; HSLF-FS 2021:8 3 kap. 2 §',
  confidence: 'EX',
  effectiveFrom: '2021-07-01',
  level: 'block',
  moments: ['before-signing', 'before-sending', 'deciding', 'nightly'],
  applies: (facts, moment) =>
    isSigning(facts, SERVICE_INTYG) ||
    (moment !== 'before-signing' &&
      isKind(facts, 'bt') &&
      (facts.application !== null || inForce(facts.intyg, SERVICE_INTYG).length > 0)),
  check: (facts) => {
    const through = countedThrough(facts);
    const time = btTime(facts.training, through);
    if (!isAtLeast(time.total, SIX_MONTHS)) {
      const shown = truncatedToOneDecimal(time.total);
      const text = `Bastjänstgöringen är ${shown} månader på heltid till och med ${swedishDate(through)}; minst 6 krävs.`;
      return [{ text, field: 'totalMonths', mendedBy: 'study-director' }];
    }
    return [...creditFault(time), ...earlyFault(facts, through)];
  },
};
