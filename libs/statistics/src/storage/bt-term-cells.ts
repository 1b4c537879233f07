import { sql } from '@specialistvagen/platform';

export type Indicator = 'starts' | 'completions' | 'discontinuations' | 'stock';
export type Cell = { indicator: Indicator; termEnd: string; region: string; step: string; n: number };

/**
 * BT by region, step and half-year, from the cells of `flow`: persons who started, whose BT was approved (decision day), who
 * discontinued, and the stock on the last day, through the half-year of `today`. Only cells that are not zero.
 */
export async function btTermCells(today: string): Promise<Cell[]> {
  return sql<Cell>(
    `with term as (
       select (month_start + interval '6 months' - interval '1 day')::date as term_end, month_start::date as term_start
       from generate_series(timestamp '2021-07-01', $1::timestamp, interval '6 months') as month_start
     ),
     bt as (
       select measure, month, d1 as region, d3 as step, sum(n)::int as n from statistics.cell
       where cube = 'flow' and d3 in ('bt-in-st', 'bt-standalone')
         and measure in ('starts', 'approvals', 'discontinued', 'stock-change')
       group by measure, month, d1, d3
     ),
     counted as (
       select case measure when 'approvals' then 'completions' when 'discontinued' then 'discontinuations' else measure end
         as indicator, t.term_end, b.region, b.step, sum(b.n)::int as n
       from bt b join term t on b.month between t.term_start and t.term_end where measure <> 'stock-change'
       group by 1, 2, 3, 4
       union all
       select 'stock', t.term_end, b.region, b.step, sum(b.n)::int
       from bt b join term t on b.month <= t.term_end where measure = 'stock-change' group by 2, 3, 4
     )
     select indicator, to_char(term_end, 'YYYY-MM-DD') as "termEnd", region, step, n from counted where n <> 0
     order by indicator, term_end, region, step`,
    [today],
  );
}
