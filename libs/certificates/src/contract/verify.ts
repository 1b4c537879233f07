import { z } from 'zod';
import { Day } from './reason.js';

export const VERDICTS = [
  'in-force',
  'replaced',
  'revoked',
  'superseded-revision',
  'altered',
  'not-issued-here',
  'test-document',
  'unreadable',
] as const;

/** What anyone is told about a file; names come from the file that was shown and from nowhere else. */
export const VerifyAnswer = z.object({
  verdict: z.enum(VERDICTS),
  sentence: z.string(),
  test: z.boolean(),
  reasons: z.array(z.object({ code: z.string(), text: z.string() })),
  signers: z.array(
    z.object({ field: z.string(), name: z.string(), role: z.string(), signedAt: z.string().nullable() }),
  ),
  document: z.object({ type: z.string(), title: z.string(), id: z.string() }).nullable(),
  checkedAt: z.iso.datetime(),
});
export type VerifyAnswer = z.infer<typeof VerifyAnswer>;

/** Type, date and status only: a code alone must not be a way to look people up (decision 11). */
export const CodeAnswer = z.object({
  title: z.string(),
  issuedOn: Day,
  status: z.enum(['in-force', 'awaiting-cosignature', 'replaced', 'revoked', 'void']),
  sentence: z.string(),
  test: z.boolean(),
});
export type CodeAnswer = z.infer<typeof CodeAnswer>;
/** A document's number, its two last groups, or the 128 bits of the printed code. */
export const CodeParams = z.strictObject({ code: z.string().regex(/^[0-9A-Za-z-]{8,64}$/) });
