import {
  asFraction,
  fullTimeMonths,
  parseDecimal,
  parseFraction,
  rational,
  sum,
  truncatedToOneDecimal,
  ZERO,
  type FullTimeMonths,
  type PlainDate,
  type Rational,
} from '@specialistvagen/regulations';
import type { MonthsView } from '../contract/index.js';
import type { Credit, Interruption, ServicePeriod } from './training-post.js';

/** At least six full-time months (PSF 4 kap. 1 §; HSLF-FS 2021:8 3 kap. 2 §). */
export const REQUIRED_MONTHS: Rational = rational(6);

export function monthsView(months: Rational): MonthsView {
  return { exact: asFraction(months), shown: truncatedToOneDecimal(months) };
}

/** Credited months are stored as decimal text and never pass through a floating-point number. */
export function creditMonths(credits: readonly Pick<Credit, 'months'>[]): Rational {
  return sum(credits.map((credit) => parseDecimal(credit.months) ?? parseFraction(credit.months) ?? ZERO));
}

export function serviceMonths(
  periods: readonly ServicePeriod[],
  interruptions: readonly Interruption[],
  through: PlainDate,
): FullTimeMonths {
  return fullTimeMonths({ service: periods, interruptions, through });
}
