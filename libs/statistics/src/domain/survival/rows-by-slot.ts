import { valueAt } from './survival-data.js';

export interface SlotRows {
  /** The rows of a slot, in their own order. */
  at(slot: number): Int32Array;
}

/** Rows sorted by their slot (a counting sort: linear). */
export function rowsBySlot(slotOfRow: Int32Array, slots: number): SlotRows {
  const ends = new Int32Array(slots + 1);
  for (const slot of slotOfRow) ends[slot + 1] = valueAt(ends, slot + 1) + 1;
  for (let slot = 1; slot <= slots; slot += 1) ends[slot] = valueAt(ends, slot) + valueAt(ends, slot - 1);
  const next = ends.slice(0, slots);
  const rows = new Int32Array(slotOfRow.length);
  for (const [row, slot] of slotOfRow.entries()) {
    const place = valueAt(next, slot);
    rows[place] = row;
    next[slot] = place + 1;
  }
  return { at: (slot) => rows.subarray(valueAt(ends, slot), valueAt(ends, slot + 1)) };
}
