import { z } from 'zod';
import { Day, Instant } from './reason.js';

/** Longest text that is looked at; a certificate from here is about 1.5 kB. */
export const MAX_CREDENTIAL = 20_000;

export const VerifyCredentialBody = z.object({ presentation: z.string().min(1).max(MAX_CREDENTIAL) });
export type VerifyCredentialBody = z.infer<typeof VerifyCredentialBody>;

/** What anyone is told about a certificate shown from a wallet; what the holder kept back is not told. */
export const CredentialVerdict = z.object({
  verdict: z.enum(['in-force', 'revoked', 'altered', 'not-issued-here', 'unreadable']),
  sentence: z.string(),
  test: z.boolean(),
  reasons: z.array(z.object({ code: z.string(), text: z.string() })),
  issuer: z.object({ address: z.string(), name: z.string() }).nullable(),
  title: z.string().nullable(),
  claims: z.array(z.object({ name: z.string(), label: z.string(), value: z.string() })),
  withheld: z.int(),
  issuedOn: Day.nullable(),
  holder: z.object({
    /** `fresh`: by the holder's key over a code that this page gave just now. `stale`: by the key, some time. */
    binding: z.enum(['fresh', 'stale', 'none']),
    sentence: z.string(),
  }),
  status: z
    .object({ state: z.enum(['in-force', 'revoked']), since: Day.nullable(), checkedAt: Instant })
    .nullable(),
  checkedAt: Instant,
});
export type CredentialVerdict = z.infer<typeof CredentialVerdict>;

/** For whoever wants proof that the one who shows the certificate has its key. */
export const Challenge = z.object({ nonce: z.string(), audience: z.string(), expiresAt: Instant });
export type Challenge = z.infer<typeof Challenge>;
