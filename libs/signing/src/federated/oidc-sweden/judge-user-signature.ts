import { z } from 'zod';
import { sha256Hex } from '../../canonical/sha256.js';
import type { FederatedAnswer, FederatedSignature } from '../federated-request.js';
import { authenticationFaults, signatureFaults, type Judging } from '../judge-signature.js';
import { refusal, type RefusalCode } from '../refusals.js';
import { OIDC_SWEDEN } from './names.js';
import { readUserSignature } from './read-user-signature.js';

/** The last second of year 9999: after it instants have other forms than the one that is compared, and soon none at all. */
const LAST_SECOND = 253_402_300_799;

const claimsSchema = z.looseObject({
  iss: z.string().min(1),
  acr: z.string().min(1),
  auth_time: z.int().min(0).max(LAST_SECOND),
  [OIDC_SWEDEN.personalIdentityNumber]: z.string().min(1),
  [OIDC_SWEDEN.userSignature]: z.string().min(1).max(200_000),
});

/**
 * Whether the signature in an ID token may be used. The token's own signature, issuer, audience, nonce and state have been checked by
 * whoever exchanged the code for it.
 */
export function judgeUserSignature(idToken: string, claims: unknown, judging: Judging): FederatedAnswer {
  const { request, now } = judging;
  const read = claimsSchema.safeParse(claims);
  const [task] = request.signTasks;
  if (!read.success || task === undefined) return refused(['answer-unreadable']);
  const { iss, acr, auth_time: authTime } = read.data;
  const authentication = {
    identityProvider: iss,
    authenticationInstant: new Date(authTime * 1000).toISOString(),
    authnContextClassRef: acr,
    assertionRef: `sha256:${sha256Hex(Buffer.from(idToken))}`,
  };
  const signature = signatureIn(String(read.data[OIDC_SWEDEN.userSignature]));
  const isAskedPerson = read.data[OIDC_SWEDEN.personalIdentityNumber] === request.personalIdentityNumber;
  const faults: RefusalCode[] = [
    ...(now >= request.conditions.notOnOrAfter ? (['answer-late'] as const) : []),
    ...authenticationFaults(authentication, judging),
    ...(isAskedPerson ? [] : (['wrong-signer'] as const)),
    ...(signature === null
      ? (['certificate-unreadable'] as const)
      : signatureFaults(task, signature, authentication, judging)),
  ];
  if (faults.length > 0 || signature === null) return refused(faults);
  return { ok: true, authentication, signatures: new Map([[task.signTaskId, signature]]) };
}

function signatureIn(claim: string): FederatedSignature | null {
  try {
    return readUserSignature(claim);
  } catch {
    return null;
  }
}

const refused = (codes: readonly RefusalCode[]): FederatedAnswer => ({
  ok: false,
  reasons: [...new Set(codes)].map(refusal),
});
