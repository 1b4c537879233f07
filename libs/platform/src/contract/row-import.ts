import { z } from 'zod';

const reason = z.object({
  text: z.string(),
  field: z.string().optional(),
  rule: z.string().optional(),
  citation: z.string().optional(),
  confidence: z.string().optional(),
  mendedBy: z.string().optional(),
});

export const IMPORT_MAX_BYTES = 5_000_000;
export const IMPORT_FILE_TYPES = ['text/csv', 'text/plain', 'application/octet-stream'] as const;

export const IMPORT_STATES = [
  'checking',
  'checked',
  'applying',
  'applied',
  'undoing',
  'undone',
  'expired',
  'failed',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
export const ROW_VERDICTS = ['ready', 'fault', 'applied', 'unchanged', 'skipped', 'undone', 'kept'] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];

export const importSummarySchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  place: z.uuid(),
  state: z.enum(IMPORT_STATES),
  stateWords: z.string(),
  encodingWords: z.string(),
  rowCount: z.number().int(),
  /** How far the work has come while it goes on: it can be left, and a notice says when it is done. */
  rowsDone: z.number().int(),
  isWorking: z.boolean(),
  createdAt: z.iso.datetime(),
  /** How many rows there are of each verdict, in words. */
  counts: z.array(z.object({ verdict: z.enum(ROW_VERDICTS), words: z.string(), rows: z.number().int() })),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;
export const importListSchema = z.object({ items: z.array(importSummarySchema) });

export const importViewSchema = importSummarySchema.extend({
  /** Rows that something is said of, in the file's order; the others are counted. */
  rows: z.array(
    z.object({
      row: z.number().int(),
      verdict: z.enum(ROW_VERDICTS),
      words: z.string(),
      reasons: z.array(reason),
    }),
  ),
  actions: z.array(z.object({ name: z.string(), enabled: z.boolean(), reasons: z.array(reason) })),
});
export type ImportView = z.infer<typeof importViewSchema>;

export const applyImportSchema = z.strictObject({
  /** Rows with faults are left out; without it, a file with one fault is not read in at all. */
  applyGoodRows: z.boolean().default(false),
});
export type ApplyImport = z.infer<typeof applyImportSchema>;
