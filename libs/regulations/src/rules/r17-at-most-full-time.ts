import type { BtFacts } from '../facts/index.js';
import { daysInclusive, swedishDate } from '../time/index.js';
import { btTime, lastDayOfService } from './bt-time.js';
import type { Rule, RuleFault } from './rule.js';

/** Rows may lie ahead of today, so percentages are summed to the end of what is planned. */
function overFullTimeFaults(facts: BtFacts): RuleFault[] {
  const last = lastDayOfService(facts.training) ?? facts.training.post.to ?? facts.today;
  const through = last > facts.today ? last : facts.today;
  return btTime(facts.training, through).service.overFullTime.map(({ from, to }) => ({
    text: `Tjänstgöringsgraden är över 100 procent ${swedishDate(from)}–${swedishDate(to)} (${daysInclusive(from, to)} dagar).`,
    field: 'servicePeriods',
    mendedBy: 'study-director',
  }));
}

/** Service before the licence or outside the post is refused; it may be attested on paper as its own kind of intyg. */
function outsideFaults({ training }: BtFacts): RuleFault[] {
  const { trainee, post, servicePeriods } = training;
  return servicePeriods.flatMap((period) => {
    const faults: RuleFault[] = [];
    const at = { field: `servicePeriods.${period.id}`, mendedBy: 'study-director' } as const;
    const where = `${period.careUnitName} från ${swedishDate(period.from)}`;
    if (trainee.licensedOn !== null && period.from < trainee.licensedOn) {
      faults.push({ ...at, text: `${where} börjar före legitimationen ${swedishDate(trainee.licensedOn)}.` });
    }
    if (period.from < post.from || (post.to !== null && (period.to ?? post.to) > post.to)) {
      faults.push({ ...at, text: `${where} ligger utanför tjänsten.` });
    }
    if (period.to !== null && period.to < period.from)
      faults.push({ ...at, text: `${where} slutar före första dagen.` });
    return faults;
  });
}

export const r17: Rule = {
  id: 'R17',
  name: 'Månader på heltid, högst 100 procent',
  description:
    'Månader är period gånger tjänstgöringsgrad utan ledighet. Samtidiga perioder får tillsammans vara högst heltid.',
  citation: 'PSF 4 kap. 1 §; HSLF-FS 2021:8 bilaga 3 (sättet att räkna är en vald tolkning)',
  confidence: 'INF',
  effectiveFrom: null,
  level: 'block',
  moments: ['recording', 'before-signing', 'before-sending', 'deciding', 'nightly'],
  applies: ({ training }) => training.servicePeriods.length > 0,
  check: (facts) => [...overFullTimeFaults(facts), ...outsideFaults(facts)],
};
