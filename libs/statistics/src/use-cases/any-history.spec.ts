import fc from 'fast-check';
import { createHash, randomUUID } from 'node:crypto';
import { FixedClock, sql } from '@specialistvagen/platform';
import { registerFactV1Schema } from '@specialistvagen/regulations';
import type { RegisterFactV1 } from '@specialistvagen/regulations';
import { usePostgres } from '../../../../test/support/index.js';
import { testRecordKeys } from '../../../../test/support/test-record-keys.js';
import { StatisticsCells } from './statistics-cells.js';

const database = usePostgres();
const clock = new FixedClock('2026-11-22T10:00:00Z');
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const EMPTY =
  'truncate statistics.fact, statistics.person, statistics.spell, statistics.cell, statistics.cell_part cascade';
const KINDS = [
  'post-started',
  'post-started',
  'post-started',
  'post-ended',
  'post-ended',
  'service',
  'service',
  'interruption',
  'supervision',
  'bt-approved',
  'st-certified',
  'at-completed',
  'licensed',
  'deceased',
  'emigrated',
  'immigrated',
  'licence-revoked',
  'post-withdrawn',
  'person-merged',
] as const;
const POSTS = [
  { step: 'at', specialty: null },
  { step: 'bt-standalone', specialty: null },
  { step: 'bt-in-st', specialty: null },
  { step: 'st', specialty: 'psykiatri' },
  { step: 'st', specialty: 'kirurgi' },
] as const;

const aFact = fc.record({
  id: fc.uuid({ version: 7 }),
  kind: fc.constantFrom(...KINDS),
  person: fc.nat(3),
  other: fc.nat(5),
  post: fc.nat(POSTS.length - 1),
  region: fc.constantFrom('04', '05'),
  from: fc.nat(900),
  days: fc.option(fc.nat(500), { nil: null }),
  percent: fc.constantFrom(50, 80, 100, null),
  credited: fc.constantFrom(null, 0, 150, 2_000),
  outcome: fc.constantFrom('ended', 'moved', 'discontinued', null),
  /** the fact that this one takes back, as a place in the history; most take back nothing */
  retracts: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(30) }),
  isRemoval: fc.boolean(),
});
type Drawn = typeof aFact extends fc.Arbitrary<infer T> ? T : never;

const aHistory = fc.record({
  drawn: fc.uniqueArray(aFact, { selector: ({ id }) => id, minLength: 1, maxLength: 24 }),
  order: fc.infiniteStream(fc.nat(1_000)),
  batches: fc.infiniteStream(fc.integer({ min: 1, max: 6 })),
  crashes: fc.infiniteStream(fc.nat(3)),
  doubled: fc.infiniteStream(fc.nat(3)),
});

describe('statistics of any history', () => {
  let cells: StatisticsCells;

  beforeEach(() => {
    cells = new StatisticsCells(database.as('statistics').transactions, clock, testRecordKeys);
  });

  it('late, corrected, doubled, reordered, merged, in any batches, with crashes between: as one clean replay and as a rebuild', async () => {
    await fc.assert(
      fc.asyncProperty(aHistory, async (history) => {
        const facts = factsOf(history.drawn);
        await database.as('postgres').query(EMPTY);
        await deliver(cells, facts, history);
        expect(await cells.inspect()).toMatchObject(SOUND);
        const moved = await counted();
        await cells.rebuild();
        expect(await counted()).toEqual(moved);
        await database.as('postgres').query(EMPTY);
        await cells.applyBatch(facts.map((fact) => ({ fact, occurredAt: new Date() })));
        expect(await counted()).toEqual(moved);
      }),
      { numRuns: 12 },
    );
  });

  it('as known at an instant, derived today: what was derived then', async () => {
    await fc.assert(
      fc.asyncProperty(aHistory, async (history) => {
        await database.as('postgres').query(EMPTY);
        const then: { knownAt: Date; cells: unknown }[] = [];
        const facts = factsOf(history.drawn);
        const third = Math.ceil(facts.length / 3);
        for (let from = 0; from < facts.length; from += third) {
          await cells.applyBatch(
            facts.slice(from, from + third).map((fact) => ({ fact, occurredAt: new Date() })),
          );
          then.push({ knownAt: await databaseNow(), cells: (await counted()).cells });
        }
        for (const { knownAt, cells: expected } of then) {
          expect(await cells.asKnownAt(knownAt, async ({ run }) => partsOf(run))).toEqual(expected);
        }
        expect(await cells.inspect()).toMatchObject(SOUND);
      }),
      { numRuns: 6 },
    );
  });
});

