import { randomUUID } from 'node:crypto';
import { FixedClock } from '@specialistvagen/platform';
import { usePostgres } from '../../../../test/support/index.js';
import { halfYearsThrough } from '../domain/half-year.js';
import { PublishCoverage, ReadCoverage } from './coverage.js';

const database = usePostgres();
const at = (day: string) => new FixedClock(`${day}T12:00:00Z`);
const publishing = (day: string) => new PublishCoverage(database.as('statistics').transactions, at(day));
const reading = (day = '2027-02-01') => new ReadCoverage(database.as('api').transactions, at(day));
const [silent, talking] = [randomUUID(), randomUUID()];
const REGIONS = [
  {
    code: '04',
    name: 'Region Sörmland',
    isExpected: true,
    employers: [
      { id: silent, name: 'Tysta kliniken' },
      { id: talking, name: 'Talande kliniken' },
    ],
  },
  { code: '03', name: 'Region Uppsala', isExpected: true, employers: [] },
  {
    code: '01',
    name: 'Region Stockholm',
    isExpected: false,
    employers: [{ id: randomUUID(), name: 'Annan' }],
  },
];

/** As the register told it that day. */
const fact = (region: string, careProvider: string | null, knownAt: string, of: object = {}) => {
  const row = { source: 'register', outcome: null, id: randomUUID(), retracts: null, ...of };
  return database.as('postgres').query(
    `with doctor as (
       insert into statistics.person (pseudonym) values ($3)
       on conflict (pseudonym) do update set pseudonym = excluded.pseudonym returning person_id)
     insert into statistics.fact (fact_id, retracts, kind, person, person_id, post, step, region, care_provider, route, valid_from,
       outcome, source, known_at)
     select $1::uuid, $2::uuid, 'post-started', $3, person_id, $3, 'st', $4, $5::uuid, 'swedish-degree', '2026-01-15'::date, $6, $7, $8::timestamptz from doctor`,
    [row.id, row.retracts, 'ab'.repeat(32), region, careProvider, row.outcome, row.source, knownAt],
  );
};

beforeEach(() => database.as('postgres').query('truncate statistics.fact, statistics.coverage cascade'));

describe('who has reported', () => {
  it('is told by the half-year in which it came, in Swedish time, and by the month alone', async () => {
    await fact('04', talking, '2026-06-30T21:59:00Z');
    await fact('04', talking, '2026-06-30T22:01:00Z');
    await publishing('2027-01-30').publishDue();
    const { asOf, halfYears, regions } = await reading().read(REGIONS, ['04']);
    expect([asOf, halfYears.map(({ label }) => label)]).toEqual([
      '2027-01-30',
      ['HT 2025', 'VT 2026', 'HT 2026', 'VT 2027'],
    ]);
    expect(regions).toEqual([
      {
        code: '04',
        name: 'Region Sörmland',
        isExpected: true,
        source: 'register',
        employers: [
          { name: 'Tysta kliniken', reported: [], lastMonth: null },
          { name: 'Talande kliniken', reported: ['2026H1', '2026H2'], lastMonth: '2026-07' },
        ],
      },
    ]);
  });

  it('does not change between the days of publication', async () => {
    await publishing('2026-11-01').publishDue();
    await fact('04', talking, '2026-11-02T12:00:00Z');
    expect(await publishing('2027-01-29').publishDue()).toBe(false);
    expect((await reading('2027-01-29').read(REGIONS, ['04'])).regions[0]?.source).toBeNull();
    const both = await Promise.all(['2027-01-30', '2027-01-30'].map((day) => publishing(day).publishDue()));
    expect(both.filter(Boolean)).toHaveLength(1);
    expect((await reading().read(REGIONS, ['04'])).regions[0]?.source).toBe('register');
  });

  it('expects nothing of a region that has not switched on statistics, and counts the nation over the others', async () => {
    await fact('04', talking, '2027-01-15T12:00:00Z');
    await publishing('2027-01-30').publishDue();
    const { regions, nation } = await reading().read(REGIONS, ['01', '04']);
    expect(regions.map(({ code, employers }) => [code, employers.length])).toEqual([
      ['04', 2],
      ['01', 0],
    ]);
    expect(nation).toEqual({ expected: 2, reported: 1 });
  });

  it('knows how the posts of a region come in, and forgets what was taken back', async () => {
    const id = randomUUID();
    await fact('03', null, '2026-10-01T12:00:00Z', { source: 'opening-stock', id });
    await publishing('2026-11-01').publishDue();
    expect((await reading().read(REGIONS, ['03'])).regions[0]?.source).toBe('opening-stock');
    await fact('03', null, '2026-12-01T12:00:00Z', {
      source: 'opening-stock',
      outcome: 'removed',
      retracts: id,
    });
    await publishing('2027-01-30').publishDue();
    expect((await reading().read(REGIONS, ['03'])).regions[0]?.source).toBeNull();
  });

  it('is written by statistics alone', async () => {
    for (const role of ['api', 'worker'] as const)
      await expect(
        database.as(role).query(`insert into statistics.coverage (as_of) values ('2027-01-30')`),
      ).rejects.toThrow();
  });
});

describe('half-years', () => {
  it('go backwards over the new year', () => {
    expect(halfYearsThrough('2027-03-01', 3).map(({ code }) => code)).toEqual(['2026H1', '2026H2', '2027H1']);
  });
});
