import type { PublishedCube, Words } from '../../contract/cube.js';
import { ownNoiseTable } from '../disclosure/noise-table.js';
import { regionDimension } from '../tables/dimensions/regions.js';
import { tableDesigns } from '../tables/registry.js';
import type { CellTable, SurvivalTable, TableContext, TableDesign } from '../tables/table-design.js';
import { assembleCube } from './assemble-cube.js';
import type { ReleaseFacts } from './assemble-cube.js';
import { CellTableFigures } from './build-cell-table.js';
import type { Figure } from './cell-figures.js';
import { followedUntil } from './follow-up.js';
import type { DerivedDuration, FollowedPerson } from './follow-up.js';
import { keepValues } from './keep-values.js';
import { lastDayOf, monthOf, periodKind, publishedPeriods } from './periods.js';
import type { LeafCell } from './tally.js';
import { survivalTableFigures } from './build-survival-table.js';

export type ReleaseInput = ReleaseFacts & {
  /** The day of the release, 'YYYY-MM-DD': which periods have come out, and how settled they are. */
  readonly today: string;
  readonly context: TableContext;
  readonly reported: readonly string[];
  readonly leafCells: (cube: string) => AsyncIterable<LeafCell>;
  readonly durations: () => AsyncIterable<DerivedDuration>;
};

/** All tables of a release, from everybody’s leaf cells and durations. Final periods are not carried over here. */
export async function computeRelease(input: ReleaseInput): Promise<PublishedCube[]> {
  const designs = tableDesigns(input.context);
  const figures = new Map<string, CellTableFigures>();
  for (const design of designs)
    if (design.kind === 'cells')
      figures.set(design.id, new CellTableFigures(design, settingOf(design, input)));
  await takeLeaves([...figures.values()], input);
  const people = await followed(input);
  return designs.map((design) => {
    const table = figures.get(design.id);
    return design.kind === 'cells'
      ? cellCube(design, table?.figures() ?? [], input)
      : survivalCube(design, people, input);
  });
}

function settingOf(design: CellTable, { today, reported, knownAt }: ReleaseInput) {
  return {
    periods: publishedPeriods(design.time, today),
    reported: new Set(reported),
    noise: ownNoiseTable(),
    lastMonth: monthOf(knownAt.toISOString()) - 1,
  };
}

/** Each cube is read once, for all tables that are made of it. */
async function takeLeaves(tables: readonly CellTableFigures[], { leafCells }: ReleaseInput): Promise<void> {
  for (const cube of new Set(tables.flatMap((table) => [...table.cubes]))) {
    const readers = tables.filter((table) => table.cubes.has(cube));
    for await (const leaf of leafCells(cube)) for (const table of readers) table.take(cube, leaf);
  }
}

async function followed({ durations, today }: ReleaseInput): Promise<FollowedPerson[]> {
  const last = publishedPeriods('half-year', today).at(-1);
  const people: FollowedPerson[] = [];
  if (!last) return people;
  const lastDay = Date.parse(`${lastDayOf(last.last)}T00:00:00Z`) / 86_400_000;
  for await (const duration of durations()) {
    const one = followedUntil(lastDay, duration);
    if (one) people.push(one);
  }
  return people;
}

function cellCube(design: CellTable, figures: readonly Figure[], input: ReleaseInput): PublishedCube {
  const periods = publishedPeriods(design.time, input.today);
  const kinds = periods.map((period) => periodKind(period, input.today));
  const kept = keepValues(design, figures, periods.length);
  return assembleCube(kept.design, { periods, kinds, figures: kept.figures }, input, notesOf(design, input));
}

function survivalCube(
  design: SurvivalTable,
  people: readonly FollowedPerson[],
  input: ReleaseInput,
): PublishedCube {
  const periods = publishedPeriods('half-year', input.today).slice(-1);
  const figures = survivalTableFigures(design, people, ownNoiseTable());
  // Who is followed longer is another curve: each release has its own, and the former ones keep theirs.
  return assembleCube(design, { periods, kinds: ['preliminary'], figures }, input, notesOf(design, input));
}

/** Which regions are missing from the sums. */
function notesOf(design: TableDesign, { reported }: ReleaseInput): Words[] {
  const silent = regionDimension()
    .values.filter(({ code }) => /^\d\d$/.test(code) && code !== '00' && !reported.includes(code))
    .map(({ label }) => label.sv);
  if (silent.length === 0) return [];
  const names = silent.join(', ');
  const isByRegion = design.dimensions.some(({ role }) => role === 'geo');
  const sums = isByRegion
    ? { sv: 'Riket och samverkansregionerna omfattar', en: 'The nation and the health care regions cover' }
    : { sv: 'Talen omfattar', en: 'The figures cover' };
  return [
    {
      sv: `${sums.sv} bara de regioner som har rapporterat. Ej rapporterat: ${names}.`,
      en: `${sums.en} only the regions that have reported. Not reported: ${names}.`,
    },
  ];
}
