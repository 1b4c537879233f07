import { KEYS } from '../disclosure/cell-key.js';
import type { NoiseTable } from '../disclosure/cell-key.js';
import { ownNoiseTable } from '../disclosure/noise-table.js';
import { flode01 } from '../tables/flode01.js';
import { genom03 } from '../tables/genom03.js';
import { overg01 } from '../tables/overg01.js';
import { rorl01 } from '../tables/rorl01.js';
import { stanna01 } from '../tables/stanna01.js';
import { tack01 } from '../tables/tack01.js';
import { uppeh01 } from '../tables/uppeh01.js';
import { verk01 } from '../tables/verk01.js';
import type { CellTable, LeafCodes } from '../tables/table-design.js';
import { assembleCube } from './assemble-cube.js';
import { CellTableFigures } from './build-cell-table.js';
import { FigureFinder } from './carry-final.js';
import { monthOf, publishedPeriods } from './periods.js';
import type { LeafCell } from './tally.js';

/** No noise: what a table adds up is seen as it is. */
const exact: NoiseTable = { rows: Array.from({ length: 751 }, () => new Int8Array(KEYS)) };
const TODAY = '2023-08-01';
const HALF_YEARS = ['2021H2', '2022H1', '2022H2', '2023H1'];

type Leaves = Record<string, LeafCell[]>;
const leaf = (
  measure: string,
  month: string,
  codes: LeafCodes,
  n: number,
  fullTime = 0,
  keys = n * 7,
): LeafCell => ({
  measure,
  month: monthOf(month),
  codes,
  n,
  fullTime,
  keys,
});

function published(design: CellTable, leaves: Leaves, { reported = ['01', '09', '13'], noise = exact } = {}) {
  const periods = publishedPeriods(design.time, TODAY);
  const table = new CellTableFigures(design, {
    periods,
    reported: new Set(reported),
    noise,
    lastMonth: monthOf('2023-07-01'),
  });
  for (const [cube, cells] of Object.entries(leaves)) for (const cell of cells) table.take(cube, cell);
  const at = new Date('2023-08-01T10:00:00Z');
  const { cube, figures } = assembleCube(
    design,
    { periods, kinds: periods.map(() => 'preliminary'), figures: table.figures() },
    { version: 1, updated: at, knownAt: at, nextUpdate: null },
  );
  const finder = new FigureFinder(cube, figures);
  const find = (measure: string, codes: Record<string, string>, time = '2022H1') =>
    finder.find(new Map(Object.entries({ measure, ...codes, Tid: time })));
  return { cube, figures, find };
}