const SOUND = {
  differingCells: 0,
  differingSpells: 0,
  identityViolations: 0,
  poisonPersons: 0,
  waitingFacts: 0,
};

/** In the order drawn, in batches; some batches are delivered twice, and some fail in the middle and come again. */
async function deliver(
  cells: StatisticsCells,
  facts: readonly RegisterFactV1[],
  {
    order,
    batches,
    crashes,
    doubled,
  }: Pick<
    typeof aHistory extends fc.Arbitrary<infer T> ? T : never,
    'order' | 'batches' | 'crashes' | 'doubled'
  >,
) {
  const waiting = facts
    .map((fact) => ({ fact, place: order.next().value as number }))
    .sort((a, b) => a.place - b.place)
    .map(({ fact }) => ({ fact, occurredAt: new Date() }));
  while (waiting.length > 0) {
    const batch = waiting.splice(0, batches.next().value as number);
    if (crashes.next().value === 0) await crash(cells, batch);
    await cells.applyBatch(batch);
    if (doubled.next().value === 0) waiting.push(...batch.slice(0, 1));
    if (waiting.length > 60) break;
  }
}

class Crash extends Error {}

async function crash(cells: StatisticsCells, batch: Parameters<StatisticsCells['applyBatch']>[0]) {
  const failing = database.as('statistics').transactions.run({ system: true }, async () => {
    await cells.applyBatch(batch);
    throw new Crash();
  });
  await expect(failing).rejects.toThrow(Crash);
}

/** Spells by pseudonym (ids follow the order of arrival) and cells. */
async function counted() {
  const spells = await database.as('statistics').query(
    `select p.pseudonym, s.family, s.from_day, s.to_day, s.step, s.region, s.specialty, s.area, s.unit, s.leave, s.percent, s.entry,
       s.exit, s.from_region, s.next_st, s.next_region, s.after_year, v.pseudonym as supervisor, s.post, s.code, s.fact_id,
       s.entry_days, s.exit_days, s.leave_days, s.event, s.credited
     from statistics.spell s join statistics.person p on p.person_id = s.person_id
     left join statistics.person v on v.person_id = s.supervisor_id
     where s.side = (select side from statistics.side)
     order by p.pseudonym, s.family, s.from_day, s.to_day, supervisor, s.region, s.unit, s.code, s.fact_id, s.specialty`,
  );
  return { spells, cells: await database.as('statistics').query(CELLS('statistics.cell where true')) };
}

const CELLS = (
  from: string,
) => `select cube, measure, month, d1, d2, d3, d4, sum(n)::int as n, sum(fte)::int as fte,
  sum(keys)::int as keys from ${from} group by 1, 2, 3, 4, 5, 6, 7 having sum(n) <> 0 or sum(fte) <> 0 or sum(keys) <> 0
  order by 1, 2, 3, 4, 5, 6, 7`;

function partsOf(run: string) {
  return sql(CELLS('statistics.cell_part where run = $1'), [run]);
}

async function databaseNow(): Promise<Date> {
  const [row] = await database
    .as('statistics')
    .query<{ now: Date }>(`select clock_timestamp() + interval '1 millisecond' as now, pg_sleep(0.003)`);
  if (!row) throw new Error('no time');
  return row.now;
}

