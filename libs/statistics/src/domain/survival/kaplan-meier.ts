import type { RiskTable } from './risk-table.js';
import { valueAt } from './survival-data.js';

/** One value for each time of the risk table. */
export interface KaplanMeierCurve {
  /** Ŝ(t), the share without an event of any cause through t. */
  readonly survival: Float64Array;
  /** The standard error of log Ŝ(t): √ Σ d / (n (n − d)); Infinity from the time where Ŝ is 0. */
  readonly logStdErr: Float64Array;
  /** Greenwood's standard error of Ŝ(t): Ŝ · logStdErr; NaN from the time where Ŝ is 0, as R gives NaN. */
  readonly stdErr: Float64Array;
}

/**
 * The product limit estimate Ŝ(t) = Π_{s ≤ t} (1 − d(s) / n(s)) with Greenwood's variance
 * Var log Ŝ(t) = Σ_{s ≤ t} d(s) / (n(s) (n(s) − d(s))), where d counts events and n those at risk (with delayed entry those in
 * (entry, time]). Ties: all events of a time at once, before its censorings. Once Ŝ is 0 it stays 0, also when others enter.
 *
 * Sources: E. L. Kaplan, P. Meier, JASA 53 (1958) 457–481; M. Greenwood (1926); the order of the arithmetic is that of
 * R `survival::survfit`, so that the figures agree to the last digits.
 */
export function kaplanMeier({ time, nRisk, nEvent }: RiskTable): KaplanMeierCurve {
  const survival = new Float64Array(time.length);
  const logStdErr = new Float64Array(time.length);
  let surviving = 1;
  let variance = 0;
  for (let slot = 0; slot < time.length; slot += 1) {
    const n = valueAt(nRisk, slot);
    const d = valueAt(nEvent, slot);
    if (d > 0) {
      surviving *= (n - d) / n;
      variance += d / (n * (n - d));
    }
    survival[slot] = surviving;
    logStdErr[slot] = Math.sqrt(variance);
  }
  return { survival, logStdErr, stdErr: survival.map((s, slot) => s * valueAt(logStdErr, slot)) };
}
