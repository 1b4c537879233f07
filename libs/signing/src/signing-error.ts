export type SigningErrorCode =
  | 'json-not-canonical'
  | 'text-refused'
  | 'document-invalid'
  | 'template-unknown'
  | 'pins-differ'
  | 'test-marking-wrong'
  | 'revision-refused'
  | 'field-unknown'
  | 'field-already-signed'
  | 'request-refused'
  | 'timestamp-refused'
  | 'self-check-failed'
  | 'trust-missing'
  | 'status-not-signed'
  | 'revocation-outdated'
  | 'archive-ages'
  | 'pool-closed'
  | 'worker-lost';

export interface SigningReason {
  /** Swedish, for people. */
  readonly text: string;
  readonly field?: string;
  readonly code?: string;
}

/** Thrown by everything that makes documents or signatures. Verification never throws: it answers with a report. */
export class SigningError extends Error {
  override readonly name = 'SigningError';

  constructor(
    readonly code: SigningErrorCode,
    readonly reasons: readonly SigningReason[],
  ) {
    super(`${code}: ${reasons.map((reason) => reason.text).join(' ')}`);
  }
}
