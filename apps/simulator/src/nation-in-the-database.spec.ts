import { FixedClock } from '@specialistvagen/platform';
import { StatisticsCells, survivalCurves } from '@specialistvagen/statistics';
import { usePostgres } from '../../../test/support/index.js';
import { testRecordKeys } from '../../../test/support/test-record-keys.js';
import { textOf } from './days.js';
import { Nation } from './simulate.js';
import type { DurationTruth, Truth } from './truth/truth.js';

const today = '2026-11-22';
const periodOf = (day: string) =>
  `extract(year from ${day})::int || 'H' || case when extract(month from ${day}) <= 6 then 1 else 2 end`;
const PERIOD = periodOf('month');

/** Half-years that have ended, and their last month: what is planned for the running one is not the truth yet. */
const ENDED = `select (y || 'H' || h) as period, make_date(y, h * 6, 1) as last_month
  from generate_series(1995, 2026) y, generate_series(1, 2) h where make_date(y, h * 6, 1) < date '${today}' - interval '1 month'`;

/** What the simulator counted as it made it, against what the derivation makes of the facts: two ways that share nothing. */
describe('a simulated nation in the statistics', () => {
  const database = usePostgres();
  const nation = new Nation({ scale: 0.02, seed: 11, today });
  let truth: Truth;
  let added = 0;

  const cells = () =>
    new StatisticsCells(
      database.as('statistics').transactions,
      new FixedClock(`${today}T10:00:00Z`),
      testRecordKeys,
    );
  const load = async (of: Nation) => {
    const facts = [...of.lives()].flat();
    return cells().loadSimulated(
      facts.map(({ fact, knownOn }) => ({ fact, knownAt: `${textOf(knownOn)}T00:00:00Z` })),
    );
  };
  /** Counts by one text key, zeros left out. */
  const counted = async (statement: string) => {
    const rows = await database
      .as('statistics')
      .query<{ key: string; n: number }>(
        `select c.key, c.n::int as n from (${statement}) c where c.n <> 0 order by c.key collate "C"`,
      );
    return Object.fromEntries(rows.map(({ key, n }) => [key, n]));
  };

  beforeAll(async () => {
    added = await load(nation);
    truth = nation.truth();
    await cells().rebuild();
  }, 120_000);

  it('is there with all its facts, and adds nothing the second time', async () => {
    expect(added).toBe(truth.facts);
    expect(await load(new Nation({ scale: 0.02, seed: 11, today }))).toBe(0);
  });

  it('has its flows in the cells, by half-year, region and step', async () => {
    const flow = await counted(
      `select ${PERIOD} || '|' || d1 || '|' || d3 || '|' || measure as key, sum(n) as n from statistics.cell
       where cube = 'flow' and measure not in ('stock-change', 'active-change', 'approvals') group by 1`,
    );
    expect(flow).toEqual(truth.flow);
  });

  it('has the flows of ST, by half-year, region and specialty', async () => {
    const flow = await counted(
      `select ${PERIOD} || '|' || d1 || '|' || d2 || '|' || measure as key, sum(n) as n from statistics.cell
       where cube = 'flow' and d3 = 'st' and measure not in ('stock-change', 'active-change', 'approvals') group by 1`,
    );
    expect(flow).toEqual(truth.specialtyFlow);
  });

  it.each([
    ['region and step', 'stock', `d1 || '|' || d3`, 'true'],
    ['region and specialty', 'specialtyStock', `d1 || '|' || d2`, `d3 = 'st'`],
  ] as const)('has its stock at each half-year end, by %s', async (_by, name, key, where) => {
    // Through the running half-year: what is planned after it is not there yet.
    const last = truth.today.slice(0, 4);
    const stock = await counted(
      `select half.period || '|' || ${key} as key, sum(n) as n
       from statistics.cell join (
         select (y || 'H' || h) as period, make_date(y, h * 6, 1) as last_month
         from generate_series(2001, ${last}) y, generate_series(1, 2) h) half on month <= half.last_month
       where cube = 'flow' and measure = 'stock-change' and ${where} group by 1`,
    );
    expect(stock).toEqual(truth[name]);
  });

  const dims = (list: readonly string[]) => list.join(` || '|' || `);

  it.each([
    ['who works in which activity', 'activity', 'activity', 'stock-change', ['d1', 'd2', 'd3'], 'n'],
    ['how much they work', 'extent', 'flow', 'active-change', ['d1', 'd3'], 'fte'],
    ['who is on interruption', 'leave', 'leave', 'stock-change', ['d1', 'd2', 'd3'], 'n'],
    ['who is supervised', 'supervised', 'supervision', 'trainees-change', ['d1'], 'n'],
    [
      'who is in training, by background',
      'background',
      'background',
      'stock-change',
      ['d1', 'd2', 'd3', 'd4'],
      'n',
    ],
    ['who waits, and how long they have', 'waiting', 'waiting', 'stock-change', ['d1', 'd3'], 'n'],
  ] as const)('has %s when each half-year ended', async (_what, name, cube, measure, by, column) => {
    const stock = await counted(
      `select half.period || '|' || ${dims(by)} as key, sum(${column}) as n from statistics.cell join (${ENDED}) half on month <= half.last_month
       where cube = '${cube}' and measure = '${measure}' group by 1`,
    );
    expect(stock).toEqual(truth[name]);
    expect(Object.keys(stock).length).toBeGreaterThan(50);
  });

  it.each([
    ['interruptions begun', 'leaveBegan', 'leave', 'began', ['d1', 'd2', 'd3']],
    [
      'where those who finished AT and BT went and when',
      'transition',
      'transition',
      'finished',
      ['d1', 'd4', 'd2', 'd3'],
    ],
    ['where they were a year after BT', 'retention', 'retention', 'finished', ['d1', 'd2']],
    ['waits that ended, and how long they were', 'waitingEnded', 'waiting', 'ended', ['d1', 'd2', 'd3']],
    ['how late it was told', 'reporting', 'reporting', 'facts', ['d1', 'd2']],
  ] as const)('has %s, by half-year', async (_what, name, cube, measure, by) => {
    const flow = await counted(
      `select ${PERIOD} || '|' || ${dims(by)} as key, sum(n) as n from statistics.cell
       where cube = '${cube}' and measure = '${measure}' group by 1`,
    );
    expect(flow).toEqual(truth[name]);
    expect(Object.keys(flow).length).toBeGreaterThan(10);
  });

  it('has moves between regions and workplaces, by half-year, and plans none but after a leave that goes on', async () => {
    const moves = (when: string) =>
      counted(
        `select ${PERIOD} || '|' || ${dims(['d1', 'd2', 'd4'])} as key, sum(n) as n from statistics.cell
         where cube = 'mobility' and measure = 'moves' and month ${when} date '${today}' group by 1`,
      );
    const flow = await moves('<=');
    expect(flow).toEqual(truth.moves);
    expect(Object.keys(flow).length).toBeGreaterThan(10);
    // The placement began during a leave whose last day is planned: the register can say when work goes on there, the truth cannot.
    const afterLeave = await counted(
      `select ${periodOf('w.from_day')} || '|' || w.from_region || '|' || w.region || '|workplace' as key, count(*) as n
       from statistics.spell w join statistics.side using (side)
       join statistics.spell l on l.side = w.side and l.person_id = w.person_id and l.family = 'leave' and l.to_day = w.from_day - 1
         and date '${today}' between l.from_day and l.to_day
       where w.family = 'work' and w.from_region is not null and w.from_day > date '${today}' group by 1`,
    );
    expect(await moves('>')).toEqual(afterLeave);
  });

  it('has whose BT was approved with, without and with nothing told of credit, by half-year and route', async () => {
    const credit = await counted(
      `select ${PERIOD} || '|' || d1 || '|' || measure as key, sum(n) as n from statistics.cell where cube = 'credit' group by 1`,
    );
    expect(credit).toEqual(truth.credit);
    const kinds = Object.keys(credit).map((key) => key.split('|').at(-1));
    expect(new Set(kinds)).toEqual(new Set(['credited', 'none', 'not-told']));
    const time = await counted(
      `select ${PERIOD} || '|' || d1 as key, sum(fte) as n from statistics.cell where cube = 'credit' group by 1`,
    );
    expect(time).toEqual(truth.creditedTime);
  });

  it('has the supervisors of each region when the last half-year ended', async () => {
    const supervisors = await counted(
      `select d1 as key, sum(n) as n from statistics.cell
       where cube = 'supervision' and measure = 'supervisors-change' and month <= date '2026-06-01' group by 1`,
    );
    expect(supervisors).toEqual(truth.supervisors);
    expect(Object.keys(supervisors).length).toBeGreaterThan(10);
  });

  it('has the same days from licence and from ST to what followed, by route', async () => {
    const durations = await database.as('statistics').query<DurationTruth>(
      `select transition, route, count(*)::int as persons, (count(*) filter (where event = 1))::int as events,
         (count(*) filter (where event = 2))::int as deaths, (count(*) filter (where event = 3))::int as emigrations,
         (sum(exit_days) filter (where event = 1))::int as days
       from statistics.duration group by 1, 2`,
    );
    const key = ({ transition, route }: DurationTruth) => `${transition} ${route}`;
    const sorted = (list: readonly DurationTruth[]) => list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(sorted(durations).map((one) => ({ ...one, days: one.days ?? 0 }))).toEqual(
      sorted(truth.durations).map(({ medianDays: _median, days: _days, eventDays, ...one }) => ({
        ...one,
        days: eventDays,
      })),
    );
  });

  it('gives the medians from licence by survival analysis: the day on which half were left', async () => {
    const rows = await database.as('statistics').query<{ key: string; time: number; event: number }>(
      `select transition || ' ' || route as key, coalesce(exit_days, $1::date - origin) as time, (event = 1)::int as event
       from statistics.duration where transition like 'licence-%'`,
      [today],
    );
    const curves = survivalCurves({
      time: rows.map(({ time }) => time),
      event: rows.map(({ event }) => event),
      group: rows.map(({ key }) => key),
    });
    const medians = curves.map(({ group, quantiles: { p, time } }) => [group, time[p.indexOf(0.5)]]);
    const expected = truth.durations
      .filter(({ transition }) => transition.startsWith('licence-'))
      .map(({ transition, route, medianDays }) => [`${transition} ${route}`, medianDays]);
    expect(Object.fromEntries(medians)).toEqual(Object.fromEntries(expected));
    expect(expected.filter(([, days]) => days !== null).length).toBeGreaterThan(5);
  });

  it('recounts to the same cells, and stock and flows agree', async () => {
    expect(await cells().inspect()).toMatchObject({
      differingCells: 0,
      differingSpells: 0,
      identityViolations: 0,
      poisonPersons: 0,
      // Certificates by recognition rest on no ST here; nothing else of what is told is left over.
      unusedFacts: { 'completion-without-start': expect.any(Number) },
    });
  });
});
