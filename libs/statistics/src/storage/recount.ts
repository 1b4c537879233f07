import { execute, sql } from '@specialistvagen/platform';
import { CELL_COLUMNS, CELL_KEY } from './cells/cell-columns.js';
import { CELLS_IN_PIECES } from './cells/cubes.js';
import { FRESH_SPELLS, SPELL_COLUMNS, supervisorFamily } from './derivation/spells.js';
import { freshSupervisors } from './derivation/supervisors.js';
import { reportingCells } from './reporting-cells.js';
import { MOVE_CELLS, planFor } from './spell-changes.js';

/** One recount: spells on a side that nobody reads, sums of cells in `statistics.cell_part` under its own id. */
export type Recount = { readonly run: string; readonly side: number; readonly knownAt: Date | null };

const columns = SPELL_COLUMNS.join(', ');
const cellColumns = CELL_COLUMNS.join(', ');
const key = CELL_KEY.join(', ');

const store = (fresh: string, side: string) =>
  `with ${fresh} insert into statistics.spell (side, ${columns}) select ${side}::smallint, ${columns} from fresh`;
const STORE_PERSONS = store(FRESH_SPELLS, '$3');
const STORE_SUPERVISORS = store(`${freshSupervisors('everybody')}, fresh as (${supervisorFamily})`, '$1');

/** Empties the side that nobody reads, and the sums; in a transaction of its own, because it locks them whole until that ends. */
export async function clearUnreadSide(): Promise<void> {
  await execute('call statistics.clear_unread_side()');
}

/** Derives the persons (whole groups) from all they have, into the recount. */
export async function countPersons({ side, knownAt }: Recount, persons: readonly number[]): Promise<void> {
  await planFor(Number.POSITIVE_INFINITY);
  await sql(STORE_PERSONS, [persons, knownAt, side]);
}

/** After the persons: the days of their supervisors. */
export async function countSupervisors({ side }: Recount): Promise<void> {
  await planFor(Number.POSITIVE_INFINITY);
  await sql(STORE_SUPERVISORS, [side]);
}

/** Work that may be done beside each other once all spells are there: each adds up its own cells. */
export type CellCount = (recount: Recount) => Promise<void>;

/** What stands, to be taken from what has been counted. */
const standing = (cubes: readonly string[]) =>
  `union all select ${key}, -n, -fte, -keys from statistics.cell where cube in (${cubes.map((cube) => `'${cube}'`).join(', ')})`;

const summed = (rows: string) => `insert into statistics.cell_part (run, ${cellColumns})
  select $1::uuid, ${key}, sum(n), sum(fte), sum(keys) from (${rows}) part
  group by ${key} having sum(n) <> 0 or sum(fte) <> 0 or sum(keys) <> 0`;

/** A fact that waits is counted by itself later; as known at an instant it counts all the same. */
const REPORTED = `f.known_at <= coalesce($2::timestamptz, 'infinity')
  and ($2::timestamptz is not null or not exists (select from statistics.waiting_fact w where w.fact_id = f.fact_id))`;

function cellCounts(isDifference: boolean): CellCount[] {
  const less = (cubes: readonly string[]) => (isDifference ? standing(cubes) : '');
  const ofSpells = CELLS_IN_PIECES.map(({ cubes, text }) => {
    const count = `with moved as not materialized (
      select ${SPELL_COLUMNS.map((column) => `s.${column}`).join(', ')}, 1 as sign, p.record_key::int as k
      from statistics.spell s join statistics.person p on p.person_id = s.person_id where s.side = $2::smallint
    ) ${summed(`${text} ${less(cubes)}`)}`;
    return async ({ run, side }: Recount) => void (await sql(count, [run, side]));
  });
  const reported = summed(`${reportingCells(REPORTED)} ${less(['reporting'])}`);
  const ofFacts = async ({ run, knownAt }: Recount) => void (await sql(reported, [run, knownAt]));
  return [...ofSpells, ofFacts].map((count) => async (recount) => {
    await planFor(Number.POSITIVE_INFINITY);
    await count(recount);
  });
}

/** The sums of the recount. */
export const CELLS: readonly CellCount[] = cellCounts(false);
/** What the cells that stand lack to be the recount: next to nothing as a rule. */
export const LACKING_CELLS: readonly CellCount[] = cellCounts(true);

const LACKING = `delta as (select ${cellColumns} from statistics.cell_part where run = $1::uuid)`;

/** The cells get what they lacked and its side becomes the one that is read, in the caller's transaction. */
export async function becomeCurrent({ run, side }: Recount): Promise<void> {
  await planFor(Number.POSITIVE_INFINITY);
  const [first] = await sql<{ is_empty: boolean }>(
    'select not exists (select from statistics.cell) as is_empty',
  );
  await execute(
    first?.is_empty
      ? `insert into statistics.cell (${cellColumns}) select ${cellColumns} from statistics.cell_part where run = $1::uuid`
      : `with ${LACKING} ${MOVE_CELLS}`,
    [run],
  );
  await execute('delete from statistics.cell where n = 0 and fte = 0 and keys = 0');
  await execute('update statistics.side set side = $1', [side]);
}
