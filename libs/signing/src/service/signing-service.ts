import type { AuthenticationContext, SignerIdentity } from '../contract/signing-request.js';

/** `RequestedSignatureAlgorithm` of the DSS extension. */
export const ECDSA_SHA256_URI = 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256';

/**
 * One task for the signing service, with the fields of Sweden Connect's DSS extension 1.5 (`SignRequestExtension`,
 * `SignTaskData`), so that a procured service can stand behind the same port. The document never leaves: only its
 * signed attributes do.
 */
export interface SignRequest {
  readonly requestId: string;
  readonly requestTime: Date;
  readonly conditions: { readonly notBefore: Date; readonly notOnOrAfter: Date; readonly audience: string };
  readonly signer: SignerIdentity;
  readonly identityProvider: string;
  readonly signRequester: string;
  readonly signService: string;
  readonly requestedSignatureAlgorithm: string;
  readonly certRequestProperties: {
    readonly certType: 'PKC';
    readonly authnContextClassRefs: readonly string[];
  };
  readonly signMessage: { readonly mimeType: 'text'; readonly mustShow: boolean; readonly message: string };
  readonly signTask: {
    readonly signTaskId: string;
    readonly sigType: 'PDF';
    readonly adesType: 'BES';
    /** SET OF signed attributes, DER. */
    readonly toBeSignedBytes: Uint8Array;
  };
  /** When the person asked to sign; an older authentication proves nothing about this request. */
  readonly requestedAt: Date;
  readonly authentication: AuthenticationContext;
}

export interface SignResponse {
  readonly requestId: string;
  readonly responseTime: Date;
  /** As signed: the service has added its certificate's hash. */
  readonly toBeSignedBytes: Uint8Array;
  readonly signature: Uint8Array;
  /** DER, the signer's first, without the root. */
  readonly certificateChain: readonly Uint8Array[];
}

export type SealName = 'platform' | 'authority';

/** Port to whoever holds the keys: embedded here, an HSM, or a federated signing service. */
export interface SigningService {
  /** Rejects with `SigningError` `request-refused` and every reason. */
  signPersonal(request: SignRequest): Promise<SignResponse>;
  seal(seal: SealName, toBeSignedBytes: Uint8Array): Promise<Omit<SignResponse, 'requestId'>>;
}

/** Remembers accepted request ids for as long as their conditions hold. */
export interface ReplayGuard {
  /** False when the id was accepted before. */
  accept(requestId: string, until: Date): boolean;
}

export class MemoryReplayGuard implements ReplayGuard {
  private readonly accepted = new Map<string, number>();

  constructor(private readonly now: () => Date) {}

  accept(requestId: string, until: Date): boolean {
    const now = this.now().getTime();
    for (const [id, end] of this.accepted) if (end < now) this.accepted.delete(id);
    if (this.accepted.has(requestId)) return false;
    this.accepted.set(requestId, until.getTime());
    return true;
  }
}
