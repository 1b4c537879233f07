import type { SignerIdentity } from '../contract/signing-request.js';
import type { SignRequest, SignResponse } from '../service/signing-service.js';
import type { SigningReason } from '../signing-error.js';

export interface AskedTask {
  readonly signTaskId: string;
  /** SET OF signed attributes, DER. */
  readonly toBeSignedBytes: Uint8Array;
}

/**
 * One request to a signing service outside the instance: the same fields as `SignRequest`, except that the service asks
 * the person itself, that one request may hold several tasks, and that the answer comes back with the person's browser.
 */
export interface FederatedSignRequest extends Omit<
  SignRequest,
  'signTask' | 'authentication' | 'requestedAt' | 'conditions'
> {
  readonly conditions: {
    readonly notBefore: Date;
    readonly notOnOrAfter: Date;
    /** The address to which the answer is sent (DSS extension 3.1). */
    readonly audience: string;
  };
  readonly signer: SignerIdentity;
  /** Twelve digits: by what the identity provider knows the person. Never stored or logged in clear. */
  readonly personalIdentityNumber: string;
  readonly signTasks: readonly AskedTask[];
}

/** How the service says that it authenticated the person; checked against the request and the certificate. */
export interface FederatedAuthentication {
  readonly identityProvider: string;
  /** ISO 8601 in UTC. */
  readonly authenticationInstant: string;
  readonly authnContextClassRef: string;
  readonly assertionRef: string;
}

export type FederatedSignature = Pick<SignResponse, 'toBeSignedBytes' | 'signature' | 'certificateChain'>;

/** What an answer is worth: everything holds, or every reason why it is not used. */
export type FederatedAnswer =
  | {
      readonly ok: true;
      readonly authentication: FederatedAuthentication;
      readonly signatures: ReadonlyMap<string, FederatedSignature>;
    }
  | { readonly ok: false; readonly reasons: readonly SigningReason[] };
