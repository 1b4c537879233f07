import { z } from 'zod';

export const verdictSchema = z.enum([
  'in-force',
  'replaced',
  'revoked',
  'superseded-revision',
  'altered',
  'not-issued-here',
  'test-document',
  'unreadable',
]);
export type Verdict = z.infer<typeof verdictSchema>;

export const verificationReasonSchema = z.object({
  code: z.string(),
  text: z.string(),
  field: z.string().optional(),
});
export type VerificationReason = z.infer<typeof verificationReasonSchema>;

export const verifiedSignerSchema = z.object({
  field: z.string(),
  kind: z.enum(['platform-seal', 'authority-seal', 'person', 'archive']),
  label: z.string(),
  name: z.string(),
  /** Pairwise id or HSA-id, never a personal identity number. Null for seals. */
  identifier: z.string().nullable(),
  /** The time stamp's instant, ISO 8601 in UTC. */
  signedAt: z.string(),
  assuranceLevel: z.string().nullable(),
  certificateSha256: z.string(),
});
export type VerifiedSigner = z.infer<typeof verifiedSignerSchema>;

/** `signers` holds only signatures that were checked and hold; `reasons` says everything that speaks against. */
export const verificationReportSchema = z.object({
  verdict: verdictSchema,
  test: z.boolean(),
  reasons: z.array(verificationReasonSchema),
  signers: z.array(verifiedSignerSchema),
  documentId: z.string().nullable(),
  type: z.string().nullable(),
  sha256: z.string(),
});
export type VerificationReport = z.infer<typeof verificationReportSchema>;

/** What the issuer says about its documents today: `trust/status.json`, or the same answer from a database. */
export const documentStatusSchema = z.object({
  status: z.enum(['in-force', 'replaced', 'revoked', 'void']),
  at: z.string().optional(),
  replacedBy: z.string().optional(),
  reason: z.string().optional(),
  /** SHA-256 of every revision that was ever stored. A file outside this list was not issued. */
  revisions: z.array(z.string().regex(/^[0-9a-f]{64}$/)).optional(),
});
export type DocumentStatus = z.infer<typeof documentStatusSchema>;

export const statusListSchema = z.object({
  version: z.literal(1),
  issuedAt: z.string(),
  documents: z.record(z.string(), documentStatusSchema),
});
export type StatusList = z.infer<typeof statusListSchema>;
