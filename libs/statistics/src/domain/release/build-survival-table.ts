import type { NoiseTable } from '../disclosure/cell-key.js';
import type { SurvivalTable } from '../tables/table-design.js';
import type { Figure } from './cell-figures.js';
import type { FollowedPerson } from './follow-up.js';
import { survivalFigures } from './survival-figures.js';

/** The figures of a table of curves or quartiles, in the order of the contract; its time has one value, the last period. */
export function survivalTableFigures(
  { dimensions, measures, years }: SurvivalTable,
  people: readonly FollowedPerson[],
  noise: NoiseTable,
): Figure[] {
  const [transitions, routes] = dimensions;
  if (!transitions || !routes) throw new Error('A table of curves has transitions and routes');
  const byTransition = new Map<string, FollowedPerson[]>();
  for (const one of people) {
    const same = byTransition.get(one.transition);
    if (same) same.push(one);
    else byTransition.set(one.transition, [one]);
  }
  const width = years?.length ?? 1;
  const curves = transitions.values.flatMap((transition) =>
    routes.values.map((route) => {
      const ofTransition = byTransition.get(transition.code) ?? [];
      const own = ofTransition.filter((one) => routes.place(['', one.route, '', '']).includes(route.code));
      return survivalFigures(own, measures, years, noise);
    }),
  );
  // Each curve gives its measures one after the other; the table wants each measure over all curves.
  return measures.flatMap((_, index) =>
    curves.flatMap((curve) => curve.slice(index * width, (index + 1) * width)),
  );
}
