import { z } from 'zod';
import { draftStateSchema, intygTypeSchema, signerRoleSchema } from './intyg-type.js';
import { goalCodeSchema, idSchema, instantSchema, personRefSchema } from './parts.js';

/** One line in a list. */
export const intygListItemSchema = z.object({
  id: idSchema,
  type: intygTypeSchema,
  title: z.string(),
  /** The training it belongs to. */
  postId: idSchema,
  goals: z.array(goalCodeSchema),
  state: draftStateSchema,
  /** In words, e.g. *skickat till Sara Berg den 12 nov 2026*. */
  statusLine: z.string(),
  signers: z.array(personRefSchema.extend({ role: signerRoleSchema, signedAt: instantSchema.nullable() })),
  documentId: idSchema.nullable(),
  revision: z.int(),
  sentAt: instantSchema.nullable(),
  signedAt: instantSchema.nullable(),
  updatedAt: instantSchema,
});
export type IntygListItem = z.infer<typeof intygListItemSchema>;
export const intygListSchema = z.object({ items: z.array(intygListItemSchema) });
