import { protectColumn, protectStocks } from './disclosure.js';
import type { Shown } from './disclosure.js';

export type InternalCell = { indicator: string; termEnd: string; region: string; step: string; n: number };
export type PublishedCell = { indicator: string; termEnd: string; region: string } & Shown;

/** The nation's row in a published table (PxWeb's usual code for the whole country). */
export const NATION = '00';
export const PUBLISHED_INDICATORS = ['starts', 'completions', 'stock'] as const;

/**
 * Region × term for each published indicator, steps added up, protected. Regions that have reported nothing are left out:
 * they are shown as *ej rapporterat*, never as zero (decision 30).
 */
export function publishedTable(
  cells: readonly InternalCell[],
  regions: readonly string[],
  terms: readonly string[],
): PublishedCell[] {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const key = `${cell.indicator} ${cell.termEnd} ${cell.region}`;
    counts.set(key, (counts.get(key) ?? 0) + cell.n);
  }
  return PUBLISHED_INDICATORS.flatMap((indicator) =>
    terms.flatMap((termEnd) => {
      const column = regions.map((row) => ({ row, n: counts.get(`${indicator} ${termEnd} ${row}`) ?? 0 }));
      const shown = indicator === 'stock' ? protectStocks(column) : protectColumn(column);
      const rows = shown.rows.map(({ row, ...value }) => ({ indicator, termEnd, region: row, ...value }));
      return [...rows, { indicator, termEnd, region: NATION, ...shown.total }];
    }),
  );
}
