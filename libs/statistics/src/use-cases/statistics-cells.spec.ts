import fc from 'fast-check';
import { randomBytes, randomUUID } from 'node:crypto';
import { FixedClock, sql } from '@specialistvagen/platform';
import type { RegisterFactV1 } from '@specialistvagen/regulations';
import { usePostgres } from '../../../../test/support/index.js';
import { testRecordKeys } from '../../../../test/support/test-record-keys.js';
import { StatisticsCells } from './statistics-cells.js';

const database = usePostgres();
const today = new FixedClock('2026-11-22T10:00:00Z');

describe('internal cells', () => {
  let cells: StatisticsCells;

  beforeEach(async () => {
    cells = new StatisticsCells(database.as('statistics').transactions, today, testRecordKeys);
    await database
      .as('postgres')
      .query('truncate statistics.fact, statistics.person, statistics.spell, statistics.cell cascade');
  });

  const cell = async (indicator: string, termEnd: string, region = '04') =>
    (await cells.cells()).find(
      (one) => one.indicator === indicator && one.termEnd === termEnd && one.region === region,
    )?.n ?? 0;

  it('move by one when a BT begins and by one when it is approved', async () => {
    const doctor = aDoctor();
    await cells.apply(doctor.started('2026-01-15'), new Date());
    expect([await cell('starts', '2026-06-30'), await cell('stock', '2026-12-31')]).toEqual([1, 1]);
    await cells.apply(doctor.approved('2026-11-20'), new Date());
    expect(await cell('completions', '2026-12-31')).toBe(1);
    expect([await cell('stock', '2026-06-30'), await cell('stock', '2026-12-31')]).toEqual([1, 0]);
  });

  it('do not move when a fact is delivered twice', async () => {
    const started = aDoctor().started('2026-01-15');
    await cells.apply(started, new Date());
    await cells.apply(started, new Date());
    expect(await cell('starts', '2026-06-30')).toBe(1);
  });

  it('follow a correction: the retracted start is gone and the corrected one counts', async () => {
    const doctor = aDoctor();
    const wrong = doctor.started('2026-01-15');
    await cells.apply(wrong, new Date());
    await cells.apply({ ...doctor.started('2026-08-15'), retracts: wrong.factId }, new Date());
    expect([await cell('starts', '2026-06-30'), await cell('starts', '2026-12-31')]).toEqual([0, 1]);
  });

  it('count a person with two posts once', async () => {
    const doctor = aDoctor();
    await cells.apply(doctor.started('2026-01-15'), new Date());
    await cells.apply(doctor.started('2026-03-15', { post: randomBytes(32).toString('hex') }), new Date());
    expect([await cell('starts', '2026-06-30'), await cell('stock', '2026-06-30')]).toEqual([1, 1]);
  });

  it('forget a withdrawn post', async () => {
    const doctor = aDoctor();
    await cells.apply(doctor.started('2026-01-15'), new Date());
    await cells.apply({ ...doctor.started('2026-01-16'), fact: 'post-withdrawn' }, new Date());
    expect(await cells.cells()).toEqual([]);
  });

  it('know nothing of an ST, and count a BT that ended on its last day', async () => {
    const bt = aDoctor();
    const inSt = { step: 'bt-in-st' as const };
    await cells.apply(bt.started('2024-02-01', inSt), new Date());
    const ended = { ...bt.ended('2024-02-01'), ...inSt, validTo: '2024-09-30' };
    await cells.apply(ended, new Date());
    await cells.apply(aDoctor().started('2024-02-01', { step: 'st', specialty: 'psykiatri' }), new Date());
    expect(await cells.cells()).toEqual([
      { indicator: 'discontinuations', termEnd: '2024-12-31', region: '04', step: 'bt-in-st', n: 1 },
      { indicator: 'starts', termEnd: '2024-06-30', region: '04', step: 'bt-in-st', n: 1 },
      { indicator: 'stock', termEnd: '2024-06-30', region: '04', step: 'bt-in-st', n: 1 },
    ]);
  });

  it('are the same as a full recount after any order of late, doubled and corrected facts', async () => {
    const history = fc.array(
      fc.record({
        doctor: fc.nat(3),
        kind: fc.constantFrom('started', 'approved', 'ended', 'corrected'),
        day: fc.nat(1_800),
      }),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(history, fc.boolean(), async (steps, doubled) => {
        const doctors = [aDoctor(), aDoctor(), aDoctor(), aDoctor()];
        const facts = steps.map(({ doctor, kind, day }) => pickFact(doctors[doctor] ?? aDoctor(), kind, day));
        for (const fact of doubled ? [...facts, ...facts].reverse() : facts)
          await cells.apply(fact, new Date());
        expect(await cells.check()).toBe(0);
        const incremental = await cells.cells();
        await cells.rebuild();
        expect(await cells.cells()).toEqual(incremental);
      }),
      { numRuns: 15 },
    );
  });

  it('keep the identity of stock and flows in every term, over the nation', async () => {
    for (let i = 0; i < 40; i += 1) {
      const doctor = aDoctor();
      await cells.apply(doctor.started(dayNumber(i * 31)), new Date());
      if (i % 3 === 0) await cells.apply(doctor.approved(dayNumber(i * 31 + 300)), new Date());
      if (i % 3 === 1) await cells.apply(doctor.ended(dayNumber(i * 31 + 90)), new Date());
    }
    const all = await cells.cells();
    const sum = (indicator: string, termEnd: string) =>
      all.filter((c) => c.indicator === indicator && c.termEnd === termEnd).reduce((n, c) => n + c.n, 0);
    let before = 0;
    for (const termEnd of [...new Set(all.map((c) => c.termEnd))].sort()) {
      const stock = sum('stock', termEnd);
      expect(stock).toBe(
        before + sum('starts', termEnd) - sum('completions', termEnd) - sum('discontinuations', termEnd),
      );
      before = stock;
    }
  });

  it('end the wait of a doctor whose certificate is recognised and who never does ST', async () => {
    const doctor = aDoctor();
    const st = { step: 'st' as const, specialty: 'psykiatri' };
    await cells.apply(doctor.licensed('2024-03-01'), new Date());
    await cells.apply(doctor.certified('2025-01-10', st), new Date());
    // Certified on the day of the licence: nobody who waits.
    const arrived = aDoctor();
    await cells.apply(arrived.licensed('2024-03-01'), new Date());
    await cells.apply(arrived.certified('2024-03-01', st), new Date());
    const waits = await database.as('statistics').query<{ measure: string; month: string; n: number }>(
      `select measure, to_char(month, 'YYYY-MM') as month, sum(n)::int as n from statistics.cell
         where cube = 'waiting' group by 1, 2 having sum(n) <> 0 order by 1, 2`,
    );
    expect(waits).toEqual([
      { measure: 'ended', month: '2025-01', n: 1 },
      { measure: 'stock-change', month: '2024-03', n: 1 },
      { measure: 'stock-change', month: '2025-01', n: -1 },
    ]);
    expect(await cells.check()).toBe(0);
  });

  it('tell BT with, without and with nothing told of credit apart, and follow a correction', async () => {
    const credit = () =>
      database
        .as('statistics')
        .query(
          `select measure, d1 as route, n, fte from statistics.cell where cube = 'credit' and (n, fte) <> (0, 0) order by 1`,
        );
    const [without, untold, much] = [aDoctor(), aDoctor(), aDoctor()];
    const wrong = without.approved('2026-03-01', { creditedHundredths: 150, route: 'eu-recognition' });
    await cells.apply(wrong, new Date());
    await cells.apply(untold.approved('2026-03-02', { route: 'eu-recognition' }), new Date());
    await cells.apply(untold.certified('2026-03-02', { step: 'st', specialty: 'psykiatri' }), new Date());
    expect(await credit()).toEqual([
      { measure: 'credited', route: 'eu-recognition', n: 1, fte: 150 },
      { measure: 'not-told', route: 'eu-recognition', n: 1, fte: 0 },
    ]);
    await cells.apply(
      { ...wrong, factId: randomUUID(), retracts: wrong.factId, creditedHundredths: 0 },
      new Date(),
    );
    // Nobody counts for more than twelve months.
    await cells.apply(much.approved('2026-03-03', { creditedHundredths: 1_800 }), new Date());
    expect(await credit()).toEqual([
      { measure: 'credited', route: 'swedish-degree-with-at', n: 1, fte: 1_200 },
      { measure: 'none', route: 'eu-recognition', n: 1, fte: 0 },
      { measure: 'not-told', route: 'eu-recognition', n: 1, fte: 0 },
    ]);
    expect(await cells.check()).toBe(0);
    await cells.rebuild();
    expect(await credit()).toHaveLength(3);
    const onAnother = { ...much.started('2026-01-15'), creditedHundredths: 100 };
    await expect(cells.apply(onAnother, new Date())).rejects.toMatchObject({ code: '23514' });
  });

  it('count a fact that waits as known at an instant, and not yet among the cells of now', async () => {
    const started = aDoctor().started('2026-01-15');
    await cells.apply(started, new Date());
    await database
      .as('postgres')
      .query('insert into statistics.waiting_fact (fact_id, occurred_at) values ($1, now())', [
        started.factId,
      ]);
    const [{ now } = { now: new Date() }] = await database
      .as('statistics')
      .query<{ now: Date }>('select clock_timestamp() as now');
    const reported = (knownAt: Date) =>
      cells.asKnownAt(knownAt, async ({ run }) => {
        const [row] = await sql<{ n: number }>(
          `select coalesce(sum(n), 0)::int as n from statistics.cell_part where run = $1 and cube = 'reporting'`,
          [run],
        );
        return row?.n;
      });
    expect(await reported(now)).toBe(1);
    await database.as('postgres').query('truncate statistics.waiting_fact');
  });

  it('show 1 differing cell when somebody has changed one by hand', async () => {
    await cells.apply(aDoctor().started('2026-01-15'), new Date());
    await database
      .as('postgres')
      .query(`update statistics.cell set n = n + 1 where cube = 'flow' and measure = 'starts'`);
    expect(await cells.check()).toBe(1);
  });
});

