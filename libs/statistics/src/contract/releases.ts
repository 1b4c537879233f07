import { z } from 'zod';
import { PERIOD_KINDS } from './cube.js';

/** How one table differs from its former version, in the figures that both have. */
const revision = z.strictObject({
  table: z.string(),
  compared: z.number().int(),
  moved: z.number().int(),
  /** the largest change of a number; null when none moved */
  largest: z.number().nullable(),
});

export const release = z.strictObject({
  version: z.number().int().positive(),
  /** of its newest period */
  kind: z.enum(PERIOD_KINDS),
  /** everything known at this instant is in it, and nothing later */
  knownAt: z.string(),
  publishedAt: z.string(),
  /** SHA-256 over the facts that were known */
  inputsSha256: z.string(),
  /** SHA-256 over what computes the figures: derivation, tables and table of noise */
  codeVersion: z.string(),
  keyVersion: z.number().int(),
  /** what moved, for people */
  note: z.string(),
  revisions: z.array(revision),
});
export type Release = z.infer<typeof release>;

/** GET /statistics/releases */
export const statisticsReleases = z.strictObject({
  items: z.array(release),
  nextPublication: z.string().nullable(),
});
export type StatisticsReleases = z.infer<typeof statisticsReleases>;
