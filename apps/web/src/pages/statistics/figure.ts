import type { Statistics } from '../../client/statistics.js';
import { sv } from '../../words/sv.js';

export type Region = Statistics['regions'][number];
type Figure = Region['values'][number]['starts'];
export const MEASURES = ['starts', 'completions', 'stock'] as const;

/** The number as it may be shown: hidden, at least, or as it is; never zero for what is hidden or not reported. */
export const figureWords = (figure: Figure) =>
  figure.n === null
    ? (figure.status ?? '..')
    : figure.status === 'minst'
      ? sv.statistics.atLeast(figure.n)
      : String(figure.n);
