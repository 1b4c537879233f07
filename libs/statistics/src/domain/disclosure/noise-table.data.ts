import type { NoiseRow } from './design-noise-table.js';

/**
 * The product's own table of noise: for each count, how many of the 256 keys give each noise. Row 8 is for 8 and all above.
 * Made by `design-noise-table.ts`; a published figure rests on it, so a change is a new code version of the statistics.
 */
export const NOISE_ROWS: readonly NoiseRow[] = [
  {
    n: 1,
    counts: [
      [-1, 175],
      [2, 73],
      [3, 4],
      [4, 3],
      [5, 1],
    ],
  },
  {
    n: 2,
    counts: [
      [-2, 89],
      [1, 162],
      [2, 2],
      [3, 1],
      [4, 1],
      [5, 1],
    ],
  },
  {
    n: 3,
    counts: [
      [-3, 40],
      [0, 131],
      [1, 59],
      [2, 20],
      [3, 4],
      [4, 1],
      [5, 1],
    ],
  },
  {
    n: 4,
    counts: [
      [-4, 14],
      [-1, 79],
      [0, 77],
      [1, 52],
      [2, 23],
      [3, 8],
      [4, 2],
      [5, 1],
    ],
  },
  {
    n: 5,
    counts: [
      [-5, 2],
      [-2, 38],
      [-1, 61],
      [0, 66],
      [1, 50],
      [2, 25],
      [3, 10],
      [4, 3],
      [5, 1],
    ],
  },
  {
    n: 6,
    counts: [
      [-3, 11],
      [-2, 30],
      [-1, 55],
      [0, 68],
      [1, 52],
      [2, 28],
      [3, 9],
      [4, 2],
      [5, 1],
    ],
  },
  {
    n: 7,
    counts: [
      [-4, 2],
      [-3, 9],
      [-2, 28],
      [-1, 56],
      [0, 68],
      [1, 54],
      [2, 28],
      [3, 8],
      [4, 2],
      [5, 1],
    ],
  },
  {
    n: 8,
    counts: [
      [-5, 1],
      [-4, 2],
      [-3, 8],
      [-2, 26],
      [-1, 55],
      [0, 72],
      [1, 55],
      [2, 26],
      [3, 8],
      [4, 2],
      [5, 1],
    ],
  },
];

/** SHA-256 of `JSON.stringify(NOISE_ROWS)`. */
export const NOISE_ROWS_SHA256 = '14f711b1f30e6d4deaac6fd5d997affe16d3a5db5a9118d07b3cc2b936ed11e6';
