import { z } from 'zod';

export * from './cube.js';
export * from './coverage.js';
export * from './definitions.js';
export * from './releases.js';
export * from './operations.js';

const shown = z.strictObject({
  n: z.number().int().nonnegative().nullable(),
  /** `..` = hidden because it is small; `minst` = at least n, because rows of the total are hidden */
  status: z.enum(['..', 'minst']).nullable(),
});

export const btStatistics = z.strictObject({
  tableId: z.string(),
  version: z.number().int(),
  kind: z.enum(['preliminary', 'revised', 'final']),
  computedAt: z.string(),
  publishedAt: z.string(),
  nextPublication: z.string().nullable(),
  terms: z.array(z.strictObject({ code: z.string(), end: z.string() })),
  /** Region code '00' is the whole country. A region that has reported nothing has `reported: false` and no values. */
  regions: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      reported: z.boolean(),
      values: z.array(z.strictObject({ term: z.string(), starts: shown, completions: shown, stock: shown })),
    }),
  ),
});
export type BtStatistics = z.infer<typeof btStatistics>;
export type ShownFigure = z.infer<typeof shown>;
