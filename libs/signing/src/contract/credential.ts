import { z } from 'zod';
import type { VerificationReason } from './verification.js';

/** A public P-256 key as JWK, and nothing else in it. */
export const holderKeySchema = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().regex(/^[\w-]{43}$/),
  y: z.string().regex(/^[\w-]{43}$/),
});
export type HolderKey = z.infer<typeof holderKeySchema>;

/** What a credential (SD-JWT VC, `dc+sd-jwt`) shall say. */
export interface CredentialOrder {
  /** `vct`. */
  readonly type: string;
  /** `iss`: the issuer's address. */
  readonly issuer: string;
  readonly issuedAt: Date;
  /** Seen by everybody that the credential is shown to. */
  readonly open: Readonly<Record<string, string | boolean>>;
  /** Shown or kept back by the holder, one by one. */
  readonly disclosable: Readonly<Record<string, string>>;
  readonly holderKey: HolderKey;
  readonly status: CredentialPlace;
}

/** Where a credential stands in a status list (Token Status List). */
export interface CredentialPlace {
  readonly list: string;
  readonly index: number;
}

export interface IssuedCredential {
  readonly credential: string;
  /** SHA-256 of what the issuer has signed, hexadecimal: the same however the credential is shown. */
  readonly sha256: string;
}

export interface StatusListOrder {
  /** `sub`: the list's own address. */
  readonly list: string;
  readonly issuedAt: Date;
  /** Seconds that a reader may rest on it. */
  readonly lifetime: number;
  readonly size: number;
  /** The places that no longer hold. */
  readonly withdrawn: readonly number[];
}

export interface CredentialReport {
  /** Signed by this hierarchy's authority, nothing added or altered. Says nothing of withdrawal. */
  readonly isGenuine: boolean;
  readonly reasons: readonly VerificationReason[];
  /** The parts below are told only of what was signed: null or empty when it is not genuine. */
  readonly issuer: { readonly address: string; readonly name: string } | null;
  readonly type: string | null;
  readonly issuedAt: string | null;
  readonly open: Readonly<Record<string, string | boolean>>;
  readonly disclosed: Readonly<Record<string, string>>;
  readonly withheld: number;
  readonly status: CredentialPlace | null;
  readonly sha256: string | null;
  /** Proof by the holder's key over exactly what is shown; null when none came along. */
  readonly holder: { readonly audience: string; readonly nonce: string; readonly provenAt: string } | null;
}
