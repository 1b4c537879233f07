import { sql } from '@specialistvagen/platform';
import { CELL_COLUMNS, CELL_KEY } from './cells/cell-columns.js';
import { CELLS_OF_MOVED } from './cells/cubes.js';
import { FRESH_SPELLS, SPELL_COLUMNS, supervisorFamily } from './derivation/spells.js';
import { freshSupervisors } from './derivation/supervisors.js';
import { reportingCells } from './reporting-cells.js';
import { DELTA, planFor } from './spell-changes.js';

/** A cell as it should be less as it is. */
export type CellDifference = {
  readonly cube: string;
  readonly measure: string;
  readonly month: string;
  readonly d1: string;
  readonly d2: string;
  readonly d3: string;
  readonly d4: string;
  readonly n: number;
  readonly fte: number;
  readonly keys: number;
};
export type SpellDifferences = { readonly spells: number; readonly cells: readonly CellDifference[] };

const columns = SPELL_COLUMNS.join(', ');
const key = CELL_KEY.join(', ');
const cellColumns = CELL_COLUMNS.join(', ');

const differenceText = (fresh: string, storedWhere: string) => `with ${fresh},
  change as materialized (
    select ${columns}, sum(sign)::int as sign
    from (
      select ${columns}, 1 as sign from fresh union all
      select ${columns}, -1 from statistics.spell s
      where ${storedWhere}
    ) both_sides group by ${columns} having sum(sign) <> 0
  ),
  moved as materialized (
    select c.*, p.record_key::int as k from change c join statistics.person p on p.person_id = c.person_id
  ),
  ${DELTA}
  select (select coalesce(sum(abs(sign)), 0)::int from change) as spells,
    coalesce((select jsonb_agg(d) from delta d), '[]') as cells`;

const OF_PERSONS = differenceText(
  FRESH_SPELLS,
  `s.side = $3::smallint and s.family <> 'supervisor' and s.person_id = any ($1::int[])`,
);
const OF_SUPERVISORS = differenceText(
  `${freshSupervisors('everybody')}, fresh as (${supervisorFamily})`,
  `s.side = $1::smallint and s.family = 'supervisor'`,
);

/** How the stored spells of the persons (whole groups) differ from what their facts say now, and the cells with them. */
export async function differencesOf(persons: readonly number[], side: number): Promise<SpellDifferences> {
  await planFor(Number.POSITIVE_INFINITY);
  const [row] = await sql<SpellDifferences>(OF_PERSONS, [persons, null, side]);
  if (!row) throw new Error('The spells could not be compared');
  return row;
}

/** The same for the days of supervisors, against the stored supervision of trainees. */
export async function differencesOfSupervisors(side: number): Promise<SpellDifferences> {
  const [row] = await sql<SpellDifferences>(OF_SUPERVISORS, [side]);
  if (!row) throw new Error('The spells could not be compared');
  return row;
}

/** Spells that are stored for persons who should have none. */
export async function spellsOf(persons: readonly number[], side: number): Promise<number> {
  const [row] = await sql<{ n: number }>(
    `select count(*)::int as n from statistics.spell where side = $2::smallint and person_id = any ($1::int[])
     and family <> 'supervisor'`,
    [persons, side],
  );
  return row?.n ?? 0;
}

/**
 * In how many cells what stands differs from what the stored spells and facts add up to, when `lacking` (what the stored spells
 * themselves lack) is added.
 */
export async function differingCells(side: number, lacking: readonly CellDifference[]): Promise<number> {
  await planFor(Number.POSITIVE_INFINITY);
  const [row] = await sql<{ n: number }>(
    `with moved as not materialized (
       select ${columns.replaceAll(/\b(\w+)\b/g, 's.$1')}, 1 as sign, p.record_key::int as k
       from statistics.spell s join statistics.person p on p.person_id = s.person_id where s.side = $1::smallint
     )
     select count(*)::int as n from (
       select ${key} from (
         ${CELLS_OF_MOVED}
         union all ${reportingCells('not exists (select from statistics.waiting_fact w where w.fact_id = f.fact_id)')}
         union all select ${cellColumns} from jsonb_to_recordset($2::jsonb) as l(cube text, measure text, month date, d1 text,
           d2 text, d3 text, d4 text, n int, fte int, keys bigint)
         union all select ${key}, -n, -fte, -keys from statistics.cell
       ) both_sides group by ${key} having sum(n) <> 0 or sum(fte) <> 0 or sum(keys) <> 0
     ) differing`,
    [side, JSON.stringify(lacking)],
  );
  return row?.n ?? Number.NaN;
}

/** Flow cells and months in which the change of stock is not what came less what left. */
export async function identityViolations(): Promise<number> {
  const [row] = await sql<{ n: number }>(
    `select count(*)::int as n from (
       select month, d1, d2, d3 from statistics.cell where cube = 'flow'
       group by month, d1, d2, d3
       having sum(case
           when measure = 'stock-change' then -n
           when measure in ('starts', 're-entries', 'immigrations', 'moved-in') then n
           when measure in ('completions', 'discontinued', 'transferred', 'moved-out', 'deceased', 'emigrated') then -n
           else 0 end) <> 0
     ) violated`,
  );
  return row?.n ?? Number.NaN;
}

/** Facts that say nothing in the statistics, by code (`UNUSED_CODES`). */
export async function unusedFacts(side: number): Promise<Record<string, number>> {
  const rows = await sql<{ code: string; n: number }>(
    `select code, count(*)::int as n from statistics.spell where side = $1::smallint and family = 'unused' group by code order by code`,
    [side],
  );
  return Object.fromEntries(rows.map(({ code, n }) => [code, n]));
}

export async function waitingFacts(): Promise<number> {
  const [row] = await sql<{ n: number }>('select count(*)::int as n from statistics.waiting_fact');
  return row?.n ?? Number.NaN;
}
