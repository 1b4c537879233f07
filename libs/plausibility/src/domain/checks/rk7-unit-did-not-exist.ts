import { addDays, daysInclusive, earlier, later } from '@specialistvagen/regulations';
import { isCourseForm } from '../course-types.js';
import { itself, numberIn } from '../found.js';
import type { PlausibilityCheck } from '../plausibility-check.js';
import { isSamePlace } from '../same-place.js';
import { wholePeriod } from '../signing-facts.js';
import type { DayRange } from '../signing-facts.js';

const DAYS = 31;
type Period = { readonly from: string; readonly to: string };

function daysOutside(period: Period, unit: DayRange): number {
  const before = earlier(period.to, addDays(unit.from, -1));
  const after = unit.to === null ? null : later(period.from, addDays(unit.to, 1));
  return (
    (before >= period.from ? daysInclusive(period.from, before) : 0) +
    (after !== null && after <= period.to ? daysInclusive(after, period.to) : 0)
  );
}

export const rk7: PlausibilityCheck = {
  id: 'RK7',
  name: 'Enheten fanns inte då',
  looksFor: 'Intyget gäller en tid då enheten enligt registret inte fanns.',
  threshold: 'Minst 31 dagar av perioden före enhetens första dag eller efter dess sista.',
  why: 'Vid en omorganisation skrivs intyg ofta på den nya enheten. Därför räknas den inte när läkaren tjänstgjorde på en enhet hos samma vårdgivare som slutade när den nya började, eller började när den slutade.',
  check: (facts) => {
    const period = wholePeriod(facts);
    if (!period || !facts.unit || isCourseForm(facts.type)) return null;
    const { unit } = facts;
    const served = facts.service.map(({ careProviderId, unitFrom, unitTo }) => ({
      careProviderId,
      from: unitFrom,
      to: unitTo,
    }));
    if (served.some((one) => isSamePlace(one, unit))) return null;
    const days = daysOutside(period, unit);
    return days < DAYS ? null : { occasion: facts.intygId, documents: [itself(facts)], facts: { days } };
  },
  text: (facts) =>
    `Enheten fanns inte enligt registret under ${numberIn(facts, 'days')} dagar av intygets period.`,
};
