import type { ConfidenceInterval } from './confidence-interval.js';
import { TIME_TOLERANCE, lastAtMost } from './nearly-equal-times.js';
import { valueAt } from './survival-data.js';

/** Times at which the share with the event reaches p; null where it never does. */
export interface Quantiles {
  readonly p: readonly number[];
  readonly time: readonly (number | null)[];
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
}

export const QUARTILES: readonly number[] = [0.25, 0.5, 0.75];

/** A step curve over ascending times. */
export interface QuantileInput extends ConfidenceInterval {
  readonly time: Float64Array;
  readonly survival: Float64Array;
}

/**
 * The p-th quantile is the first time at which Ŝ(t) < 1 − p; where Ŝ equals 1 − p (within √2⁻⁵²) over a stretch, the midpoint of
 * that stretch, or of its start and the last time when the curve ends on it. The limits are the same of the curve's limits
 * (Brookmeyer–Crowley): `lower` from the lower limit, `upper` from the upper one; null where these never come so far.
 *
 * Source: `survival:::quantile.survfit` with its tolerance; R. Brookmeyer, J. Crowley, Biometrics 38 (1982) 29–41.
 */
export function quantiles(curve: QuantileInput, p: readonly number[] = QUARTILES): Quantiles {
  const { time, survival, lower, upper } = curve;
  return {
    p,
    time: findTimes(time, survival, p),
    lower: findTimes(time, lower, p),
    upper: findTimes(time, upper, p),
  };
}

function findTimes(time: Float64Array, survival: Float64Array, p: readonly number[]): (number | null)[] {
  const steps = distinctSteps(time, survival);
  const highest = steps.reduce((most, step) => (step.share > most ? step.share : most), 0);
  if (highest < Math.min(...p)) return p.map(() => null);
  const ordered = steps.filter((step) => !Number.isNaN(step.share)).sort((a, b) => a.share - b.share);
  const end = steps.at(-1)?.share ?? NaN;
  const lastTime = time.at(-1) ?? 0;
  const raised = Float64Array.from(ordered, (step) => step.share + TIME_TOLERANCE);
  const lowered = Float64Array.from(ordered, (step) => step.share - TIME_TOLERANCE);
  return p.map((share) => {
    const from = ordered[firstAtLeast(raised, share)]?.time;
    const isOnLastStep = Math.abs(share - end) < TIME_TOLERANCE;
    if (share === 0 && !isOnLastStep) return 0;
    const to = isOnLastStep ? lastTime : ordered[firstAtLeast(lowered, share)]?.time;
    return from === undefined || to === undefined ? null : (from + to) / 2;
  });
}

interface Step {
  readonly time: number;
  /** 1 − survival from `time` on; NaN where the curve has no value. */
  readonly share: number;
}

/** The curve's start (time 0, share 0) and each share at the time it first occurs, in order of time. */
function distinctSteps(time: Float64Array, survival: Float64Array): Step[] {
  const steps: Step[] = [{ time: 0, share: 0 }];
  const seen = new Set([0]);
  for (let slot = 0; slot < time.length; slot += 1) {
    const share = 1 - valueAt(survival, slot);
    if (seen.has(share)) continue;
    seen.add(share);
    steps.push({ time: valueAt(time, slot), share });
  }
  return steps;
}

/** The limits need not fall all the way, so the place is sought among the shares in order of size. */
function firstAtLeast(shares: Float64Array, wanted: number): number {
  let place = lastAtMost(shares, wanted);
  if (place >= 0 && valueAt(shares, place) === wanted) {
    while (place > 0 && valueAt(shares, place - 1) === wanted) place -= 1;
    return place;
  }
  return place + 1;
}
