import { createHash } from 'node:crypto';
import * as thresholds from '../disclosure/thresholds.js';
import { NOISE_ROWS_SHA256 } from '../disclosure/noise-table.data.js';
import { tableDesigns } from '../tables/registry.js';

/** Raised when something changes that the texts below do not show, such as how figures are added up or protected. */
const METHOD = 1;

/**
 * SHA-256 over what computes a release: the derivation's text, the designs of the tables, the limits and the table of noise. Two
 * releases with the same inputs, code version and keys have the same figures.
 */
export function codeVersion(derivation: readonly string[]): string {
  const parts = [METHOD, NOISE_ROWS_SHA256, thresholds, tableDesigns(), derivation];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
