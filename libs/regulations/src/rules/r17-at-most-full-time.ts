import type { RuleFacts, ServicePeriodFacts } from '../facts/index.js';
import { countedService } from '../time-account/training-time.js';
import { daysInclusive, fullTimeMonths, later, swedishDate } from '../time/index.js';
import type { Rule, RuleFault } from './rule.js';

/** Everything the doctor serves, in whatever training: nobody serves more than full time. */
function allService({ training }: RuleFacts): ServicePeriodFacts[] {
  const all = [
    ...countedService(training),
    ...(training.btApproval?.service ?? []),
    ...training.otherService,
  ];
  return [...new Map(all.map((period) => [period.id, period])).values()];
}

/** Rows may lie ahead of today, so percentages are summed to the end of what is planned. */
function overFullTimeFaults(facts: RuleFacts): RuleFault[] {
  const { post, interruptions } = facts.training;
  const service = allService(facts);
  const through = service.reduce((day, one) => later(day, one.to ?? post.to ?? day), facts.today);
  return fullTimeMonths({ service, interruptions, through }).overFullTime.map(({ from, to }) => ({
    text: `Tjänstgöringsgraden är över 100 procent ${swedishDate(from)}–${swedishDate(to)} (${daysInclusive(from, to)} dagar).`,
    field: 'servicePeriods',
    mendedBy: 'study-director',
  }));
}

/** AT comes before the licence; everything else is service as a licensed doctor. */
function beforeLicence(period: ServicePeriodFacts, { trainee, post }: RuleFacts['training']): boolean {
  return post.kind !== 'at' && trainee.licensedOn !== null && period.from < trainee.licensedOn;
}

/** Service before the licence or outside the post is refused; it may be attested on paper as its own kind of intyg. */
function outsideFaults({ training }: RuleFacts): RuleFault[] {
  const { trainee, post, servicePeriods } = training;
  return servicePeriods.flatMap((period) => {
    const faults: RuleFault[] = [];
    const at = { field: `servicePeriods.${period.id}`, mendedBy: 'study-director' } as const;
    const where = `${period.careUnitName} från ${swedishDate(period.from)}`;
    if (beforeLicence(period, training)) {
      const licensed = swedishDate(trainee.licensedOn ?? period.from);
      faults.push({ ...at, text: `${where} börjar före legitimationen ${licensed}.` });
    }
    // A period of an earlier post in the same training lies inside that post, which is not asked about here.
    const isOwn = period.postId === post.id;
    if (isOwn && (period.from < post.from || (post.to !== null && (period.to ?? post.to) > post.to))) {
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
  citation:
    'PSF 3 kap. 5 § och 4 kap. 1 §; blanketternas tjänsteförteckningar (sättet att räkna är en vald tolkning)',
  confidence: 'INF',
  effectiveFrom: null,
  level: 'block',
  moments: ['recording', 'before-signing', 'before-sending', 'deciding', 'nightly'],
  applies: ({ training }) => training.servicePeriods.length > 0,
  check: (facts) => [...overFullTimeFaults(facts), ...outsideFaults(facts)],
};
