import type { Choice, Place, Table, TableContent } from '../../client/tables.js';
import type { FigureRow } from './figure-table.js';
import { MEASURE, TIME } from './codes.js';

/** One value of each dimension, or every one. */
export type Chosen = Readonly<Record<string, string>>;
export const EVERY = '*';

/** The first measure and the latest period; of the first dimension everything, of the others their total. */
export function firstChoice({ dimensions }: TableContent): Chosen {
  const others = dimensions.filter(({ code }) => code !== MEASURE && code !== TIME);
  return Object.fromEntries(
    dimensions.map((dimension) => {
      if (dimension.code === others[0]?.code) return [dimension.code, EVERY];
      if (dimension.code === MEASURE) return [dimension.code, dimension.values[0]?.code ?? EVERY];
      const latest = dimension.code === TIME ? dimension.values.at(-1)?.code : undefined;
      return [dimension.code, latest ?? dimension.total ?? EVERY];
    }),
  );
}

export const choiceOf = (chosen: Chosen): Choice =>
  Object.fromEntries(
    Object.entries(chosen).map(([code, value]) => [code, value === EVERY ? EVERY : [value]]),
  );

/** How many figures the choice has. */
export const cellsOf = ({ dimensions }: TableContent, chosen: Chosen): number =>
  dimensions.reduce((all, { code, values }) => all * (chosen[code] === EVERY ? values.length : 1), 1);

type Shown = { head: string; columns: string[]; rows: FigureRow[] };

/** Measures side by side; everything else that has more than one value, row by row. */
export function rowsOf(table: Table, { dimensions }: TableContent, chosen: Chosen): Shown {
  const open = dimensions.filter(({ code }) => code !== MEASURE && chosen[code] === EVERY);
  const measures = table.values(MEASURE);
  const places = open.reduce<Place[]>(
    (before, { code }) =>
      before.flatMap((place) => table.values(code).map((value) => ({ ...place, [code]: value.code }))),
    [{}],
  );
  return {
    head: open.map(({ label }) => label).join(', ') || table.label,
    columns: measures.map(({ label }) => label),
    rows: places.map((place) => ({
      key: JSON.stringify(place),
      label: open.map(({ code }) => table.labelOf(code, place[code] ?? '')).join(', ') || table.label,
      figures: measures.map((measure) => table.figure({ ...place, [MEASURE]: measure.code })),
    })),
  };
}
