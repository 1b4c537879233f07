import { z } from 'zod';

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/** `loggbevis.json` of a proof bundle: entries as they were hashed, and that the signed tree holds them. */
export const logProof = z.strictObject({
  version: z.literal(1),
  /** The signed note with the witnesses' lines; null while none of the entries is in a signed tree. */
  checkpoint: z.string().nullable(),
  entries: z.array(
    z.strictObject({
      canonical: z.string(),
      /** Null while the entry waits for the next checkpoint. */
      index: z.int().min(0).nullable(),
      proof: z.array(hex),
    }),
  ),
});
export type LogProof = z.infer<typeof logProof>;
