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
import type { Exported, ExportedFact, SecondCell } from './count-with-duckdb.js';

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

  async function exported(): Promise<Exported> {
    return { facts: await exportedFacts(), ever: await everTold() };
  }

  /** Facts known now that no other takes back, each of the person who stays after merges. */
  async function exportedFacts(): Promise<ExportedFact[]> {
    type Row = Record<string, string | null> & { person: string; supervisor: string | null };
    const facts = await database.as('statistics').query<Row>(
      `select f.person, f.fact_id, f.kind, f.post, f.step, f.region, f.specialty, f.unit, f.area, f.leave, f.percent, f.valid_from,
         f.valid_to, f.outcome, f.route, f.sex, f.birth_month, f.credited_hundredths, s.pseudonym as supervisor, m.pseudonym as merged_into
       from statistics.fact f left join statistics.person m on m.person_id = f.merged_into_id
       left join statistics.person s on s.person_id = f.supervisor_id
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
    const keyOf = (person: string) => testRecordKeys.of(person).key;
    return facts
      .filter(({ kind }) => kind !== 'person-merged')
      .map(({ merged_into: _merged, supervisor: told, ...fact }) => {
        const person = whoStays(fact.person);
        const supervisor = told === null ? null : whoStays(told);
        const supervisor_key = supervisor === null ? null : keyOf(supervisor);
        return { ...fact, person, key: keyOf(person), supervisor, supervisor_key };
      });
  }

  /** Every fact, also those taken back, under the pseudonym it came with. Days in Sweden. */
  async function everTold(): Promise<ExportedFact[]> {
    const facts = await database.as('statistics').query<{
      person: string;
      kind: string;
      region: string;
      valid_from: string;
      valid_to: string | null;
      known_at: Date;
    }>('select person, kind, region, valid_from, valid_to, known_at from statistics.fact');
    const dayInSweden = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });
    return facts.map(({ person, kind, region, valid_from, valid_to, known_at }) => ({
      key: testRecordKeys.of(person).key,
      kind,
      region,
      told_on: (kind === 'post-ended' ? valid_to : null) ?? valid_from,
      known_on: dayInSweden.format(known_at),
    }));
  }

  const ofCells = async (what: string, select: string) =>
    byKey(
      await database.as('statistics').query<SecondCell>(
        `select '${what}' as what, to_char(c.month, 'YYYY-MM-DD') as month, c.d1, c.d2, c.d3, c.d4, c.n::int, c.fte::int, c.keys::int
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
    ['stock', `cube = 'flow' and measure = 'stock-change'`, false],
    ['active', `cube = 'flow' and measure = 'active-change'`, true],
    ['activity', `cube = 'activity'`, true],
    ['workplace', `cube = 'workplace'`, false],
    ['leave', `cube = 'leave' and measure = 'stock-change'`, false],
    ['background', `cube = 'background' and measure = 'stock-change'`, false],
    ['waiting', `cube = 'waiting' and measure = 'stock-change'`, false],
    ['supervised', `cube = 'supervision' and measure = 'trainees-change'`, false],
    ['supervisors', `cube = 'supervision' and measure = 'supervisors-change'`, false],
  ])('has the same %s on each month’s last day', async (what, where, hasFte) => {
    const own = await ofCells(
      what,
      `select * from (
         select month::date as month, d1, d2, d3, d4, sum(n) over w as n, ${hasFte ? 'sum(fte) over w' : '0'} as fte, sum(keys) over w as keys
         from (
           select m.month, k.d1, k.d2, k.d3, k.d4, coalesce(sum(c.n), 0) as n, coalesce(sum(c.fte), 0) as fte, coalesce(sum(c.keys), 0) as keys
           from (select distinct d1, d2, d3, d4 from (select d1, d2, d3, d4 from statistics.cell where ${where}) x) k
           cross join generate_series(date '1985-01-01', date '${THROUGH}', interval '1 month') m (month)
           left join (select month, d1, d2, d3, d4, n, fte, keys from statistics.cell where ${where}) c
             on c.month = m.month and (c.d1, c.d2, c.d3, c.d4) = (k.d1, k.d2, k.d3, k.d4)
           group by 1, 2, 3, 4, 5
         ) changes window w as (partition by d1, d2, d3, d4 order by month)
       ) stocks where n <> 0 or keys <> 0 or fte <> 0`,
    );
    expect(differing(what, own)).toEqual([]);
  });

  it.each([
    ['starts', 'flow', `'starts'`],
    ['completions', 'flow', `'completions'`],
    ['approvals', 'flow', `'approvals'`],
    ['in', 'flow', `'starts', 're-entries', 'immigrations', 'moved-in'`],
    ['out', 'flow', `'completions', 'discontinued', 'transferred', 'moved-out', 'deceased', 'emigrated'`],
    ['leave began', 'leave', `'began'`],
    ['leave ended', 'leave', `'ended'`],
    ['background starts', 'background', `'starts'`],
    ['background approvals', 'background', `'approvals'`],
    ['waiting ended', 'waiting', `'ended'`],
    ['transition', 'transition', `'finished'`],
    ['retention', 'retention', `'finished'`],
    ['mobility', 'mobility', `'moves'`],
    ['reporting', 'reporting', `'facts'`],
  ])('has the same %s in each month', async (what, cube, measures) => {
    const own = await ofCells(
      what,
      `select month, d1, d2, d3, d4, sum(n) as n, 0 as fte, sum(keys) as keys from statistics.cell
       where cube = '${cube}' and measure in (${measures}) group by 1, 2, 3, 4, 5 having sum(n) <> 0`,
    );
    expect(differing(what, own)).toEqual([]);
  });

  it.each(['credited', 'none', 'not-told'])(
    'has the same BT approved and time in them: %s',
    async (measure) => {
      const what = `credit ${measure}`;
      const own = await ofCells(
        what,
        `select month, d1, d2, d3, d4, n, fte, keys from statistics.cell where cube = 'credit' and measure = '${measure}'`,
      );
      expect(differing(what, own)).toEqual([]);
    },
  );

  it('counts every cube that there is', async () => {
    const cubes = await database
      .as('statistics')
      .query<{ cube: string }>('select distinct cube from statistics.cell order by 1');
    expect(cubes.map(({ cube }) => cube)).toEqual([
      'activity',
      'background',
      'credit',
      'flow',
      'leave',
      'mobility',
      'reporting',
      'retention',
      'supervision',
      'transition',
      'waiting',
      'workplace',
    ]);
  });
});

function byKey(cells: readonly SecondCell[]): Map<string, string> {
  return new Map(
    cells.map(({ what, month, d1, d2, d3, d4, n, fte, keys }) => [
      [what, month, d1, d2, d3, d4].join('|'),
      [n, fte, keys].join(' '),
    ]),
  );
}
