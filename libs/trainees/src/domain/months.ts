import {
  asFraction,
  parseDecimal,
  parseFraction,
  sum,
  truncatedToOneDecimal,
  ZERO,
  type Rational,
} from '@specialistvagen/regulations';
import type { MonthsView } from '../contract/index.js';
import type { Credit } from './training-post.js';

export function monthsView(months: Rational): MonthsView {
  return { exact: asFraction(months), shown: truncatedToOneDecimal(months) };
}

/** Credited months are stored as decimal text and never pass through a floating-point number. */
export function creditMonths(credits: readonly Pick<Credit, 'months'>[]): Rational {
  return sum(credits.map((credit) => parseDecimal(credit.months) ?? parseFraction(credit.months) ?? ZERO));
}
