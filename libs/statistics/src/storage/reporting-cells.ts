import { execute } from '@specialistvagen/platform';
import { CELL_COLUMNS, CELL_KEY, monthOf } from './cells/cell-columns.js';

/** The day that a fact tells of: a post's end is told with the post's first and last day. */
const TOLD_DAY = `case when f.kind = 'post-ended' then coalesce(f.valid_to, f.valid_from) else f.valid_from end`;

/**
 * Cube `reporting`: every fact that has come, also those that were corrected later, by region, delay and kind, in the month it tells
 * of. Delay = days from that day to the day (in Sweden) on which it became known; what is told in advance has none.
 */
export function reportingCells(where: string): string {
  const delay = `((f.known_at at time zone 'Europe/Stockholm')::date - (${TOLD_DAY}))`;
  return `select 'reporting'::text as cube, 'facts'::text as measure, ${monthOf(TOLD_DAY)} as month, f.region::text as d1,
      case when ${delay} <= 7 then '0-7' when ${delay} <= 30 then '8-30' when ${delay} <= 90 then '31-90' else '91-' end as d2,
      f.kind as d3, ''::text as d4, count(*)::int as n, 0 as fte, sum(p.record_key)::bigint as keys
    from statistics.fact f join statistics.person p on p.person_id = f.person_id where ${where} group by 3, 4, 5, 6`;
}

const key = CELL_KEY.join(', ');

/** Counts facts that have just been added; each must be counted once. */
export async function countReported(factIds: readonly string[]): Promise<void> {
  await execute(
    `insert into statistics.cell as c (${CELL_COLUMNS.join(', ')})
     select r.* from (${reportingCells('f.fact_id = any ($1::uuid[])')}) r order by ${key}
     on conflict (${key}) do update set n = c.n + excluded.n, keys = c.keys + excluded.keys`,
    [factIds],
  );
}
