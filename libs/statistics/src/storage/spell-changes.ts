import { prepared, sql } from '@specialistvagen/platform';
import { CELLS_OF_MOVED } from './cells/cubes.js';
import { CELL_COLUMNS, CELL_KEY } from './cells/cell-columns.js';
import { FRESH_SPELLS, SPELL_COLUMNS, supervisorFamily } from './derivation/spells.js';
import { freshSupervisors } from './derivation/supervisors.js';

const columns = SPELL_COLUMNS.join(', ');
const key = CELL_KEY.join(', ');

/** Cells of `moved`, each once. */
export const DELTA = `delta as (
    select ${key}, sum(n)::int as n, sum(fte)::int as fte, sum(keys)::bigint as keys from (${CELLS_OF_MOVED}) part
    group by ${key} having sum(n) <> 0 or sum(fte) <> 0 or sum(keys) <> 0
  )`;

/** Adds `delta` to the cells, in the order of their keys so that two writers do not cross. */
export const MOVE_CELLS = `insert into statistics.cell as c (${CELL_COLUMNS.join(', ')})
    select ${CELL_COLUMNS.join(', ')} from delta order by ${key}
    on conflict (${key}) do update set n = c.n + excluded.n, fte = c.fte + excluded.fte, keys = c.keys + excluded.keys`;

type Move = {
  readonly fresh: string;
  readonly storedWhere: string;
  readonly side: string;
  readonly answer: string;
  readonly persons: string;
};

/**
 * `moved` is what differs between `fresh` and what is stored for the persons; sign -1 went, 1 came. Nothing when the facts say what they
 * said. The spells that differ are stored and the cells moved by their difference.
 */
function moveText({ fresh, storedWhere, side, persons, answer }: Move): string {
  return `with ${fresh},
  stored as (
    select ${columns}, s.ctid as at from statistics.spell s
    where s.side = ${side}::smallint and s.person_id = any (${persons}::int[]) and ${storedWhere}
  ),
  change as materialized (
    select ${columns}, sum(sign)::int as sign, max(at) as at
    from (select ${columns}, 1 as sign, null::tid as at from fresh union all select ${columns}, -1, at from stored) both_sides
    group by ${columns} having sum(sign) <> 0
  ),
  moved as materialized (
    select c.*, p.record_key::int as k from change c join statistics.person p on p.person_id = c.person_id
  ),
  went as (
    delete from statistics.spell where side = ${side}::smallint and ctid = any (array(select at from change where sign < 0))
  ),
  came as (
    insert into statistics.spell (side, ${columns}) select ${side}::smallint, ${columns} from change where sign > 0
  ),
  ${DELTA},
  cells as (${MOVE_CELLS} returning 1)
  ${answer}`;
}

const PERSONS = { storedWhere: `s.family <> 'supervisor'`, side: '$3', persons: '$1' };
const WHOSE_SUPERVISION = `select distinct supervisor_id from change where family = 'supervision'`;

type Statement = { readonly name: string; readonly text: string };

const MOVE_PERSONS: Statement = {
  name: 'statistics-move-persons',
  text: moveText({ ...PERSONS, fresh: FRESH_SPELLS, answer: WHOSE_SUPERVISION }),
};
const FORGET_PERSONS: Statement = {
  name: 'statistics-forget-persons',
  text: moveText({
    ...PERSONS,
    fresh: `fresh as (select ${columns} from statistics.spell where $2::timestamptz is not null)`,
    answer: WHOSE_SUPERVISION,
  }),
};
const MOVE_SUPERVISORS: Statement = {
  name: 'statistics-move-supervisors',
  text: moveText({
    fresh: `${freshSupervisors('some')}, fresh as (${supervisorFamily})`,
    storedWhere: `s.family = 'supervisor'`,
    side: '$1',
    persons: '$2',
    answer: 'select 1',
  }),
};

/** The side of `statistics.spell` that is read; only a rebuild changes it. */
export async function currentSide(): Promise<number> {
  const [row] = await sql<{ side: number }>('select side from statistics.side');
  if (!row) throw new Error('statistics.side has no row');
  return row.side;
}

/** Persons above which joins over lists are better hashed: the planner knows nothing of how long an intermediate list is. */
const MANY = 20;

/** How statements over sets of persons run best; for the rest of the transaction. */
export async function planFor(persons: number): Promise<void> {
  await sql(
    `select set_config('enable_nestloop', $1, true), set_config('jit', 'off', true), set_config('work_mem', $2, true),
       set_config('statement_timeout', $3, true), set_config('enable_sort', $1, true), set_config('plan_cache_mode', $4, true)`,
    persons > MANY ? ['off', '128MB', '20min', 'auto'] : ['on', '8MB', '15s', 'force_generic_plan'],
  );
}

/** A few persons: planned once a connection, because planning takes longer than doing. Many: planned for their number. */
function run<T extends object>(
  { name, text }: Statement,
  persons: number,
  params: readonly unknown[],
): Promise<T[]> {
  return persons > MANY ? sql<T>(text, params) : prepared<T>(name, text, params);
}

/**
 * Derives the persons anew, stores the spells that differ and moves the cells by the difference. Same facts in, no difference out:
 * running it twice is running it once. `persons` must be whole groups (`affectedBy`).
 */
export async function movePersons(persons: readonly number[]): Promise<void> {
  await move(MOVE_PERSONS, persons);
}

/** Takes the persons' spells away and the cells with them: what cannot be derived counts nowhere. */
export async function forgetPersons(persons: readonly number[]): Promise<void> {
  await move(FORGET_PERSONS, persons);
}

async function move(statement: Statement, persons: readonly number[]): Promise<void> {
  const side = await currentSide();
  await planFor(persons.length);
  const changed = await run<{ supervisor_id: number }>(statement, persons.length, [persons, null, side]);
  const supervisors = changed.map(({ supervisor_id }) => supervisor_id);
  if (supervisors.length > 0) await run(MOVE_SUPERVISORS, persons.length, [side, supervisors]);
}
