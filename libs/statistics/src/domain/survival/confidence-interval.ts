import { valueAt } from './survival-data.js';

export type IntervalKind = 'log' | 'log-log' | 'plain';
/** NaN where R gives NA. */
export interface ConfidenceInterval {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** The 97.5th percentile of the standard normal distribution: R's `qnorm(0.975)`. */
const Z = 1.959963984540054;

type Limits = (p: number, logStdErr: number) => readonly [number, number];

const limitsOf: Readonly<Record<IntervalKind, Limits>> = {
  log: (p, se) => {
    if (p === 0) return [NaN, NaN];
    return [Math.exp(Math.log(p) - Z * se), Math.min(Math.exp(Math.log(p) + Z * se), 1)];
  },
  'log-log': (p, se) => {
    if (p === 0 || p === 1) return [NaN, NaN];
    const width = (Z * se) / Math.log(p);
    const centre = Math.log(-Math.log(p));
    return [Math.exp(-Math.exp(centre - width)), Math.exp(-Math.exp(centre + width))];
  },
  plain: (p, se) => [Math.max(p - se * p * Z, 0), Math.min(p + se * p * Z, 1)],
};

/**
 * The pointwise 95 % interval of probabilities p whose logarithms have standard errors σ (`logStdErr`, σ = SE(p) / p), cut to
 * [0, 1]. With z = 1.96:
 * `log` exp(log p ± zσ), R's default · `log-log` exp(−exp(log(−log p) ± zσ / log p)) · `plain` p ± zσp.
 * NaN where p is 0 (every kind, since σ is infinite there) and, for `log-log`, where p is 1.
 *
 * Source: `survival:::survfit_confint`; J. D. Kalbfleisch, R. L. Prentice, *The Statistical Analysis of Failure Time Data*.
 */
export function confidenceInterval(
  kind: IntervalKind,
  probability: Float64Array,
  logStdErr: Float64Array,
): ConfidenceInterval {
  const lower = new Float64Array(probability.length);
  const upper = new Float64Array(probability.length);
  const limits = limitsOf[kind];
  for (let slot = 0; slot < probability.length; slot += 1) {
    const [low, high] = limits(valueAt(probability, slot), valueAt(logStdErr, slot));
    lower[slot] = low;
    upper[slot] = high;
  }
  return { lower, upper };
}
