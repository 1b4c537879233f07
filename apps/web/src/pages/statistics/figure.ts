import type { Figure } from '../../client/tables.js';
import { statistics as t } from '../../words/statistics.js';

const whole = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });

/** `12 345`: Swedish thousands. */
export const numberWords = (n: number) => whole.format(n);

/** The number as it may be shown; never zero for what is hidden or not reported. */
export const figureWords = ({ n, mark }: Figure) => (n === null ? markWords(mark) : numberWords(n));

export const markWords = (mark: string | null) => (mark === 'er' ? t.notReportedShort : (mark ?? '..'));

/** Part of all, in whole per cent; undefined where either is not shown. */
export function shareOf(part: Figure, all: Figure): number | undefined {
  if (part.n === null || all.n === null || all.n === 0) return undefined;
  return Math.min(100, Math.round((part.n / all.n) * 100));
}
