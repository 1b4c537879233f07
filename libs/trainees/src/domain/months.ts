import {
  add,
  asFraction,
  multiply,
  parseDecimal,
  parseFraction,
  rational,
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

/** As statistics counts them: whole hundredths of a month, halves up. */
export function hundredths(months: Rational): number {
  const { numerator, denominator } = add(multiply(months, rational(100)), rational(1, 2));
  return Number(numerator / denominator);
}