type Doctor = ReturnType<typeof aDoctor>;

function aDoctor() {
  const person = randomBytes(32).toString('hex');
  const post = randomBytes(32).toString('hex');
  const fact = (
    kind: RegisterFactV1['fact'],
    validFrom: string,
    more: Partial<RegisterFactV1> = {},
  ): RegisterFactV1 => ({
    fact: kind,
    factId: randomUUID(),
    person,
    post,
    birthMonth: '1996-05',
    sex: 'K',
    route: 'swedish-degree-with-at',
    region: '04',
    step: 'bt-standalone',
    specialty: null,
    validFrom,
    validTo: null,
    source: 'register',
    ...more,
  });
  return {
    started: (on: string, more?: Partial<RegisterFactV1>) => fact('post-started', on, more),
    approved: (on: string, more?: Partial<RegisterFactV1>) =>
      fact('bt-approved', on, { outcome: 'approved', ...more }),
    licensed: (on: string) => fact('licensed', on),
    certified: (on: string, more: Partial<RegisterFactV1>) => fact('st-certified', on, more),
    ended: (on: string) => fact('post-ended', on, { outcome: 'discontinued' }),
  };
}

function pickFact(doctor: Doctor, kind: string, day: number): RegisterFactV1 {
  const on = dayNumber(day);
  if (kind === 'approved') return doctor.approved(on);
  if (kind === 'ended') return doctor.ended(on);
  return kind === 'corrected' ? doctor.started(on, { region: '05' }) : doctor.started(on);
}

function dayNumber(days: number): string {
  return new Date(Date.UTC(2021, 6, 1 + days)).toISOString().slice(0, 10);
}
