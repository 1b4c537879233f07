/**
 * Disclosure control until the cell key method is in place (decision 28): no count below five is shown, and no total gives
 * a hidden one back.
 */
export type Count = { row: string; n: number };
/** `..` = hidden; `minst` = the total is at least n, because rows of it are hidden. */
export type ShownStatus = '..' | 'minst';
export type Shown = { n: number | null; status: ShownStatus | null };
export type ProtectedColumn = { rows: ({ row: string } & Shown)[]; total: Shown };

/** Counts below this are shown as `..`. Source: decision 28; GMC uses 3, Socialstyrelsen's own is not published. */
export const SMALLEST_SHOWN = 5;
export const STOCK_BASE = 5;

/**
 * One column of a flow table (rows = regions, exact counts in). Rows below five are hidden. When any is hidden, the total is
 * the sum of the rows on show, marked *minst*: a function of what the reader already has, so it tells nothing more. (Rounded
 * totals were tried: at the edges of a rounding interval a reader can work a hidden row out.)
 */
export function protectColumn(counts: readonly Count[]): ProtectedColumn {
  const rows = counts.map(({ row, n }) => ({ row, ...(n < SMALLEST_SHOWN ? hidden : exactly(n)) }));
  const visible = rows.reduce((sum, row) => sum + (row.n ?? 0), 0);
  const isWhole = rows.every((row) => row.status === null);
  return { rows, total: isWhole ? exactly(visible) : atLeast(visible) };
}

/**
 * A stock is the running sum of flows, so exact stocks would give hidden flows back: each stock is rounded to five. Weakness,
 * until the cell key method: at the edges of two rounding intervals a hidden flow can still be narrowed.
 */
export function protectStocks(counts: readonly Count[]): ProtectedColumn {
  return protectColumn(
    counts.map(({ row, n }) => ({
      row,
      n: n < SMALLEST_SHOWN ? n : Math.round(n / STOCK_BASE) * STOCK_BASE,
    })),
  );
}

const hidden: Shown = { n: null, status: '..' };

function exactly(n: number): Shown {
  return { n, status: null };
}

function atLeast(n: number): Shown {
  return n < SMALLEST_SHOWN ? hidden : { n, status: 'minst' };
}
