import { addDays, daysInclusive, earlier, later, swedishDate } from '@specialistvagen/regulations';
import { isCourseForm } from '../course-types.js';
import { itself, numberIn, textIn } from '../found.js';
import type { PlausibilityCheck } from '../plausibility-check.js';
import { wholePeriod } from '../signing-facts.js';
import type { ServiceFacts } from '../signing-facts.js';

const DAYS = 31;
type Period = { readonly from: string; readonly to: string };

const within = ({ from, to }: ServiceFacts, period: Period): Period | null => {
  const shared = { from: later(from, period.from), to: earlier(to ?? period.to, period.to) };
  return shared.from <= shared.to ? shared : null;
};

/** Days of the period with full time in these rows; the sum only changes where a row begins or has ended. */
function fullDaysElsewhere(service: readonly ServiceFacts[], period: Period): number {
  const rows = service.flatMap((one) => {
    const shared = within(one, period);
    return shared ? [{ ...shared, percent: one.percent }] : [];
  });
  const edges = [...new Set(rows.flatMap(({ from, to }) => [from, addDays(to, 1)]))].sort();
  return edges.slice(0, -1).reduce((days, from, at) => {
    const to = addDays(edges[at + 1] ?? from, -1);
    const percent = rows
      .filter((row) => row.from <= from && row.to >= to)
      .reduce((sum, row) => sum + row.percent, 0);
    return percent >= 100 ? days + daysInclusive(from, to) : days;
  }, 0);
}

export const rk1: PlausibilityCheck = {
  id: 'RK1',
  name: 'Tjänstgöring på annat håll',
  looksFor:
    'Intyget gäller en enhet hos en vårdgivare där läkaren inte har någon tjänstgöring, medan läkaren tjänstgjorde på heltid hos en annan.',
  threshold:
    'Minst 31 dagar av perioden på heltid hos andra vårdgivare, och ingen dag hos enhetens vårdgivare.',
  why: 'En sidotjänstgöring på några veckor registreras ofta inte för sig, och inom en vårdgivare byter enheter namn. En som är längre än en månad hos en annan vårdgivare brukar stå bland perioderna.',
  check: (facts) => {
    const period = wholePeriod(facts);
    if (!period || !facts.unit || isCourseForm(facts.type)) return null;
    const { careProviderId } = facts.unit;
    // Side placements within a care provider are seldom registered by themselves, and units there change their names.
    const isThere = (one: ServiceFacts) => one.careProviderId === careProviderId;
    if (facts.service.some((one) => isThere(one) && within(one, period))) return null;
    const days = fullDaysElsewhere(facts.service, period);
    if (days < DAYS) return null;
    return { occasion: facts.intygId, documents: [itself(facts)], facts: { days, ...period } };
  },
  text: (facts) =>
    `Läkaren tjänstgjorde på heltid hos andra vårdgivare ${numberIn(facts, 'days')} dagar under perioden ${swedishDate(textIn(facts, 'from'))}–${swedishDate(textIn(facts, 'to'))}, och har ingen tjänstgöring hos vårdgivaren som intyget gäller.`,
};
