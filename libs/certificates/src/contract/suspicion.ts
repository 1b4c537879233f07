import { z } from 'zod';
import { FreeText, Instant, Uuid } from './reason.js';

/** Somebody who can open a document says that it may be false. */
export const RaiseSuspicion = z.strictObject({ text: FreeText });
/** All that the raiser is told: that it has come in. */
export const SuspicionReceived = z.object({ id: Uuid, receivedAt: Instant });
export const SuspicionReceivedList = z.object({ items: z.array(SuspicionReceived) });
export const SuspicionRow = z.object({
  id: Uuid,
  documentId: Uuid,
  /** Of the file as it was when the suspicion was raised. */
  documentSha256: z.string(),
  text: z.string(),
  raisedBy: z.string(),
  raisedAt: Instant,
});
export const SuspicionList = z.object({ items: z.array(SuspicionRow) });

export type RaiseSuspicion = z.infer<typeof RaiseSuspicion>;
export type SuspicionReceived = z.infer<typeof SuspicionReceived>;
export type SuspicionReceivedList = z.infer<typeof SuspicionReceivedList>;
export type SuspicionList = z.infer<typeof SuspicionList>;
