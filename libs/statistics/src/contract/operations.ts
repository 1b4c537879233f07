import { z } from 'zod';
import { PERIOD_KINDS } from './cube.js';

const count = z.number().int().nonnegative();
/** Seconds from signature to cell; null where nothing came in. */
const lag = z.strictObject({ facts: count, median: z.number().nullable(), p99: z.number().nullable() });

/** How the statistics are doing. Sums and instants; nothing about anybody. */
export const statisticsOperations = z.strictObject({
  hour: lag,
  day: lag,
  /** Events that are not in the cells yet; `oldest` is when the first of them happened. */
  waiting: z.strictObject({ events: count, oldest: z.string().nullable() }),
  /** Facts that came while everything was being recounted. */
  held: count,
  /** Persons whose facts cannot be derived: they count nowhere until somebody has looked. */
  poisonPersons: count,
  /** Effects of any consumer that were tried so often that they are no longer tried. */
  isolatedEffects: count,
  lastCheck: z
    .strictObject({
      at: z.string(),
      /** Cells in which what stands differed from a full recount; the worker then counts everything anew. */
      differingCells: count,
      differingSpells: count,
      identityViolations: count,
    })
    .nullable(),
  publications: z.strictObject({
    /** null before the first */
    last: z
      .strictObject({
        version: z.number().int().positive(),
        kind: z.enum(PERIOD_KINDS),
        publishedAt: z.string(),
      })
      .nullable(),
    next: z.string().nullable(),
  }),
});
export type StatisticsOperations = z.infer<typeof statisticsOperations>;
