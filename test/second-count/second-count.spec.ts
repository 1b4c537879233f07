import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FixedClock } from '@specialistvagen/platform';
import { StatisticsCells } from '@specialistvagen/statistics';
import { textOf } from '../../apps/simulator/src/days.js';
import { Nation } from '../../apps/simulator/src/simulate.js';
import { usePostgres } from '../support/index.js';
import { testRecordKeys } from '../support/test-record-keys.js';
import { countWithDuckDb } from './count-with-duckdb.js';
import type { ExportedFact, SecondCell } from './count-with-duckdb.js';

const today = '2026-11-22';
/** Both counts are compared through the month that ends before this day. */
const THROUGH = '2027-06-30';

/** Two engines and two ways of counting that share nothing but the facts and the definitions. */
describe('a simulated nation counted day by day in DuckDB', () => {
  const database = usePostgres();
  const folder = mkdtempSync(join(tmpdir(), 'specialistvagen-second-count-'));
  let second: Map<string, string>;

  beforeAll(async () => {
    const cells = new StatisticsCells(
      database.as('statistics').transactions,
      new FixedClock(`${today}T10:00:00Z`),
      testRecordKeys,
    );
    const facts = [...new Nation({ scale: 0.01, seed: 5, today }).lives()].flat();
    await cells.loadSimulated(
      facts.map(({ fact, knownOn }) => ({ fact, knownAt: `${textOf(knownOn)}T00:00:00Z` })),
    );
    await cells.rebuild();
    second = byKey(await countWithDuckDb(await exported(), folder, THROUGH));
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Facts known now that no other takes back, each of the person who stays after merges. */
  async function exported(): Promise<ExportedFact[]> {
    const facts = await database.as('statistics').query<Record<string, string | null> & { person: string }>(
      `select f.person, f.fact_id, f.kind, f.post, f.step, f.region, f.specialty, f.unit, f.area, f.leave, f.percent, f.valid_from,
         f.valid_to, f.outcome, m.pseudonym as merged_into
       from statistics.fact f left join statistics.person m on m.person_id = f.merged_into_id
       where f.fact_id not in (select retracts from statistics.fact where retracts is not null)
         and coalesce(f.outcome, '') <> 'removed'`,
    );
    const stays = new Map<string, string>();
    for (const { kind, person, merged_into } of facts)
      if (kind === 'person-merged' && merged_into) stays.set(person, merged_into);
    const whoStays = (person: string): string => {
      const next = stays.get(person);
      return next === undefined ? person : whoStays(next);
    };
    return facts
      .filter(({ kind }) => kind !== 'person-merged')
      .map(({ merged_into: _merged, ...fact }) => {
        const person = whoStays(fact.person);
        return { ...fact, person, key: testRecordKeys.of(person).key };
      });
  }

  const ofCells = async (what: string, select: string) =>
    byKey(
      await database.as('statistics').query<SecondCell>(
        `select '${what}' as what, to_char(c.month, 'YYYY-MM-DD') as month, c.d1, c.d2, c.d3, c.n::int, c.fte::int, c.keys::int
         from (${select}) c where c.month <= date '${THROUGH}'`,
      ),
    );
  const differing = (what: string, own: Map<string, string>) => {
    const other = new Map([...second].filter(([key]) => key.startsWith(`${what}|`)));
    expect(other.size).toBeGreaterThan(0);
    return [...new Set([...own.keys(), ...other.keys()])]
      .filter((key) => own.get(key) !== other.get(key))
      .map((key) => [key, own.get(key), other.get(key)]);
  };

  it.each([
    ['stock', `cube = 'flow' and measure = 'stock-change'`, 'd1, d2, d3', false],
    ['active', `cube = 'flow' and measure = 'active-change'`, 'd1, d2, d3', true],
    ['activity', `cube = 'activity'`, 'd1, d2, d3', true],
    ['workplace', `cube = 'workplace'`, 'd1, d2, d3', false],
    ['leave', `cube = 'leave' and measure = 'stock-change'`, `d1, d2, '' as d3`, false],
  ])('has the same %s on each month’s last day', async (what, where, dimensions, hasFte) => {
    const own = await ofCells(
      what,
      `select * from (
         select month::date as month, d1, d2, d3, sum(n) over w as n, ${hasFte ? 'sum(fte) over w' : '0'} as fte, sum(keys) over w as keys
         from (
           select m.month, k.d1, k.d2, k.d3, coalesce(sum(c.n), 0) as n, coalesce(sum(c.fte), 0) as fte, coalesce(sum(c.keys), 0) as keys
           from (select distinct d1, d2, d3 from (select ${dimensions} from statistics.cell where ${where}) x) k
           cross join generate_series(date '1985-01-01', date '${THROUGH}', interval '1 month') m (month)
           left join (select month, ${dimensions}, n, fte, keys from statistics.cell where ${where}) c
             on c.month = m.month and (c.d1, c.d2, c.d3) = (k.d1, k.d2, k.d3)
           group by 1, 2, 3, 4
         ) changes window w as (partition by d1, d2, d3 order by month)
       ) stocks where n <> 0 or keys <> 0 or fte <> 0`,
    );
    expect(differing(what, own)).toEqual([]);
  });

  it.each([
    ['starts', `'starts'`],
    ['completions', `'completions'`],
    ['approvals', `'approvals'`],
    ['in', `'starts', 're-entries', 'immigrations', 'moved-in'`],
    ['out', `'completions', 'discontinued', 'transferred', 'moved-out', 'deceased', 'emigrated'`],
  ])('has the same %s in each month', async (what, measures) => {
    const own = await ofCells(
      what,
      `select month, d1, d2, d3, sum(n) as n, 0 as fte, sum(keys) as keys from statistics.cell
       where cube = 'flow' and measure in (${measures}) group by 1, 2, 3, 4 having sum(n) <> 0`,
    );
    expect(differing(what, own)).toEqual([]);
  });
});

function byKey(cells: readonly SecondCell[]): Map<string, string> {
  return new Map(
    cells.map(({ what, month, d1, d2, d3, n, fte, keys }) => [
      [what, month, d1, d2, d3].join('|'),
      [n, fte, keys].join(' '),
    ]),
  );
}
