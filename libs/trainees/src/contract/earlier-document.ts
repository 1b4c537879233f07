import { z } from 'zod';
import { action, goalCode, id, instant, personRef, traineeParams } from './shapes.js';

/** Earlier paper is never shown as signed; the most it can become is a verified copy. */
export const earlierDocumentState = z.enum(['awaiting-file', 'uploaded', 'verified-copy', 'refused']);
export const earlierDocumentMediaType = z.enum(['application/pdf', 'image/png', 'image/jpeg']);
export const EARLIER_DOCUMENT_MAX_BYTES = 10 * 1024 * 1024;

export const educationalActivity = z.enum([
  'KLINISK_TJANSTGORING',
  'KURS',
  'AUSKULTATION',
  'UTVECKLINGSARBETE',
  'KVALITETS_OCH_UTVECKLINGSARBETE',
  'SJALVSTANDIGT_SKRIFTLIGT_ARBETE',
]);

/** First the words, then the file itself: `PUT …/{id}/file` with the file as the body. */
export const createEarlierDocumentBody = z.object({
  title: z.string().trim().min(1).max(200),
  goals: z.array(goalCode).max(60),
  /** Which training its goals belong to; left out, the present one. */
  postId: id.optional(),
  /** What the earlier intyg attested, where it did: only then can a verified copy count for a goal (R15). */
  activity: educationalActivity.nullish(),
});

export const verifyEarlierDocumentBody = z.object({
  outcome: z.enum(['verified-copy', 'refused']),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  comment: z.string().trim().max(1000).optional(),
});
export const shareEarlierDocumentBody = z.object({ shared: z.boolean() });

export const earlierDocumentParams = traineeParams.extend({ id });

export const earlierDocumentView = z.object({
  id,
  title: z.string(),
  goals: z.array(z.string()),
  postId: id.nullable(),
  activity: educationalActivity.nullable(),
  state: earlierDocumentState,
  /** The plain words for the state, e.g. *verifierad kopia av Erik Ek den 12 nov 2026*. */
  status: z.string(),
  mediaType: earlierDocumentMediaType.nullable(),
  size: z.int().nullable(),
  sha256: z.string().nullable(),
  uploadedAt: instant.nullable(),
  verifiedBy: personRef.nullable(),
  verifiedAt: instant.nullable(),
  comment: z.string().nullable(),
  sharedWithAssessor: z.boolean(),
  actions: z.array(action),
});

export const earlierDocumentList = z.object({ items: z.array(earlierDocumentView) });

export type CreateEarlierDocument = z.infer<typeof createEarlierDocumentBody>;
export type EarlierDocumentState = z.infer<typeof earlierDocumentState>;
export type EarlierDocumentMediaType = z.infer<typeof earlierDocumentMediaType>;
export type EarlierDocumentView = z.infer<typeof earlierDocumentView>;