describe('a table of flows', () => {
  const leaves: Leaves = {
    flow: [
      leaf('stock-change', '2015-01', ['01', '-', 'at', ''], 100),
      leaf('stock-change', '2022-02', ['01', '-', 'at', ''], 20),
      leaf('starts', '2022-02', ['01', '-', 'at', ''], 20),
      leaf('starts', '2022-06', ['01', '-', 'bt-in-st', ''], 4),
      leaf('starts', '2022-06', ['09', '-', 'bt-standalone', ''], 3),
      leaf('starts', '2020-06', ['09', '-', 'bt-standalone', ''], 90),
      leaf('starts', '2023-07', ['09', '-', 'bt-standalone', ''], 900),
      leaf('active-change', '2021-12', ['01', '-', 'at', ''], 40, 3_000),
    ],
  };
  const table = published(flode01(), leaves);

  it('counts in the region, its samverkansregion and the nation, in the step and in all steps', () => {
    const starts = (region: string, steg: string) => table.find('paborjade', { region, steg });
    expect([
      starts('01', 'at'),
      starts('01', 'bt'),
      starts('01', 'bt-in-st'),
      starts('01', 'bt-standalone'),
    ]).toEqual([20, 4, 4, 0]);
    expect([starts('SR-stockholm-gotland', 'bt'), starts('00', 'bt'), starts('00', 'all')]).toEqual([
      7, 7, 27,
    ]);
  });

  it('counts a flow in its own half-year alone, and a stock from all that came before', () => {
    const codes = { region: '01', steg: 'at' };
    expect(HALF_YEARS.map((time) => table.find('paborjade', codes, time))).toEqual([0, 20, 0, 0]);
    expect(HALF_YEARS.map((time) => table.find('bestand', codes, time))).toEqual([100, 120, 120, 120]);
  });

  it('gives full-time equivalents of those at work, rounded to five', () => {
    // 40 people with 3 000 percent together: 30 full-time equivalents.
    expect(table.find('heltider', { region: '01', steg: 'at' })).toBe(30);
  });

  it('says that a region has not reported, also through all its figures, and never zero', () => {
    expect(table.find('paborjade', { region: '03', steg: 'at' })).toBe('er');
    expect(table.find('heltider', { region: '03', steg: 'all' })).toBe('er');
    expect(table.find('bestand', { region: 'SR-norra', steg: 'at' })).toBe('er');
    expect(published(flode01(), leaves, { reported: [] }).find('bestand', { region: '00', steg: 'at' })).toBe(
      'er',
    );
  });

  it('keeps Halland, which belongs to two samverkansregioner, in a group of its own', () => {
    const halland = published(flode01(), { flow: [leaf('starts', '2022-03', ['13', '-', 'at', ''], 6)] });
    const starts = (region: string) => halland.find('paborjade', { region, steg: 'at' });
    expect([starts('13'), starts('SR-delad'), starts('00')]).toEqual([6, 6, 6]);
    expect([starts('SR-sodra'), starts('SR-vastra')]).toEqual(['er', 'er']);
  });

  it('has every figure, each with a number or a mark and never both', () => {
    const { cube, figures } = table;
    const size = [cube.measures, ...cube.dimensions.map(({ values }) => values)].reduce(
      (n, { length }) => n * length,
      1,
    );
    expect(figures.values).toHaveLength(size);
    const wrong = figures.values.filter((value, i) => (value === null) !== (figures.marks[i] !== undefined));
    expect(wrong).toEqual([]);
  });

  it('protects every margin by itself: they are not sums of the protected parts', () => {
    const regions = ['01', '03', '04', '05', '06', '07', '08', '09'];
    const many = regions.map((region, i) =>
      leaf('starts', '2022-03', [region, '-', 'at', ''], 30, 0, 1_000 + i * 77),
    );
    const noisy = published(flode01(), { flow: many }, { reported: regions, noise: ownNoiseTable() });
    const parts = regions.map((region) => Number(noisy.find('paborjade', { region, steg: 'at' })));
    const total = noisy.find('paborjade', { region: '00', steg: 'at' });
    expect(parts.some((n) => n !== 30)).toBe(true);
    expect(total).not.toBe(parts.reduce((sum, n) => sum + n, 0));
    expect(Math.abs(Number(total) - 240)).toBeLessThanOrEqual(5);
  });
});

