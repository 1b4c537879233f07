import { z } from 'zod';
import { idSchema } from './parts.js';

/** What the doctor can choose to lay beside an intyg; earlier papers have a way of their own (`restsOn`). */
export const chosenKindSchema = z.enum(['assessment', 'procedures']);
export type ChosenKind = z.infer<typeof chosenKindSchema>;

/** Something about the same goals: shown beside the form, never as signed. */
export const evidenceSchema = z.object({
  id: idSchema,
  title: z.string(),
  /** An earlier record comes from another tool: the doctor may take it up as text, and nothing of it opens to the signer. */
  kind: z.enum([...chosenKindSchema.options, 'earlier-record', 'verified-copy', 'uploaded']),
  goals: z.array(z.string()),
  /** Of an assessment: how it went, by whom and when; of procedures: how often in which role. */
  facts: z.string().nullable(),
  /** The doctor's own choice for this intyg: whoever is asked to sign it may open it. */
  isChosen: z.boolean(),
  /** The same as one factual line for the form's own text; null where it is no text. */
  line: z.string().nullable(),
  attachments: z.array(
    z.object({ subject: z.enum(['assessments', 'logbook']), id: idSchema, label: z.string() }),
  ),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** PUT /intyg/:id/evidence: one tap. */
export const chooseEvidenceSchema = z.strictObject({
  kind: chosenKindSchema,
  id: idSchema,
  isChosen: z.boolean(),
});
export type ChooseEvidenceBody = z.infer<typeof chooseEvidenceSchema>;
export const evidenceListSchema = z.object({ evidence: z.array(evidenceSchema) });
export type EvidenceList = z.infer<typeof evidenceListSchema>;
