import type { RiskTable } from './risk-table.js';
import { rowsBySlot } from './rows-by-slot.js';
import { valueAt } from './survival-data.js';

type Influence = { readonly free: number; readonly cause: number };
type CauseCurve = { readonly cause: number; readonly incidence: Float64Array; readonly free: Float64Array };

/**
 * What rows with delayed entry lack of the influence that rows at risk from the start share (see `incidenceVariance`): the
 * shared influence at their entry, moved on by the transitions since then.
 */
export interface LateRows {
  /** Follows one cause through the slots: enter, atEvent and move (at events), leave. */
  tracker(curve: CauseCurve): LackState;
}

export interface LackState {
  /** The rows that enter before `slot` lack what is shared so far. */
  enter(slot: number, shared: Influence): void;
  /** What is lacked, just before the slot, by all at risk, by those with an event there, and by those with this cause. */
  atEvent(slot: number): Readonly<Record<'risk' | 'dead' | 'own', Influence>>;
  move(step: { readonly stays: number; readonly hazard: number }): void;
  leave(slot: number): void;
}

export function lateRows({ time, rows }: RiskTable): LateRows {
  const entering = new Int32Array(time.length);
  for (const slot of rows.enters) entering[slot] = valueAt(entering, slot) + 1;
  const leaving = rowsBySlot(rows.leaves, time.length);
  return { tracker };

  function tracker({ cause, incidence, free }: CauseCurve): LackState {
    const sharedFree = new Float64Array(time.length);
    const sharedCause = new Float64Array(time.length);
    let lack: Influence = { free: 0, cause: 0 };

    /** What a row lacks after the events of `slot`: its lack at entry · the transitions from entry through `slot`. */
    function lackOf(row: number, slot: number): Influence {
      const entered = valueAt(rows.enters, row);
      if (entered === 0) return { free: 0, cause: 0 };
      const freeThen = valueAt(free, entered - 1);
      const carried = freeThen > 0 ? valueAt(sharedFree, entered) / freeThen : 0;
      const reached = valueAt(incidence, slot) - valueAt(incidence, entered - 1);
      return {
        free: carried * valueAt(free, slot),
        cause: valueAt(sharedCause, entered) + carried * reached,
      };
    }

    return {
      enter(slot, shared) {
        const count = valueAt(entering, slot);
        sharedFree[slot] = shared.free;
        sharedCause[slot] = shared.cause;
        lack = { free: lack.free + count * shared.free, cause: lack.cause + count * shared.cause };
      },
      atEvent(slot) {
        let dead: Influence = { free: 0, cause: 0 };
        let own: Influence = { free: 0, cause: 0 };
        for (const row of leaving.at(slot)) {
          const ofCause = valueAt(rows.cause, row);
          if (ofCause < 0 || valueAt(rows.enters, row) === 0) continue;
          const lacked = lackOf(row, slot - 1);
          dead = plus(dead, lacked);
          if (ofCause === cause) own = plus(own, lacked);
        }
        return { risk: lack, dead, own };
      },
      move({ stays, hazard }) {
        lack = { free: stays * lack.free, cause: lack.cause + hazard * lack.free };
      },
      leave(slot) {
        for (const row of leaving.at(slot)) {
          if (valueAt(rows.enters, row) === 0) continue;
          const lacked = lackOf(row, slot);
          lack = { free: lack.free - lacked.free, cause: lack.cause - lacked.cause };
        }
      },
    };
  }
}

function plus(one: Influence, other: Influence): Influence {
  return { free: one.free + other.free, cause: one.cause + other.cause };
}