describe('shares and months', () => {
  it('are shown above their thresholds only, and come from shown figures', () => {
    const stay = (finished: number, stayed: number) =>
      published(stanna01(), {
        retention: [
          leaf('finished', '2021-08', ['01', 'stayed', '', ''], stayed),
          leaf('finished', '2021-08', ['01', 'not-in-st', '', ''], finished - stayed),
        ],
      }).find('andel_stannade', { region: '01' }, '2021H2');
    expect([stay(25, 10), stay(24, 10), stay(25, 9), stay(40, 30)]).toEqual([40, '..', '..', 75]);
  });

  it('do not apply to a half-year of which the answer is not known yet', () => {
    const { find } = published(stanna01(), {
      retention: [leaf('finished', '2022-08', ['01', 'stayed', '', ''], 40)],
    });
    expect(HALF_YEARS.map((time) => find('stannade', { region: '01' }, time))).toEqual([0, 0, '-', '-']);
  });

  it('of a cohort stand over all of it, whatever the window', () => {
    const { find } = published(overg01(), {
      transition: [
        leaf('finished', '2022-03', ['01', 'bt', '0-3', '01'], 30),
        leaf('finished', '2022-03', ['01', 'bt', 'not-started', ''], 10),
      ],
    });
    const share = (window: string) => find('andel', { region: '01', steg: 'bt', tid_till_st: window });
    expect([share('0-3'), share('not-started'), share('3-6'), share('all')]).toEqual([75, 25, '..', 100]);
    expect(find('samma_region', { region: '01', steg: 'bt', tid_till_st: 'all' })).toBe(30);
  });

  it('of work are added over the months of the half-year, by the extent of work', () => {
    const { find } = published(verk01(), {
      activity: [
        leaf('stock-change', '2022-01', ['01', 'st', 'primary-care', ''], 20, 1_600),
        leaf('stock-change', '2022-04', ['01', 'st', 'primary-care', ''], 20, 2_000),
      ],
    });
    const codes = { region: '01', steg: 'st', verksamhet: 'primary-care' };
    // 3 months of 16 and 3 of 36 full-time equivalents.
    expect([find('antal', codes), find('heltider', codes), find('personmanader', codes)]).toEqual([
      40, 35, 155,
    ]);
  });

  it('lost to interruptions stand over the months of everybody in the step', () => {
    const { find } = published(uppeh01(), {
      leave: [
        leaf('stock-change', '2022-01', ['01', 'st', 'parental-leave', ''], 25),
        leaf('ended', '2022-03', ['01', 'st', 'parental-leave', '3-6'], 6),
      ],
      flow: [leaf('stock-change', '2021-07', ['01', 'kirurgi', 'st', ''], 100)],
    });
    const codes = { region: '01', steg: 'st', uppehall: 'parental-leave' };
    expect([find('personmanader', codes), find('andel_manader', codes)]).toEqual([150, 25]);
    expect([find('slutade', codes), find('slutade_3_6', codes), find('slutade_0_3', codes)]).toEqual([
      6, 6, 0,
    ]);
  });

  it('of moves are per hundred person-years', () => {
    const { find } = published(rorl01(), {
      mobility: [leaf('moves', '2022-02', ['01', '09', 'st', 'region'], 12)],
      flow: [leaf('stock-change', '2021-07', ['01', 'kirurgi', 'st', ''], 200)],
    });
    // 1 200 person-months are 100 person-years.
    expect(find('byter_region_per_100', { region: '01', steg: 'st' })).toBe(12);
    expect(find('byter_arbetsplats', { region: '01', steg: 'st' })).toBe(0);
  });
});

describe('credited time', () => {
  const route = (vag: string): LeafCodes => [vag, '', '', ''];
  const { find } = published(genom03(), {
    credit: [
      leaf('credited', '2022-02', route('eu-recognition'), 20, 20 * 250),
      leaf('credited', '2022-09', route('eu-recognition'), 10, 10 * 100),
      leaf('none', '2022-09', route('eu-recognition'), 30),
      leaf('not-told', '2022-09', route('eu-recognition'), 7),
      leaf('not-told', '2022-09', route('swedish-degree'), 40),
      leaf('credited', '2022-03', route('third-country-knowledge-test'), 24, 24 * 600),
      leaf('credited', '2022-03', route('third-country-supplementary-education'), 25, 25 * 190),
    ],
  });
  const row = (vag: string) => genom03().measures.map(({ code }) => find(code, { vag }, '2022'));

  it('stands in shares and months, each from the people of whom it is told', () => {
    // 30 people with 60 months together, of 60 of whom it is known.
    expect(row('eu-recognition')).toEqual([60, 30, 50, 2, 7]);
  });

  it('is not reported, and never zero, where it is told of nobody', () => {
    expect(row('swedish-degree')).toEqual(['er', 'er', 'er', 'er', 40]);
    expect(row('swedish-degree-with-at')).toEqual([0, 0, '..', '-', 0]);
  });

  it('has no months of few people, nor where one person could be much of the sum', () => {
    expect(row('third-country-knowledge-test')).toEqual([24, 24, '..', '..', 0]);
    // 47.5 months: one who had twelve would be more than a quarter.
    expect(row('third-country-supplementary-education')).toEqual([25, 25, 100, '..', 0]);
  });
});

describe('coverage', () => {
  it('counts regions exactly, and shows zero for one that is silent: that is what it is about', () => {
    const { find } = published(tack01(), {
      reporting: [
        leaf('facts', '2022-02', ['01', '0-7', 'post-started', ''], 30),
        leaf('facts', '2022-02', ['01', '31-90', 'post-started', ''], 10),
      ],
    });
    expect(
      ['00', '01', '03', 'SR-stockholm-gotland'].map((region) => find('rapporterar', { region })),
    ).toEqual([3, 1, 0, 2]);
    expect([find('handelser', { region: '01' }), find('andel_inom_30', { region: '01' })]).toEqual([40, 75]);
    expect(find('handelser', { region: '03' })).toBe('er');
  });
});
