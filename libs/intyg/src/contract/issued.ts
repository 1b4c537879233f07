import { z } from 'zod';
import { documentStateSchema } from './intyg-type.js';
import { goalCodeSchema, idSchema, instantSchema, personRefSchema } from './parts.js';
import { reasonChoiceSchema } from './revocation.js';

export const issuedDocumentSchema = z.object({
  documentId: idSchema,
  /** Null on what is no intyg: an application, a decision. */
  intygId: idSchema.nullable(),
  title: z.string(),
  about: personRefSchema,
  goals: z.array(goalCodeSchema),
  /** The unit whose name it carries. */
  unit: z.string().nullable(),
  signers: z.array(z.string()),
  signedAt: instantSchema,
  status: documentStateSchema,
  /** Somebody says that a signature on it is not theirs, and nothing is decided. */
  isQuestioned: z.boolean(),
  /** The revision an act on it names; null where there is nothing to do with it here. */
  revision: z.int().nullable(),
});
export type IssuedDocument = z.infer<typeof issuedDocumentSchema>;

/** GET /signed-in-my-name · GET /unit-documents: newest first. */
export const issuedListSchema = z.object({
  items: z.array(issuedDocumentSchema),
  /** More than are shown: the rest are found by their doctor. */
  hasMore: z.boolean(),
  revocationReasons: z.array(reasonChoiceSchema),
});
export type IssuedList = z.infer<typeof issuedListSchema>;
