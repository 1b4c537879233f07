import { FixedClock, sql } from '@specialistvagen/platform';
import { usePostgres } from '../../../../test/support/index.js';
import { testRecordKeys } from '../../../../test/support/test-record-keys.js';
import type { PublishedCube } from '../contract/cube.js';
import { statisticsCube } from '../contract/cube.js';
import { FigureFinder } from '../domain/release/carry-final.js';
import { RecordKeys } from '../domain/record-keys.js';
import { PublishRelease, computeAt } from './publish-release.js';
import { ReadPublished } from './read-published.js';
import { smallNation, unitsOf } from './small-nation.builder.js';
import { StatisticsCells } from './statistics-cells.js';

const database = usePostgres();
const nation = smallNation({ doctors: 400, seed: 7 });
const more = smallNation({ doctors: 40, seed: 8 });

const at = (day: string) => new FixedClock(`${day}T10:00:00Z`);
const cellsAt = (day: string) =>
  new StatisticsCells(database.as('statistics').transactions, at(day), testRecordKeys);
const publisherAt = (day: string) =>
  new PublishRelease(database.as('statistics').transactions, at(day), cellsAt(day), {
    workplaceNames: () => Promise.resolve(unitsOf(nation)),
  });
const reader = (day = '2026-11-29') => new ReadPublished(database.as('api').transactions, at(day));
const tablesOf = async (version: number) => {
  const published = reader();
  const list = await published.list();
  const tables = await Promise.all(list.map(({ id }) => published.read(id, version)));
  return tables.filter((one) => one !== undefined);
};
const figuresOf = (tables: readonly PublishedCube[]) =>
  tables.map(({ cube, figures }) => [cube.id, figures.values, figures.marks]);

