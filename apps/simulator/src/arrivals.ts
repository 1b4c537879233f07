import type { LicenceRoute } from '@specialistvagen/regulations';
import type { Assumptions } from './calibration/assumptions.js';
import type { Education } from './calibration/published.js';
import type { Yearly } from './calibration/yearly.js';
import { firstOfMonth, monthOf } from './days.js';
import type { Day } from './days.js';
import { SeededRandom } from './random.js';

/** One doctor who comes into the nation: with an AT post to begin, or with a licence. */
export type Arrival = {
  /** The doctor's number, and the key of their stream of chance. */
  number: number;
  education: Education;
  route: LicenceRoute;
  /** First day of AT when they do AT, else the day of the licence. */
  on: Day;
  withAt: boolean;
};
export type ArrivalSettings = { scale: number; seed: number; today: Day };

/** An AT that begins later has a doctor who may already wait for it. */
const WAITING_AHEAD_MONTHS = 24;
const AT_MONTHS = 24;

/** Everybody who comes, month by month, so that those who queue for one thing queue in the order they came. */
export function* arrivals(
  yearly: Yearly,
  assumptions: Assumptions,
  { scale, seed, today }: ArrivalSettings,
): Generator<Arrival> {
  const first = assumptions.firstYear * 12;
  const streams = (['at', 'eu', 'third', 'new-programme'] as const).map((kind) => ({
    kind,
    whole: new WholeNumbers(scale),
  }));
  let number = 0;
  for (let month = first - AT_MONTHS; month <= monthOf(today) + WAITING_AHEAD_MONTHS; month += 1) {
    for (const { kind, whole } of streams) {
      if (kind !== 'at' && (month < first || month > monthOf(today))) continue;
      const n = whole.take(perMonth(yearly, kind, Math.floor(month / 12)));
      for (let i = 0; i < n; i += 1) {
        const on = dayWithin(month, (i + 0.5) / n);
        number += 1;
        yield { number, on, ...routeOf(kind, new SeededRandom(seed, -number), assumptions) };
      }
    }
  }
}

type Kind = 'at' | 'eu' | 'third' | 'new-programme';

function perMonth(yearly: Yearly, kind: Kind, year: number): number {
  if (kind === 'at') return yearly.atStarts(year) / 12;
  if (kind === 'new-programme') return yearly.newProgrammeGraduates(year) / 12;
  return yearly.foreignLicences(kind, year) / 12;
}

function routeOf(kind: Kind, random: SeededRandom, assumptions: Assumptions) {
  if (kind === 'at') return { education: 'swedish', route: 'swedish-degree-with-at', withAt: true } as const;
  if (kind === 'new-programme')
    return { education: 'swedish', route: 'swedish-degree', withAt: false } as const;
  if (kind === 'eu') return { education: 'eu', route: 'eu-recognition', withAt: false } as const;
  if (random.happens(assumptions.thirdCountryKnowledgeTest))
    return { education: 'third', route: 'third-country-knowledge-test', withAt: false } as const;
  const withAt = random.happens(assumptions.supplementaryWithAt);
  return { education: 'third', route: 'third-country-supplementary-education', withAt } as const;
}

const dayWithin = (month: number, share: number): Day =>
  firstOfMonth(month) + Math.floor(share * (firstOfMonth(month + 1) - firstOfMonth(month)));

/** Carries the fractions, so that the sum is right at any scale. */
export class WholeNumbers {
  private sum = 0;
  private taken = 0;

  constructor(private readonly scale: number) {}

  take(amount: number): number {
    this.sum += amount * this.scale;
    const n = Math.floor(this.sum + 1e-9) - this.taken;
    this.taken += n;
    return n;
  }
}
