import type { RiskTable } from './risk-table.js';
import { valueAt } from './survival-data.js';

/** One value for each time of the risk table. */
export interface NelsonAalenCurve {
  /** Ĥ(t), the expected number of events through t of one who stays at risk. */
  readonly cumulativeHazard: Float64Array;
  readonly stdErr: Float64Array;
}

/**
 * The cumulative hazard Ĥ(t) = Σ_{s ≤ t} d(s) / n(s) with standard error √ Σ_{s ≤ t} d(s) / n(s)² (Aalen's, the Poisson form).
 * Ties: d / n in one step (Nelson–Aalen), not Fleming–Harrington's 1/n + 1/(n−1) + …
 *
 * Sources: W. Nelson (1969); O. O. Aalen, Ann. Statist. 6 (1978) 701–726; `cumhaz` and `std.chaz` of R `survfit` with ctype 1.
 */
export function nelsonAalen({ time, nRisk, nEvent }: RiskTable): NelsonAalenCurve {
  const cumulativeHazard = new Float64Array(time.length);
  const stdErr = new Float64Array(time.length);
  let hazard = 0;
  let variance = 0;
  for (let slot = 0; slot < time.length; slot += 1) {
    const n = valueAt(nRisk, slot);
    const d = valueAt(nEvent, slot);
    hazard += d / n;
    variance += d / (n * n);
    cumulativeHazard[slot] = hazard;
    stdErr[slot] = Math.sqrt(variance);
  }
  return { cumulativeHazard, stdErr };
}
