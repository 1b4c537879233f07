import { lateRows } from './late-rows.js';
import type { LateRows } from './late-rows.js';
import type { RiskTable } from './risk-table.js';
import { valueAt } from './survival-data.js';

interface Curves {
  readonly eventFree: Float64Array;
  readonly cumulativeIncidence: readonly Float64Array[];
}

/** A sum over some rows i of their influences u_i: on being free of events, and on having had the cause. */
interface Influence {
  readonly free: number;
  readonly cause: number;
}
/** Σ_i u_i0², Σ_i u_i0 u_ik, Σ_i u_ik². */
interface Squares extends Influence {
  readonly both: number;
}
/** One time with events: at risk, events of all causes, of this one, and what follows from them. */
interface EventStep {
  readonly n: number;
  readonly d: number;
  readonly own: number;
  /** The share that stays free, 1 − d/n; the hazard of this cause, own/n; and Ŝ(s−)/n. */
  readonly stays: number;
  readonly hazard: number;
  readonly weight: number;
}

const nothing: Influence = { free: 0, cause: 0 };

/**
 * The infinitesimal jackknife variance Σ_i u_ik(t)² of each F_k(t), where u_i(t) is what row i adds to the curves. With
 * H = the transitions at a time (row *free*: q = 1 − d/n and h_k = d_k/n; a cause is never left),
 * u_i ← u_i H + (Ŝ(s−)/n) (e_{where i is after s} − H_free) for those at risk, u_i ← u_i H for the others.
 *
 * R walks over all rows at all times, n × T steps. Here the sums of squares alone are carried along; a time changes them
 * through Σ u over those at risk and those with the event. Rows at risk from the start share one u (`shared`), and a row that
 * entered at e lacks shared(e) · (the transitions since e), which the curves give: n + T steps for each cause.
 *
 * Source: T. Therneau, *Survfit: methods and variance* (R package survival), checked against `survfit`'s std.err.
 */
export function incidenceVariance(table: RiskTable, curves: Curves): Float64Array[] {
  const active = table.nEventByCause.filter((column) => column.some((count) => count > 0)).length;
  const late = lateRows(table);
  return table.nEventByCause.map((ownEvents, cause) => {
    if (!ownEvents.some((count) => count > 0)) return new Float64Array(table.time.length);
    const incidence = curves.cumulativeIncidence[cause] ?? new Float64Array();
    const squares = squaresOverTime(table, { cause, ownEvents, incidence, free: curves.eventFree }, late);
    // The u of a row sum to 0, so with one cause u_1² = u_0², which does not lose digits where nobody is left.
    return squares[active === 1 ? 'free' : 'cause'].map((value) => Math.max(value, 0));
  });
}

interface CauseCurve {
  readonly cause: number;
  readonly ownEvents: Int32Array;
  readonly incidence: Float64Array;
  readonly free: Float64Array;
}

function squaresOverTime({ time, nRisk, nEvent }: RiskTable, curve: CauseCurve, late: LateRows) {
  const over = { free: new Float64Array(time.length), cause: new Float64Array(time.length) };
  const tracker = late.tracker(curve);
  let squares: Squares = { free: 0, both: 0, cause: 0 };
  let shared = nothing;
  for (let slot = 0; slot < time.length; slot += 1) {
    const before = slot === 0 ? 1 : valueAt(curve.free, slot - 1);
    tracker.enter(slot, shared);
    const d = valueAt(nEvent, slot);
    // Once nobody is free of events nothing moves any more.
    if (d > 0 && before > 0) {
      const n = valueAt(nRisk, slot);
      const own = valueAt(curve.ownEvents, slot);
      const step = { n, d, own, stays: (n - d) / n, hazard: own / n, weight: before / n };
      const lacks = tracker.atEvent(slot);
      const sum = (rows: number, lack: Influence) => minus(times(shared, rows), lack);
      squares = advance(squares, step, {
        risk: sum(n, lacks.risk),
        dead: sum(d, lacks.dead),
        own: sum(own, lacks.own),
      });
      shared = moved(shared, step, step.weight);
      tracker.move(step);
    }
    tracker.leave(slot);
    over.free[slot] = squares.free;
    over.cause[slot] = squares.cause;
  }
  return over;
}

/** The squares after u ← u H + a, from the sums of u over those at risk, with an event, and with an event of this cause. */
function advance(
  before: Squares,
  { n, d, own: dk, stays: q, hazard: h, weight: w }: EventStep,
  { risk, dead, own }: Readonly<Record<'risk' | 'dead' | 'own', Influence>>,
): Squares {
  const carried = (sum: Influence) => sum.cause + h * sum.free;
  const stay = minus(risk, dead);
  const freeWithFree = w * (stay.free - q * risk.free);
  const freeWithCause = w * (own.free - h * risk.free);
  const causeWithFree = w * (carried(stay) - q * carried(risk));
  const causeWithCause = w * (carried(own) - h * carried(risk));
  return {
    free: q * q * before.free + 2 * q * freeWithFree + w * w * ((n - d) * (1 - q) ** 2 + d * q * q),
    both:
      q * (before.both + h * before.free + freeWithCause) +
      causeWithFree +
      w * w * ((d - dk) * q * h - dk * q * (1 - h) - (n - d) * (1 - q) * h),
    cause:
      before.cause +
      2 * h * before.both +
      h * h * before.free +
      2 * causeWithCause +
      w * w * (dk * (1 - h) ** 2 + (n - dk) * h * h),
  };
}

/** u H + (weight) (e_free − H_free): how the u of one that stays free moves. */
function moved(u: Influence, { stays, hazard }: EventStep, weight: number): Influence {
  return {
    free: stays * u.free + weight * (1 - stays),
    cause: u.cause + hazard * u.free - weight * hazard,
  };
}

function times(one: Influence, factor: number): Influence {
  return { free: one.free * factor, cause: one.cause * factor };
}

function minus(one: Influence, other: Influence): Influence {
  return { free: one.free - other.free, cause: one.cause - other.cause };
}
