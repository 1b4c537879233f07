import { z } from 'zod';
import { Day, FreeText, Instant, ShortText, Uuid } from './shapes.js';

/** Somebody who can open a document says that it may be false. */
export const RaiseSuspicion = z.strictObject({ text: FreeText });
/** All that the raiser is told: that it has come in. */
export const SuspicionReceived = z.object({ id: Uuid, receivedAt: Instant });
export const SuspicionReceivedList = z.object({ items: z.array(SuspicionReceived) });

/** Where a suspicion comes from when it did not come through a portfolio. */
export const OUTSIDE_SOURCES = [
  'own-discovery',
  'authority',
  'region-notice',
  'employer',
  'private-person',
  'media',
] as const;
export const SUSPICION_SOURCES = ['portfolio', ...OUTSIDE_SOURCES] as const;

/** What came by letter, telephone or in the authority's own work; about an application, a document of this system, or both. */
export const RegisterSuspicion = z.strictObject({
  source: z.enum(OUTSIDE_SOURCES),
  /** Who said it: an authority, a region, a person. */
  informant: ShortText,
  arrivedOn: Day,
  text: FreeText,
  diarienummer: z.string().trim().max(40).default(''),
  documentId: z.union([z.literal(''), Uuid]).default(''),
});

export const SuspicionView = z.object({
  id: Uuid,
  source: z.enum(SUSPICION_SOURCES),
  sourceWords: z.string(),
  informant: z.string(),
  text: z.string(),
  documentId: Uuid.nullable(),
  /** Of the file as it was when the suspicion was raised. */
  documentSha256: z.string().nullable(),
  arrivedOn: Day,
  recordedBy: z.string(),
});

export type RaiseSuspicion = z.infer<typeof RaiseSuspicion>;
export type SuspicionReceived = z.infer<typeof SuspicionReceived>;
export type SuspicionReceivedList = z.infer<typeof SuspicionReceivedList>;
export type RegisterSuspicion = z.infer<typeof RegisterSuspicion>;
export type SuspicionSource = (typeof SUSPICION_SOURCES)[number];
export type SuspicionView = z.infer<typeof SuspicionView>;
