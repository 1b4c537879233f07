import { lastAtMost, sortedDistinct, tieNearlyEqualTimes } from './nearly-equal-times.js';
import type { GroupLabel, SurvivalData } from './survival-data.js';
import { valueAt } from './survival-data.js';

/**
 * One group counted at its distinct end times, censored ones too; the *slot* is the index of a time. Events come before
 * censorings at equal times: who is censored at t is still at risk at t.
 */
export interface RiskTable {
  readonly group: GroupLabel | null;
  /** The distinct end times, ascending. */
  readonly time: Float64Array;
  /** Rows with entry < t ≤ end. */
  readonly nRisk: Int32Array;
  /** Events of any cause at t. */
  readonly nEvent: Int32Array;
  readonly nCensor: Int32Array;
  /** The causes that occur in any group, ascending; `nEventByCause` has one column for each. */
  readonly causes: readonly number[];
  readonly nEventByCause: readonly Int32Array[];
  readonly rows: RiskRows;
}

/** The group's rows: at risk from slot `enters` through slot `leaves`; `cause` is an index into causes, −1 when censored. */
export interface RiskRows {
  readonly enters: Int32Array;
  readonly leaves: Int32Array;
  readonly cause: Int32Array;
}

/**
 * The risk tables of checked data, one a group, in the order of R's factor levels: numbers by size, texts by character code
 * (as R sorts in the C locale), false before true. Without groups one table, whose group is null.
 * Time: n log n for the sorting, otherwise linear in rows.
 */
export function riskTables(data: SurvivalData): RiskTable[] {
  const times = tieNearlyEqualTimes(data);
  const causes = [...sortedDistinct(data.event)].filter((code) => code > 0);
  return rowsByGroup(data).map(({ group, rows }) =>
    countRows(group, causes, {
      time: columnOf(times.time, rows),
      entry: times.entry ? columnOf(times.entry, rows) : null,
      cause: rows.map((row) => causes.indexOf(valueAt(data.event, row))),
    }),
  );
}

function columnOf(column: ArrayLike<number>, rows: Int32Array): Float64Array {
  const values = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) values[at] = valueAt(column, valueAt(rows, at));
  return values;
}

type GroupRows = { readonly group: GroupLabel | null; readonly rows: Int32Array };

function rowsByGroup({ time, group }: SurvivalData): GroupRows[] {
  if (!group) return [{ group: null, rows: new Int32Array(time.length).map((_, row) => row) }];
  const rowsOf = new Map<GroupLabel, number[]>();
  for (const [row, label] of group.entries()) {
    const rows = rowsOf.get(label);
    if (rows) rows.push(row);
    else rowsOf.set(label, [row]);
  }
  return [...rowsOf]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([label, rows]) => ({ group: label, rows: Int32Array.from(rows) }));
}

interface Ends {
  readonly time: Float64Array;
  readonly entry: Float64Array | null;
  readonly cause: Int32Array;
}

function countRows(group: GroupLabel | null, causes: readonly number[], ends: Ends): RiskTable {
  const time = sortedDistinct(ends.time);
  const leaves = slotsOf(ends.time, (end) => lastAtMost(time, end));
  const enters = ends.entry
    ? slotsOf(ends.entry, (start) => lastAtMost(time, start) + 1)
    : new Int32Array(leaves.length);
  const nEventByCause = causes.map(() => new Int32Array(time.length));
  const nEvent = new Int32Array(time.length);
  const nCensor = new Int32Array(time.length);
  const nRisk = new Int32Array(time.length + 1);
  for (let row = 0; row < leaves.length; row += 1) {
    const slot = valueAt(leaves, row);
    const ofCause = nEventByCause[valueAt(ends.cause, row)];
    add(ofCause ? nEvent : nCensor, slot, 1);
    if (ofCause) add(ofCause, slot, 1);
    add(nRisk, valueAt(enters, row), 1);
    add(nRisk, slot + 1, -1);
  }
  for (let slot = 1; slot < nRisk.length; slot += 1) add(nRisk, slot, valueAt(nRisk, slot - 1));
  return {
    group,
    time,
    nRisk: nRisk.subarray(0, time.length),
    nEvent,
    nCensor,
    causes,
    nEventByCause,
    rows: { enters, leaves, cause: ends.cause },
  };
}

function slotsOf(values: Float64Array, slotOf: (value: number) => number): Int32Array {
  const slots = new Int32Array(values.length);
  for (let row = 0; row < slots.length; row += 1) slots[row] = slotOf(valueAt(values, row));
  return slots;
}

function add(counts: Int32Array, at: number, change: number): void {
  counts[at] = valueAt(counts, at) + change;
}
