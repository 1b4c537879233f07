import type { RuleFacts, ServicePeriodFacts, TrainingFacts } from '../facts/index.js';
import { SOSFS_2015 } from '../time-account/counting.js';
import { creditMonths, isCreditableInSt } from '../time-account/training-time.js';
import { compare, overlaps, rational, swedishDate, truncatedToOneDecimal } from '../time/index.js';
import { isKind } from './documents.js';
import type { Rule, RuleFault } from './rule.js';

const THIRTY_MONTHS = rational(30);
const SIX_MONTHS = rational(6);

const at = { field: 'credits', mendedBy: 'study-director' } as const;

function earlierSpecialtyFaults({ credits, earlierCertificates }: TrainingFacts): RuleFault[] {
  const own = credits.filter((one) => one.kind === 'specialist-education');
  if (own.length === 0) return [];
  const faults: RuleFault[] = [];
  const months = creditMonths(own);
  if (compare(months, THIRTY_MONTHS) > 0) {
    const text = `Från tidigare specialitet är ${truncatedToOneDecimal(months)} månader tillgodoräknade; högst 30 kan tillgodoräknas.`;
    faults.push({ ...at, text });
  }
  if (earlierCertificates.length === 0) {
    const text = 'Tid från tidigare specialitet är tillgodoräknad, men inget tidigare bevis är registrerat.';
    faults.push({ ...at, text, citation: 'PSF 4 kap. 1 §', confidence: 'INF' });
  }
  return faults;
}

/** Under the older regulation a doctorate shortens the time itself (6 kap. 2 §); under the new one the amount was not read. */
function doctorateFaults({ credits, doctorate, post }: TrainingFacts): RuleFault[] {
  const own = credits.filter((one) => one.kind === 'research-education');
  const faults: RuleFault[] = [];
  const months = creditMonths(own);
  if (own.length > 0 && post.regulation === SOSFS_2015 && doctorate !== null) {
    const text =
      'Doktorsexamen förkortar redan tiden till 54 månader; forskarutbildningen är dessutom tillgodoräknad.';
    faults.push({ ...at, text, citation: 'SOSFS 2015:8 6 kap. 2 §', confidence: 'INF' });
  } else if (own.length > 0 && compare(months, SIX_MONTHS) > 0) {
    const text = `För forskarutbildning är ${truncatedToOneDecimal(months)} månader tillgodoräknade; vanligen är det omkring sex, och hur mycket som kan räknas är inte läst.`;
    faults.push({ ...at, text, citation: 'PSF 4 kap. 1 §', confidence: 'BG' });
  } else if (own.length > 0) {
    const text = `För forskarutbildning är ${truncatedToOneDecimal(months)} månader tillgodoräknade; hur mycket som kan räknas är inte läst i föreskriften.`;
    faults.push({ ...at, text, citation: 'PSF 4 kap. 1 §', confidence: 'BG' });
  }
  if (doctorate !== null && !doctorate.isSwedish) {
    const text = 'Den utländska doktorsexamen ska vara bedömd; bedömningen bifogas ansökan.';
    faults.push({
      ...at,
      text,
      field: 'doctorate',
      citation: 'Förteckningen på ansökan (bilaga 5; 2015: bilaga 1)',
      confidence: 'EX',
      mendedBy: 'trainee',
    });
  }
  return faults;
}

function otherKindFaults({ credits }: TrainingFacts): RuleFault[] {
  return credits
    .filter((one) => !isCreditableInSt(one))
    .map((one) => ({
      ...at,
      text: `”${one.what}” kan inte tillgodoräknas i ST; där räknas bara tidigare specialistutbildning och forskarutbildning.`,
      citation: 'PSF 4 kap. 1 §',
      confidence: 'EX',
    }));
}

function isInAt(period: ServicePeriodFacts, at: readonly ServicePeriodFacts[]): boolean {
  const whole = { from: period.from, to: period.to ?? '9999-12-31' };
  return (
    period.atSection !== null ||
    at.some((one) => overlaps(whole, { from: one.from, to: one.to ?? '9999-12-31' }))
  );
}

function atFaults({ servicePeriods, otherService, regulationChoice }: TrainingFacts): RuleFault[] {
  const service = otherService.filter((one) => one.atSection !== null);
  const completedOn = regulationChoice?.atCompletedOn ?? '0001-01-01';
  return servicePeriods
    .filter((one) => isInAt(one, service) || one.from < completedOn)
    .map((one) => ({
      field: `servicePeriods.${one.id}`,
      mendedBy: 'study-director',
      text: `${one.careUnitName} från ${swedishDate(one.from)} ligger i allmäntjänstgöringen; AT räknas aldrig i ST.`,
      citation: 'Socialstyrelsen enligt Läkartidningen 2016-10',
    }));
}

export const r19: Rule = {
  id: 'R19',
  name: 'Tillgodoräknande i ST',
  description:
    'Från en tidigare specialitet tillgodoräknas högst 30 månader; forskarutbildning visas för sig; AT räknas aldrig i ST.',
  citation: 'Socialstyrelsens vanliga frågor (2,5 år); Läkartidningen 2016-10',
  confidence: 'SEC',
  effectiveFrom: '2016-09-01',
  level: 'warn',
  moments: ['recording', 'before-signing', 'before-sending', 'deciding', 'nightly'],
  applies: (facts) => isKind(facts, 'st'),
  check: ({ training }: RuleFacts) => [
    ...earlierSpecialtyFaults(training),
    ...doctorateFaults(training),
    ...otherKindFaults(training),
    ...atFaults(training),
  ],
};
