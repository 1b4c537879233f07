import type { CubeFigures, PublishedCube, StatisticsCube } from '../../contract/cube.js';
import { figureAt } from './assemble-cube.js';
import type { Figure } from './cell-figures.js';

/** Finds the same figure in another version of a table, by codes: undefined where the other does not have it. */
export class FigureFinder {
  private readonly axes: { code: string; index: Map<string, number>; stride: number }[];

  constructor(
    readonly cube: StatisticsCube,
    private readonly figures: CubeFigures,
  ) {
    const sizes = [
      { code: MEASURE, values: cube.measures },
      ...cube.dimensions.map(({ code, values }) => ({ code, values })),
    ];
    let stride = 1;
    this.axes = sizes
      .toReversed()
      .map(({ code, values }) => {
        const axis = { code, index: new Map(values.map((value, i) => [value.code, i])), stride };
        stride *= values.length;
        return axis;
      })
      .toReversed();
  }

  find(codes: ReadonlyMap<string, string>): Figure | undefined {
    if (codes.size !== this.axes.length) return undefined;
    let at = 0;
    for (const { code, index, stride } of this.axes) {
      const value = codes.get(code);
      const place = value === undefined ? undefined : index.get(value);
      if (place === undefined) return undefined;
      at += place * stride;
    }
    return figureAt(this.figures, at);
  }
}

const MEASURE = 'measure';

/** Every place of a table with its codes, in the order of its figures. */
export function* places({ measures, dimensions }: StatisticsCube): Generator<Map<string, string>> {
  const axes = [{ code: MEASURE, values: measures as readonly { code: string }[] }, ...dimensions];
  const at = axes.map(() => 0);
  for (;;) {
    yield new Map(axes.map(({ code, values }, axis) => [code, values[at[axis] ?? 0]?.code ?? '']));
    let axis = axes.length - 1;
    while (axis >= 0 && (at[axis] ?? 0) + 1 === axes[axis]?.values.length) at[axis--] = 0;
    if (axis < 0) return;
    at[axis] = (at[axis] ?? 0) + 1;
  }
}

/**
 * The figures of a new release in which every period that the former one called final is taken over unchanged. What the former one
 * did not have (a new specialty, a new measure) is as computed.
 */
export function carryFinal({ cube, figures }: PublishedCube, former: PublishedCube | undefined): Figure[] {
  const own = figures.values.map((_, index) => figureAt(figures, index) ?? '..');
  const finals = former ? finalPeriods(former.cube) : new Set<string>();
  if (!former || finals.size === 0) return own;
  const finder = new FigureFinder(former.cube, former.figures);
  const time = timeOf(cube);
  let index = 0;
  for (const codes of places(cube)) {
    if (finals.has(codes.get(time) ?? '')) own[index] = finder.find(codes) ?? own[index] ?? '..';
    index += 1;
  }
  return own;
}

function finalPeriods(cube: StatisticsCube): Set<string> {
  const time = cube.dimensions.find(({ role }) => role === 'time');
  return new Set(
    time?.values.filter((_, index) => cube.periodKinds[index] === 'final').map(({ code }) => code),
  );
}

export function timeOf(cube: StatisticsCube): string {
  return cube.dimensions.find(({ role }) => role === 'time')?.code ?? '';
}
