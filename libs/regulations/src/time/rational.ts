/** An exact fraction in lowest terms, denominator > 0. Months are never rounded before they are compared. */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint };

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function gcdOfNumbers(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** Whole numbers that a double holds exactly are brought to lowest terms without big integers, which are slow. */
function rationalOfNumbers(numerator: number, denominator: number): Rational {
  const divisor = gcdOfNumbers(Math.abs(numerator), denominator);
  return { numerator: BigInt(numerator / divisor), denominator: BigInt(denominator / divisor) };
}

export function rational(numerator: bigint | number, denominator: bigint | number = 1): Rational {
  if (Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && denominator > 0) {
    return rationalOfNumbers(Number(numerator), Number(denominator));
  }
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) throw new RangeError('a fraction needs a denominator other than zero');
  const sign = d < 0n ? -1n : 1n;
  const divisor = gcd(n, d * sign) || 1n;
  return { numerator: (n * sign) / divisor, denominator: (d * sign) / divisor };
}

export const ZERO: Rational = rational(0);

export function add(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function sum(values: readonly Rational[]): Rational {
  return values.reduce(add, ZERO);
}

/** Negative when a < b, zero when equal, positive when a > b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isAtLeast(a: Rational, b: Rational): boolean {
  return compare(a, b) >= 0;
}

/** Reads `7`, `2.5` or `2,5` (at most six decimals) exactly; null when it is not such a number. */
export function parseDecimal(text: string): Rational | null {
  const match = /^(\d{1,9})(?:[.,](\d{1,6}))?$/.exec(text.trim());
  if (!match) return null;
  const decimals = match[2] ?? '';
  return rational(BigInt(`${match[1] ?? ''}${decimals}`), 10n ** BigInt(decimals.length));
}

/** One decimal, cut off and never rounded up, so that 5.99 is never shown as 6.0 (decision: shown truncated). */
export function truncatedToOneDecimal(value: Rational): string {
  const tenths = (value.numerator * 10n) / value.denominator;
  const absolute = tenths < 0n ? -tenths : tenths;
  return `${tenths < 0n ? '-' : ''}${absolute / 10n},${absolute % 10n}`;
}

/** `6` or `181/31`, for explanation rows and stored facts. */
export function asFraction(value: Rational): string {
  return value.denominator === 1n ? String(value.numerator) : `${value.numerator}/${value.denominator}`;
}

export function parseFraction(text: string): Rational | null {
  const match = /^(-?\d{1,18})(?:\/(\d{1,18}))?$/.exec(text);
  if (!match || match[2] === '0') return null;
  return rational(BigInt(match[1] ?? '0'), BigInt(match[2] ?? '1'));
}
