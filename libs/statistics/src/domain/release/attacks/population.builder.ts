import type { PublishedCube } from '../../../contract/cube.js';
import { ownNoiseTable } from '../../disclosure/noise-table.js';
import type { CellTable } from '../../tables/table-design.js';
import { assembleCube } from '../assemble-cube.js';
import { CellTableFigures } from '../build-cell-table.js';
import { FigureFinder } from '../carry-final.js';
import { monthOf, publishedPeriods } from '../periods.js';
import type { LeafCell } from '../tally.js';
import { regions } from '@specialistvagen/regulations';

/** Somebody in training: what an attacker wants to know, and the record key that nobody knows. */
export type Somebody = {
  readonly region: string;
  readonly step: 'at' | 'bt-standalone' | 'bt-in-st' | 'st';
  readonly specialty: string;
  readonly route: string;
  readonly sex: 'K' | 'M';
  readonly age: string;
  readonly key: number;
  readonly from: string;
  /** first month in which they are gone, and how; null = still there */
  readonly to: string | null;
};

export const TODAY = '2022-08-01';

/** What the derivation would say of them: leaf cells of one person each. */
export function leavesOf(people: readonly Somebody[]): { cube: string; leaf: LeafCell }[] {
  return people.flatMap(({ region, step, specialty, route, sex, age, key, from, to }) => {
    const at = (cube: string, measure: string, month: string, codes: LeafCell['codes'], sign = 1) => ({
      cube,
      leaf: { measure, month: monthOf(month), codes, n: sign, fullTime: 100 * sign, keys: key * sign },
    });
    const flow = [region, step === 'st' ? specialty : '-', step, ''] as const;
    const background = [step, route, sex, age] as const;
    const left =
      to === null
        ? []
        : [
            at('flow', 'stock-change', to, flow, -1),
            at('background', 'stock-change', to, background, -1),
            at('flow', 'completions', to, flow),
          ];
    return [
      at('flow', 'stock-change', from, flow),
      at('flow', 'starts', from, flow),
      at('background', 'stock-change', from, background),
      ...left,
    ];
  });
}

export type Publishing = { readonly today: string; readonly reported: readonly string[] };

export function publish(
  design: CellTable,
  leaves: readonly { cube: string; leaf: LeafCell }[],
  { today, reported }: Publishing = { today: TODAY, reported: regions().map(({ code }) => code) },
) {
  const periods = publishedPeriods(design.time, today);
  const table = new CellTableFigures(design, {
    periods,
    reported: new Set(reported),
    noise: ownNoiseTable(),
    lastMonth: monthOf(today) - 1,
  });
  for (const { cube, leaf } of leaves) table.take(cube, leaf);
  const at = new Date(`${today}T10:00:00Z`);
  const published: PublishedCube = assembleCube(
    design,
    { periods, kinds: periods.map(() => 'preliminary'), figures: table.figures() },
    { version: 1, updated: at, knownAt: at, nextUpdate: null },
  );
  const finder = new FigureFinder(published.cube, published.figures);
  const find = (codes: Record<string, string>) => finder.find(new Map(Object.entries(codes)));
  return { ...published, find };
}

/** People spread over all regions, a few in each cell; the same for the same seed. */
export function population(
  size: number,
  seed: number,
  codes: readonly string[] = regions().map(({ code }) => code),
): Somebody[] {
  let state = seed;
  const below = (n: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * n);
  };
  const one = <T>(list: readonly T[]) => list[below(list.length)] as T;
  return Array.from({ length: size }, () => ({
    region: one(codes),
    step: one(['at', 'bt-standalone', 'bt-in-st', 'st'] as const),
    specialty: one(['kirurgi', 'psykiatri', 'allmanmedicin', 'radiologi']),
    route: one(['swedish-degree', 'eu-recognition']),
    sex: one(['K', 'M'] as const),
    age: one(['-29', '30-34', '35-39']),
    key: below(256),
    from: one(['2021-03', '2021-09', '2022-02', '2022-05']),
    to: one([null, null, '2022-06']),
  }));
}
