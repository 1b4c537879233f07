import { execute, sql } from '@specialistvagen/platform';
import type { DerivedDuration } from '../../domain/release/follow-up.js';
import type { LeafCell } from '../../domain/release/tally.js';
import type { Recount } from '../recount.js';

const ROWS = 5_000;

type LeafRow = Omit<LeafCell, 'codes'> & { d1: string; d2: string; d3: string; d4: string };

/** Every leaf cell of a cube as a recount has it, some thousands at a time: memory stays flat however large the nation. */
export async function* leafCells({ run }: Recount, cube: string): AsyncGenerator<LeafCell> {
  const rows = fetched<LeafRow>(
    `select measure, (extract(year from month) * 12 + extract(month from month) - 1)::int as month, d1, d2, d3, d4,
       sum(n)::int as n, sum(fte)::float8 as "fullTime", sum(keys)::float8 as keys
     from statistics.cell_part where run = '${checkedId(run)}' and cube = '${checkedName(cube)}'
     group by measure, month, d1, d2, d3, d4 having sum(n) <> 0 or sum(fte) <> 0 or sum(keys) <> 0`,
  );
  for await (const { measure, month, d1, d2, d3, d4, n, fullTime, keys } of rows)
    yield { measure, month, codes: [d1, d2, d3, d4], n, fullTime, keys };
}

/** Every duration of a recount with the record key of whose it is: both stay in this process. */
export async function* durations({ side }: Recount): AsyncGenerator<DerivedDuration> {
  yield* fetched<DerivedDuration>(
    `select s.code as transition, s.route, s.from_day - date '1970-01-01' as origin, s.entry_days as "entryDays",
       s.exit_days as "exitDays", coalesce(s.leave_days, 0) as "leaveDays", s.event, p.record_key as "recordKey"
     from statistics.spell s join statistics.person p on p.person_id = s.person_id
     where s.side = ${side === 0 ? 0 : 1} and s.family = 'duration'`,
  );
}

/** Through a cursor of the running transaction. A cursor takes no parameters: what stands in the text is checked where it is put in. */
async function* fetched<T>(text: string): AsyncGenerator<T> {
  await execute(`declare release_rows no scroll cursor for ${text}`);
  for (;;) {
    const rows = await sql<T>(`fetch ${ROWS} from release_rows`);
    yield* rows;
    if (rows.length < ROWS) break;
  }
  await execute('close release_rows');
}

function checkedId(run: string): string {
  if (!/^[0-9a-f-]{36}$/.test(run)) throw new Error('A recount is named by a UUID');
  return run;
}

function checkedName(cube: string): string {
  if (!/^[a-z]+$/.test(cube)) throw new Error('A cube is named by a word');
  return cube;
}
