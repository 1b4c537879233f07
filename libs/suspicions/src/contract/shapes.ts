import { z } from 'zod';

export const Uuid = z.uuid();
export const Day = z.iso.date();
export const Instant = z.iso.datetime();
export const Revision = z.number().int();

/** Free text that a person writes; characters and identity numbers are checked by the use case. */
export const FreeText = z.string().trim().min(1, 'Skriv något här.').max(4000, 'Högst 4 000 tecken.');
export const ShortText = z.string().trim().min(1, 'Skriv något här.').max(200, 'Högst 200 tecken.');

export const Reason = z.object({
  text: z.string(),
  field: z.string().optional(),
  rule: z.string().optional(),
  citation: z.string().optional(),
  confidence: z.string().optional(),
  mendedBy: z.string().optional(),
});
/** What the page may offer: a button, or why it is not there. */
export const Action = z.object({ name: z.string(), enabled: z.boolean(), reasons: z.array(Reason) });

/** A paragraph, and how sure we are of it. */
export const Cited = z.object({ words: z.string(), citation: z.string(), confidenceWords: z.string() });
export const CaseParams = z.strictObject({ id: Uuid });
export const CaseDocumentParams = z.strictObject({ id: Uuid, documentId: Uuid });
export const CaseFileParams = z.strictObject({ id: Uuid, fileId: Uuid });
