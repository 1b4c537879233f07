import type { CellTable } from '../tables/table-design.js';
import type { Figure } from './cell-figures.js';

/**
 * Leaves out the values that no shown figure makes worth a row (`design.keep`): the choice rests on published figures alone, so it
 * tells nothing that they do not. The total stays.
 */
export function keepValues(
  design: CellTable,
  figures: readonly Figure[],
  periods: number,
): { design: CellTable; figures: readonly Figure[] } {
  const { keep } = design;
  if (!keep) return { design, figures };
  const at = design.dimensions.findIndex(({ code }) => code === keep.dimension);
  const measure = design.measures.findIndex(({ code }) => code === keep.measure);
  const dimension = design.dimensions[at];
  if (!dimension || measure < 0) throw new Error('The table keeps values of what it does not have');
  const sizes = [design.measures.length, ...design.dimensions.map(({ values }) => values.length), periods];
  const inner = sizes.slice(at + 2).reduce((product, size) => product * size, 1);
  const valueOf = (index: number) => Math.floor(index / inner) % dimension.values.length;
  const perMeasure = figures.length / design.measures.length;
  const reached = new Set<number>();
  for (const [index, figure] of figures.slice(measure * perMeasure, (measure + 1) * perMeasure).entries())
    if (typeof figure === 'number' && figure >= keep.atLeast) reached.add(valueOf(index));
  const stays = dimension.values.map(({ code }, index) => code === dimension.total || reached.has(index));
  const kept = { ...dimension, values: dimension.values.filter((_, index) => stays[index]) };
  return {
    design: { ...design, dimensions: design.dimensions.map((one, index) => (index === at ? kept : one)) },
    figures: figures.filter((_, index) => stays[valueOf(index)]),
  };
}