describe('a release', () => {
  let first: PublishedCube[];

  beforeAll(async () => {
    await cellsAt('2026-11-29').load(nation.facts);
    expect(await publisherAt('2026-11-29').publishFirst()).toBe(1);
    first = await tablesOf(1);
  }, 120_000);

  it('has every table, each as the contract says and with a figure or a mark in each place', () => {
    expect(first).toHaveLength(18);
    for (const { cube, figures } of first) {
      expect(() => statisticsCube.parse(cube)).not.toThrow();
      const size = [cube.measures, ...cube.dimensions.map(({ values }) => values)].reduce(
        (n, { length }) => n * length,
        1,
      );
      expect([cube.id, figures.values.length]).toEqual([cube.id, size]);
      const wrong = figures.values.filter(
        (value, index) => (value === null) !== (figures.marks[index] !== undefined),
      );
      expect(wrong).toEqual([]);
    }
  });

  it('has figures in every table: none is empty', () => {
    const empty = first.filter(({ figures }) => !figures.values.some((value) => (value ?? 0) > 0));
    expect(empty.map(({ cube }) => cube.id)).toEqual([]);
  });

  it('shows no 1 and no 2 among people, moves or facts', () => {
    for (const { cube, figures } of first) {
      const perMeasure = figures.values.length / cube.measures.length;
      const counts = cube.measures.flatMap(({ unit, kind }, measure) =>
        kind !== 'average' && /personer|byten|uppehåll|händelser/.test(unit.sv)
          ? figures.values.slice(measure * perMeasure, (measure + 1) * perMeasure)
          : [],
      );
      expect([cube.id, counts.filter((n) => n !== null && (n < 0 || n === 1 || n === 2))]).toEqual([
        cube.id,
        [],
      ]);
    }
  });

  it('shows regions that have reported nothing as not reported, and says which they are', () => {
    const flows = first.find(({ cube }) => cube.id === 'FLODE01');
    if (!flows) throw new Error('no table');
    const finder = new FigureFinder(flows.cube, flows.figures);
    const stock = (region: string) =>
      finder.find(new Map(Object.entries({ measure: 'bestand', region, steg: 'st', Tid: '2026H1' })));
    expect([stock('03'), stock('SR-norra')]).toEqual(['er', 'er']);
    expect([stock('01'), stock('00')].every((n) => typeof n === 'number' && n > 0)).toBe(true);
    expect(flows.cube.notes.at(-1)?.sv).toContain('Region Uppsala');
    expect(flows.cube.notes.at(-1)?.sv).not.toContain('Region Stockholm');
  });

  it('keeps every count within five of the truth, total or part', async () => {
    const [truth] = await database
      .as('statistics')
      .query<{ n: number }>(
        `select count(*)::int as n from statistics.fact where kind = 'bt-approved' and valid_from between '2026-01-01' and '2026-06-30'`,
      );
    const flows = first.find(({ cube }) => cube.id === 'FLODE01');
    const finder = flows && new FigureFinder(flows.cube, flows.figures);
    const approved = Number(
      finder?.find(new Map(Object.entries({ measure: 'beslut', region: '00', steg: 'bt', Tid: '2026H1' }))),
    );
    expect(truth?.n).toBeGreaterThan(10);
    expect(Math.abs(approved - (truth?.n ?? 0))).toBeLessThanOrEqual(5);
  });

  it('is made once, however many start at the same time, and only when there is none', async () => {
    expect(await publisherAt('2026-11-29').publishFirst()).toBeNull();
    expect((await reader().releases()).items.map(({ version }) => version)).toEqual([1]);
  });

  it('is not made between the dates, however much has changed', async () => {
    expect(await publisherAt('2026-11-29').publishDue()).toBeNull();
    expect((await reader().releases()).nextPublication).toBe('2027-01-30');
  });

  it('gives identical figures when nothing new is known', async () => {
    const again = await republished('2026-11-29');
    expect(figuresOf(again.tables)).toEqual(figuresOf(first));
    expect(again.release.note).toBe('Inga tidigare publicerade tal har ändrats.');
    expect(again.release.inputsSha256).toBe((await releaseOf(1)).inputsSha256);
    expect(again.release.codeVersion).toBe((await releaseOf(1)).codeVersion);
  });

  it('is the same when the secret of the record keys is changed: old people keep their keys', async () => {
    const rotated = new RecordKeys({
      1: Buffer.alloc(32, 'record keys of tests'),
      2: Buffer.alloc(32, 'another secret'),
    });
    const cells = new StatisticsCells(database.as('statistics').transactions, at('2026-11-29'), rotated);
    await cells.rebuild();
    const again = await republished('2026-11-29');
    expect(figuresOf(again.tables)).toEqual(figuresOf(first));
  });

  it('can be computed again from what was known then, after others have come', async () => {
    const { knownAt } = await releaseOf(1);
    await cellsAt('2026-11-29').load(more.facts);
    const seen = await cellsAt('2026-11-29').asKnownAt(new Date(knownAt), async ({ run }) => {
      return sql<{ n: number }>(
        `select sum(n)::int as n from statistics.cell_part where run = $1 and cube = 'flow' and measure = 'starts'`,
        [run],
      );
    });
    const [now] = await database
      .as('statistics')
      .query<{ n: number }>(
        `select count(distinct person || step)::int as n from statistics.fact where kind = 'post-started'`,
      );
    expect(seen[0]?.n).toBeLessThan(now?.n ?? 0);
    const then = await recomputed(new Date(knownAt), '2026-11-29');
    expect(figuresOf(then)).toEqual(figuresOf(first));
  });

  it('on its date takes in what has come, says what moved, and leaves final periods as they were', async () => {
    const before = await latest();
    expect(await publisherAt('2027-01-30').publishDue()).toBe(before.version + 1);
    const release = await releaseOf(before.version + 1);
    expect(release.note).toMatch(
      /FLODE01: \d+ av \d+ tidigare publicerade tal har ändrats, som mest med \d+/,
    );
    const [flowsBefore, flowsAfter] = [
      await tableOf('FLODE01', before.version),
      await tableOf('FLODE01', before.version + 1),
    ];
    const times = flowsBefore.cube.dimensions.at(-1)?.values ?? [];
    const finals = times.filter((_, index) => flowsBefore.cube.periodKinds[index] === 'final');
    const preliminary = times.filter((_, index) => flowsBefore.cube.periodKinds[index] === 'preliminary');
    expect(finals.length).toBeGreaterThan(2);
    const of = (table: PublishedCube, codes: readonly { code: string }[]) => {
      const finder = new FigureFinder(table.cube, table.figures);
      return codes.map(({ code }) =>
        ['00', '01', '04'].map((region) =>
          ['bestand', 'paborjade', 'beslut'].map((measure) =>
            finder.find(new Map(Object.entries({ measure, region, steg: 'bt', Tid: code }))),
          ),
        ),
      );
    };
    expect(of(flowsAfter, finals)).toEqual(of(flowsBefore, finals));
    expect(of(flowsAfter, preliminary)).not.toEqual(of(flowsBefore, preliminary));
    expect(flowsAfter.cube.dimensions.at(-1)?.values.at(-1)?.code).toBe('2026H2');
    // The date is used up.
    expect(await publisherAt('2027-01-30').publishDue()).toBeNull();
  });
});

/** A release for a date of its own, made so by hand. */
async function republished(day: string) {
  await database.as('postgres').query('delete from statistics.publication_date where on_date = $1', [day]);
  await database.as('postgres').query('insert into statistics.publication_date (on_date) values ($1)', [day]);
  const version = await publisherAt(day).publishDue();
  if (version === null) throw new Error('nothing was published');
  return { tables: await tablesOf(version), release: await releaseOf(version) };
}

async function recomputed(knownAt: Date, day: string): Promise<PublishedCube[]> {
  return cellsAt(day).asKnownAt(knownAt, (recount) =>
    computeAt(
      { recount, knownAt, today: day, workplaces: unitsOf(nation) },
      { version: 1, updated: knownAt, nextUpdate: null },
    ),
  );
}

async function releaseOf(version: number) {
  const found = (await reader().releases()).items.find((one) => one.version === version);
  if (!found) throw new Error('no release');
  return found;
}

async function latest() {
  const [newest] = (await reader().releases()).items;
  if (!newest) throw new Error('no release');
  return newest;
}

async function tableOf(id: string, version: number): Promise<PublishedCube> {
  const table = await reader().read(id, version);
  if (!table) throw new Error('no table');
  return table;
}