function factsOf(drawn: readonly Drawn[]): RegisterFactV1[] {
  return drawn.map((one, index) => {
    const from = day(one.from);
    const retracted = one.retracts === null ? undefined : drawn[one.retracts % drawn.length];
    const isRetracting = retracted !== undefined && retracted.id !== one.id;
    const person =
      one.kind === 'person-merged' && one.person === one.other ? (one.person + 1) % 4 : one.person;
    const post = POSTS[one.post] ?? POSTS[0];
    return registerFactV1Schema.parse({
      fact: one.kind,
      factId: one.id,
      ...(isRetracting ? { retracts: retracted.id } : {}),
      person: hash(`person ${person}`),
      birthMonth: index % 7 === 0 ? null : '1995-03',
      sex: 'K',
      route: 'swedish-degree',
      region: one.region,
      unit: one.kind === 'service' ? `00000000-0000-4000-8000-00000000000${one.other}` : null,
      step: post.step,
      specialty: post.specialty,
      post: hash(`post ${person} ${one.post}`),
      validFrom: from,
      validTo: one.days === null ? null : day(one.from + one.days),
      outcome: isRetracting && one.isRemoval ? 'removed' : one.kind === 'post-ended' ? one.outcome : null,
      percent: one.kind === 'service' ? one.percent : null,
      creditedHundredths: one.kind === 'bt-approved' ? one.credited : null,
      supervisor: one.kind === 'supervision' ? hash(`person ${one.other}`) : null,
      mergedInto: one.kind === 'person-merged' ? hash(`person ${one.other}`) : null,
      source: 'simulated',
    });
  });
}

function day(days: number): string {
  return new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10);
}

describe('a person whose facts cannot be derived', () => {
  const cells = () => new StatisticsCells(database.as('statistics').transactions, clock, testRecordKeys);
  const started = (person: string, validFrom = '2026-01-15', more: Partial<RegisterFactV1> = {}) => ({
    fact: registerFactV1Schema.parse({
      fact: 'post-started',
      factId: randomUUID(),
      person: hash(person),
      birthMonth: '1996-05',
      sex: 'K',
      route: 'swedish-degree',
      region: '04',
      step: 'bt-standalone',
      specialty: null,
      post: hash(`post of ${person}`),
      validFrom,
      validTo: null,
      source: 'simulated',
      ...more,
    }),
    occurredAt: new Date(),
  });
  const starts = async () =>
    (await cells().cells())
      .filter(({ indicator }) => indicator === 'starts')
      .reduce((n, one) => n + one.n, 0);

  /** The last day that the database can count from: adding months to it is an error. */
  const poison = (person: string) =>
    database.as('postgres').query(
      `insert into statistics.fact (fact_id, kind, person, person_id, post, step, region, route, valid_from, source)
       select gen_random_uuid(), 'bt-approved', pseudonym, person_id, pseudonym, 'bt-standalone', '04', 'swedish-degree', date '294276-12-31', 'simulated'
       from statistics.person where pseudonym = $1`,
      [hash(person)],
    );

  /** The wrong fact came past the product; how facts have been reported counts it all the same. */
  const countReported = () =>
    database.as('postgres').query(
      `insert into statistics.cell (cube, measure, month, d1, d2, d3, d4, n, fte, keys)
       select 'reporting', 'facts', date_trunc('month', f.valid_from::timestamp)::date, '04', '0-7', f.kind, '', 1, 0, p.record_key
       from statistics.fact f join statistics.person p using (person_id) where f.kind = 'bt-approved'`,
    );

  beforeEach(() => database.as('postgres').query(EMPTY));

  it('counts nowhere and is reported; the others are untouched, by batch and by rebuild', async () => {
    await cells().applyBatch([started('a'), started('b'), started('c')]);
    await poison('b');
    await countReported();
    await cells().applyBatch([started('d'), started('b', '2026-02-15'), started('e')]);
    expect(await starts()).toBe(4);
    expect(await cells().inspect()).toMatchObject({ ...SOUND, poisonPersons: 1 });
    await cells().rebuild();
    expect(await starts()).toBe(4);
    expect(await cells().inspect()).toMatchObject({ ...SOUND, poisonPersons: 1 });
  });

  it('counts again when a new fact takes the wrong one back', async () => {
    await cells().applyBatch([started('a'), started('b')]);
    await poison('b');
    await countReported();
    await cells().applyBatch([started('b', '2026-02-15')]);
    expect(await starts()).toBe(1);
    const [wrong] = await database
      .as('statistics')
      .query<{ fact_id: string }>(`select fact_id from statistics.fact where kind = 'bt-approved'`);
    if (!wrong) throw new Error('the fact was inserted');
    await cells().applyBatch([started('b', '2026-02-15', { retracts: wrong.fact_id })]);
    expect(await starts()).toBe(2);
    expect(await cells().inspect()).toMatchObject(SOUND);
  });
});
