import { execute, sql } from '@specialistvagen/platform';
import { CELL_COLUMNS, CELL_KEY } from './cells/cell-columns.js';
import { CELLS_OF_MOVED } from './cells/cubes.js';
import { FRESH_SPELLS, SPELL_COLUMNS, supervisorFamily } from './derivation/spells.js';
import { FRESH_SUPERVISORS } from './derivation/supervisors.js';
import { reportingCells } from './reporting-cells.js';
import { MOVE_CELLS, planFor } from './spell-changes.js';

/** One recount: spells on a side that nobody reads, sums of cells in `statistics.cell_part` under its own id. */
export type Recount = { readonly run: string; readonly side: number; readonly knownAt: Date | null };

const columns = SPELL_COLUMNS.join(', ');
const cellColumns = CELL_COLUMNS.join(', ');
const key = CELL_KEY.join(', ');

const storeAndCount = (fresh: string, side: string, run: string) => `with ${fresh},
  stored as (insert into statistics.spell (side, ${columns}) select ${side}::smallint, ${columns} from fresh),
  moved as materialized (
    select f.*, 1 as sign, p.record_key::int as k from fresh f join statistics.person p on p.person_id = f.person_id
  )
  insert into statistics.cell_part (run, ${cellColumns}) select ${run}::uuid, ${cellColumns} from (${CELLS_OF_MOVED}) part`;

const COUNT_PERSONS = storeAndCount(FRESH_SPELLS, '$3', '$4');
const COUNT_SUPERVISORS = storeAndCount(`${FRESH_SUPERVISORS}, fresh as (${supervisorFamily})`, '$2', '$3');

/** Empties the side that nobody reads, and the sums; in a transaction of its own, because it locks them whole until that ends. */
export async function clearUnreadSide(): Promise<void> {
  await execute('call statistics.clear_unread_side()');
}

/** Derives the persons (whole groups) from all they have, into the recount. */
export async function countPersons(
  { run, side, knownAt }: Recount,
  persons: readonly number[],
): Promise<void> {
  await planFor(Number.POSITIVE_INFINITY);
  await sql(COUNT_PERSONS, [persons, knownAt, side, run]);
}

/** After the persons: the supervisors' own days, and how facts have been reported. */
export async function countTheRest({ run, side, knownAt }: Recount): Promise<void> {
  await planFor(Number.POSITIVE_INFINITY);
  await sql(COUNT_SUPERVISORS, [null, side, run]);
  const isCounted = `f.known_at <= coalesce($2::timestamptz, 'infinity')
    and not exists (select from statistics.waiting_fact w where w.fact_id = f.fact_id)`;
  await execute(
    `insert into statistics.cell_part (run, ${cellColumns}) select $1::uuid, r.* from (${reportingCells(isCounted)}) r`,
    [run, knownAt],
  );
}

/** What the cells lack to be the recount. */
const LACKING = `delta as (
    select ${key}, sum(n)::int as n, sum(fte)::int as fte, sum(keys)::bigint as keys
    from (
      select ${cellColumns} from statistics.cell_part where run = $1::uuid
      union all select ${key}, -n, -fte, -keys from statistics.cell
    ) both_sides
    group by ${key} having sum(n) <> 0 or sum(fte) <> 0 or sum(keys) <> 0
  )`;

/** The cells become the recount and its side the one that is read, in the caller's transaction. */
export async function becomeCurrent({ run, side }: Recount): Promise<void> {
  await planFor(Number.POSITIVE_INFINITY);
  await execute(`with ${LACKING} ${MOVE_CELLS}`, [run]);
  await execute('delete from statistics.cell where n = 0 and fte = 0 and keys = 0');
  await execute('update statistics.side set side = $1', [side]);
}
