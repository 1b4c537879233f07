import { perturb } from '../disclosure/cell-key.js';
import type { NoiseTable } from '../disclosure/cell-key.js';
import { SHOWN_DENOMINATOR, SHOWN_NUMERATOR, percentStep, roundTo } from '../disclosure/thresholds.js';
import { aalenJohansen, incidenceIntervals, riskTables, survivalCurves } from '../survival/index.js';
import type { SurvivalCurve, SurvivalData } from '../survival/index.js';
import type { SurvivalMeasure } from '../tables/table-design.js';
import type { Figure } from './cell-figures.js';
import type { FollowedPerson } from './follow-up.js';

/** Times are whole tenths of a year: no exact day of anybody’s is in a curve. */
const TENTHS = 10;

/**
 * The figures of one curve: one for each measure and year (or one for each measure when `years` is null), in that order.
 * Shares are Aalen–Johansen (death and emigration lead away; `aalenJohansen`, `incidenceIntervals`) and 1 − Kaplan–Meier (they end
 * the follow-up; `survivalCurves`).
 */
export function survivalFigures(
  people: readonly FollowedPerson[],
  measures: readonly SurvivalMeasure[],
  years: readonly number[] | null,
  noise: NoiseTable,
): Figure[] {
  const curves = people.length === 0 ? undefined : new Curves(people, noise);
  return measures.flatMap(({ of }) => {
    if (!years) return [curves?.single(of) ?? (of === 'people' ? 0 : '..')];
    return curves?.along(of, years) ?? years.map(() => (of === 'at-risk' ? 0 : '..'));
  });
}

class Curves {
  private readonly competing: Incidence;
  private readonly staying: SurvivalCurve;

  constructor(
    private readonly people: readonly FollowedPerson[],
    private readonly noise: NoiseTable,
  ) {
    const entry = people.some((one) => one.entry >= 0) ? people.map((one) => one.entry) : undefined;
    const time = people.map((one) => one.exit);
    const event = people.map((one) => one.event);
    this.competing = incidenceOf({ time, event, entry });
    this.staying = only(survivalCurves({ time, event: event.map((code) => (code === 1 ? 1 : 0)), entry }));
  }

  along(of: SurvivalMeasure['of'], years: readonly number[]): Figure[] {
    let isCut = false;
    let highest = 0;
    return years.map((year) => {
      const time = Math.round(year * TENTHS);
      const followed = this.shown((one) => one.entry < time && one.exit >= time);
      if (of === 'at-risk') return followed;
      isCut ||= followed < SHOWN_DENOMINATOR;
      if (isCut || this.shown((one) => one.event === 1 && one.exit <= time) < SHOWN_NUMERATOR) return '..';
      const value = this.percent(of, time);
      if (value === null) return '..';
      // A curve never falls; the coarser steps further out would make it.
      highest = Math.max(highest, roundTo(value, percentStep(followed)));
      return highest;
    });
  }

  single(of: SurvivalMeasure['of']): Figure {
    if (of === 'people') return this.shown(() => true);
    const index = (['q25', 'q50', 'q75'] as const).findIndex((one) => one === of);
    const time = this.staying.quantiles.time[index] ?? null;
    // Nobody knows yet: the share is not reached within the follow-up.
    if (time === null) return '-';
    const followed = this.shown((one) => one.entry < time && one.exit >= time);
    return followed < SHOWN_DENOMINATOR ? '..' : Math.round(time) / TENTHS;
  }

  private percent(of: SurvivalMeasure['of'], time: number): number | null {
    const { competing, staying } = this;
    if (of === 'incidence' || of === 'incidence-lower' || of === 'incidence-upper') {
      const share = valueAt(competing, competing[of], time, 0);
      return Number.isFinite(share) ? 100 * share : null;
    }
    if (of === 'kaplan-meier') return this.reached(staying.survival, time);
    return this.reached(of === 'lower' ? staying.upper : staying.lower, time);
  }

  /** From a curve of those left to those who have got there. */
  private reached(curve: readonly (number | null)[], time: number): number | null {
    const left = valueAt<number | null>(this.staying, curve, time, 1);
    return left === null ? null : 100 * (1 - left);
  }

  /** How many they are, through the cell key method. */
  private shown(belongs: (one: FollowedPerson) => boolean): number {
    let [n, keys] = [0, 0];
    for (const one of this.people)
      if (belongs(one)) {
        n += 1;
        keys += one.key;
      }
    return perturb(this.noise, n, keys).shown ?? 0;
  }
}

/** The share in whom the first cause came first, with its limits. */
type Incidence = { readonly time: ArrayLike<number> } & Readonly<
  Record<'incidence' | 'incidence-lower' | 'incidence-upper', Float64Array>
>;

function incidenceOf(data: SurvivalData): Incidence {
  const [table] = riskTables(data);
  if (!table) throw new Error('Nobody is followed');
  const curves = aalenJohansen(table);
  const cause = table.causes.indexOf(1);
  const nobody = new Float64Array(table.time.length);
  const limits = incidenceIntervals(curves)[cause];
  return {
    time: table.time,
    incidence: curves.cumulativeIncidence[cause] ?? nobody,
    'incidence-lower': limits?.lower ?? nobody,
    'incidence-upper': limits?.upper ?? nobody,
  };
}

function only(curves: readonly SurvivalCurve[]): SurvivalCurve {
  const [curve] = curves;
  if (!curve) throw new Error('Nobody is followed');
  return curve;
}

/** The step curve at a time: its value at the last of its times that has come, or `start` before the first. */
function valueAt<T>(
  { time }: { readonly time: ArrayLike<number> },
  values: ArrayLike<T>,
  at: number,
  start: T,
): T {
  let value = start;
  for (let slot = 0; slot < time.length && (time[slot] ?? Infinity) <= at; slot += 1)
    value = values[slot] ?? value;
  return value;
}
