import { incidenceVariance } from './aalen-johansen-variance.js';
import { confidenceInterval } from './confidence-interval.js';
import type { ConfidenceInterval, IntervalKind } from './confidence-interval.js';
import type { RiskTable } from './risk-table.js';
import { valueAt } from './survival-data.js';

/** One column a cause, in the order of `causes`; one value for each time of the risk table. */
export interface AalenJohansenCurves {
  readonly causes: readonly number[];
  /** The share with no event of any cause; 1 − the sum of the incidences. */
  readonly eventFree: Float64Array;
  /** The share in whom the cause came first. */
  readonly cumulativeIncidence: readonly Float64Array[];
  readonly stdErr: readonly Float64Array[];
}

/**
 * Competing risks: F_k(t) = Σ_{s ≤ t} Ŝ(s−) d_k(s) / n(s), where Ŝ is the share free of every event. Any number of causes;
 * delayed entry as in the risk table. Ties: all causes of a time share its n. (1 − Kaplan–Meier with the other causes as
 * censored would be too high.)
 *
 * Standard error: the infinitesimal jackknife √ Σ_i u_i², as R gives; see `incidenceVariance`.
 *
 * Sources: O. O. Aalen, S. Johansen, Scand. J. Statist. 5 (1978) 141–150; `pstate` and `std.err` of R `survfit` for a factor
 * status.
 */
export function aalenJohansen(table: RiskTable): AalenJohansenCurves {
  const { eventFree, cumulativeIncidence } = incidences(table);
  const stdErr = incidenceVariance(table, { eventFree, cumulativeIncidence }).map((variance) =>
    variance.map(Math.sqrt),
  );
  return { causes: table.causes, eventFree, cumulativeIncidence, stdErr };
}

/**
 * The pointwise 95 % interval of each incidence F_k, in the order of `causes`: of `kind` (`log` is R's default) from the error of
 * log F_k, se(F_k) / F_k by the delta method; for `plain` that is F_k ± z se(F_k). NaN where F_k is 0, except for `plain`: [0, 0].
 *
 * Source: `lower` and `upper` of R `survfit` for a factor status (`survfit_confint` with `logse = FALSE`).
 */
export function incidenceIntervals(
  { cumulativeIncidence, stdErr }: Pick<AalenJohansenCurves, 'cumulativeIncidence' | 'stdErr'>,
  kind: IntervalKind = 'log',
): ConfidenceInterval[] {
  return cumulativeIncidence.map((incidence, cause) => {
    const logStdErr = incidence.map((share, slot) => {
      const error = valueAt(stdErr[cause] ?? [], slot);
      return error === 0 ? 0 : error / share;
    });
    return confidenceInterval(kind, incidence, logStdErr);
  });
}

/** The curves of {@link aalenJohansen} without their errors. */
export function incidences({ time, nRisk, nEvent, nEventByCause }: RiskTable) {
  const eventFree = new Float64Array(time.length);
  const cumulativeIncidence = nEventByCause.map(() => new Float64Array(time.length));
  const reached = nEventByCause.map(() => 0);
  let free = 1;
  for (let slot = 0; slot < time.length; slot += 1) {
    const n = valueAt(nRisk, slot);
    for (const [cause, incidence] of cumulativeIncidence.entries()) {
      const hazard = valueAt(nEventByCause[cause] ?? [], slot) / n;
      reached[cause] = valueAt(reached, cause) + free * hazard;
      incidence[slot] = valueAt(reached, cause);
    }
    free *= (n - valueAt(nEvent, slot)) / n;
    eventFree[slot] = free;
  }
  return { eventFree, cumulativeIncidence };
}
