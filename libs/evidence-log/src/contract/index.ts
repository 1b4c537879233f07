import { z } from 'zod';

export * from './log-proof.js';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.coerce.number().int().min(0);

export const inclusionQuery = z.object({ leafHash: hex, size: size.optional() });
export const consistencyQuery = z.object({ from: size, to: size });
export const checkpointParams = z.object({ size });

/** RFC 6962 §2.1.1; `checkpoint` is the signed note of the tree of `size`. */
export const inclusionAnswer = z.object({
  leafHash: hex,
  index: z.int(),
  size: z.int(),
  proof: z.array(hex),
  checkpoint: z.string(),
});
/** RFC 6962 §2.1.2. */
export const consistencyAnswer = z.object({ from: z.int(), to: z.int(), proof: z.array(hex) });

/** Who the log is, how far it has come, and who outside has seen it. */
export const logAnswer = z.object({
  origin: z.string(),
  key: z.string(),
  size: z.int(),
  signedAt: z.iso.datetime().nullable(),
  waiting: z.int(),
  quorum: z.int(),
  /** The largest size that at least `quorum` witnesses have co-signed; null when none is. */
  witnessedSize: z.int().nullable(),
  witnesses: z.array(
    z.object({ name: z.string(), size: z.int().nullable(), at: z.iso.datetime().nullable() }),
  ),
});
export const cosignedAnswer = z.object({ size: z.int(), accepted: z.array(z.string()) });

/** Numbers and codes, nothing about anybody. */
export const logOperations = z.object({
  log: logAnswer,
  audit: z
    .object({
      night: z.string(),
      finishedAt: z.iso.datetime(),
      findings: z.int(),
      entries: z.int(),
      documents: z.int(),
      signatures: z.int(),
      certificates: z.int(),
      seconds: z.number(),
    })
    .nullable(),
  alarms: z.array(
    z.object({ code: z.string(), count: z.int(), first: z.iso.datetime(), last: z.iso.datetime() }),
  ),
});
export type LogOperations = z.infer<typeof logOperations>;

export type InclusionQuery = z.infer<typeof inclusionQuery>;
export type InclusionAnswer = z.infer<typeof inclusionAnswer>;
export type ConsistencyQuery = z.infer<typeof consistencyQuery>;
export type ConsistencyAnswer = z.infer<typeof consistencyAnswer>;
export type LogAnswer = z.infer<typeof logAnswer>;
export type CosignedAnswer = z.infer<typeof cosignedAnswer>;
