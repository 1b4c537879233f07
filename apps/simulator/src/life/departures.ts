import type { Assumptions } from '../calibration/assumptions.js';
import { NEVER, years } from '../days.js';
import type { Day } from '../days.js';
import type { SeededRandom } from '../random.js';
import type { Departure, Life } from './life.js';

/** Some weeks pass between coming back and beginning anywhere. */
const SETTLING_DAYS = 30;
const LONGEST_DELAY = 180;

/** Draws when, if ever, the person leaves the nation's doctors, and whether one who emigrates comes back. */
export function drawDepartures(
  life: Life,
  { from, licensedBy }: { from: Day; licensedBy: Day },
  assumptions: Assumptions,
  random: SeededRandom,
): void {
  const after = (perYear: number, day = from) => day + 1 + years(random.exponential(1 / perYear));
  const possible: Departure[] = [
    { kind: 'deceased', on: after(assumptions.deathPerYear) },
    { kind: 'emigrated', on: after(assumptions.emigrationPerYear[life.education]) },
    { kind: 'licence-revoked', on: after(assumptions.revocationPerYear, licensedBy) },
  ];
  const first = possible.reduce((earliest, one) => (one.on < earliest.on ? one : earliest));
  life.departures.push(first);
  const { share, years: away } = assumptions.returnFromAbroad;
  if (first.kind !== 'emigrated' || !random.happens(share)) return;
  life.returnedOn = first.on + SETTLING_DAYS + years(random.exponential(away));
  life.departures.push({
    kind: 'deceased',
    on: life.returnedOn + 1 + years(random.exponential(1 / assumptions.deathPerYear)),
  });
}

/** The first day from `day` on that the person is here to begin something; null when they have left for good. */
export function presentFrom(life: Life, day: Day): Day | null {
  const [first, second] = life.departures;
  if (!first || day < first.on) return day;
  if (life.returnedOn === null || !second) return null;
  const start =
    day >= life.returnedOn ? day : life.returnedOn + SETTLING_DAYS + Math.min(day - first.on, LONGEST_DELAY);
  return start < second.on ? start : null;
}

/** The departure that ends what the person does on `day`. */
export function nextDeparture(life: Life, day: Day): Departure {
  return life.departures.find(({ on }) => on > day) ?? { kind: 'deceased', on: NEVER };
}
