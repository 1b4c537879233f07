/** The key of a cell and what it holds; see `statistics.cell`. */
export const CELL_KEY = ['cube', 'measure', 'month', 'd1', 'd2', 'd3', 'd4'] as const;
export const CELL_COLUMNS = [...CELL_KEY, 'n', 'fte', 'keys'] as const;

/** First day of the month of a day. Through `timestamp`, which knows no time zone. */
export const monthOf = (day: string) => `date_trunc('month', (${day})::timestamp)::date`;

export type CubePart = {
  readonly cube: string;
  /** `from …` that gives one row a change, with `sign` (1 or -1) and `k` (record key) of the spell */
  readonly from: string;
  readonly where?: string;
  readonly measure: string;
  /** a day in the month */
  readonly day: string;
  readonly by: readonly [string, string?, string?, string?];
  readonly n?: string;
  readonly fte?: string;
  /** what the record key is multiplied by; default `n` */
  readonly keys?: string;
};

/** Rows of cells, summed within the part: leaf counts with sums of record keys, never a total. */
export function cubeSelect({
  cube,
  from,
  where,
  measure,
  day,
  by,
  n = 'sign',
  fte = '0',
  keys = n,
}: CubePart): string {
  const [d1, d2, d3, d4] = [0, 1, 2, 3].map((index) => by[index] ?? `''::text`);
  return `select '${cube}'::text as cube, ${measure}::text as measure, ${monthOf(day)} as month, ${d1} as d1, ${d2} as d2,
      ${d3} as d3, ${d4} as d4, sum(${n})::int as n, sum(${fte})::int as fte, sum((${keys}) * k)::bigint as keys
    from ${from}${where ? ` where ${where}` : ''} group by 2, 3, 4, 5, 6, 7`;
}
