import type { Assumptions } from '../calibration/assumptions.js';
import type { SeededRandom } from '../random.js';
import type { Life } from './life.js';

/**
 * Years from the licence to the first day of ST, drawn from the survival curve of the education; null for those who never begin.
 * The curve counts everybody, and specialists by recognition never begin: the others begin that much more often, so that the
 * curve is kept for all.
 */
export function yearsToSt(life: Life, assumptions: Assumptions, random: SeededRandom): number | null {
  const curve = assumptions.timeToSt[life.education];
  const specialists = life.education === 'swedish' ? 0 : assumptions.specialistOnArrival[life.education];
  const survival = 1 - random.next() * (1 - specialists);
  for (let i = 1; i < curve.length; i += 1) {
    const [[before, high], [after, low]] = [curve[i - 1] ?? [0, 1], curve[i] ?? [0, 1]];
    if (survival >= low) return before + ((high - survival) / (high - low)) * (after - before);
  }
  return null;
}
