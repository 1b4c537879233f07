import type { IntygView } from '../client/intyg.js';
import { period } from '../parts/dates.js';
import { time } from '../words/time.js';

/** When, where and how much, in one line. */
export function placeAndTime(view: IntygView): string {
  if (!view.period) return view.title;
  const { from, to, careUnitName, percent } = view.period;
  return [period(from, to), careUnitName, percent === null ? null : time.percent(percent)]
    .filter(Boolean)
    .join(' · ');
}
