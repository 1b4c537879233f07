/**
 * One reason why something was refused, shown to a person as it stands.
 * `field` points into the request body (dotted path); `rule` is the rule's id; `citation` the paragraph it rests on;
 * `confidence` how sure the source is; `mendedBy` who can put it right. Never holds an identity number.
 */
export type Reason = {
  text: string;
  field?: string;
  rule?: string;
  citation?: string;
  confidence?: string;
  mendedBy?: string;
};

/** What sort of refusal it is. The HTTP edge has the one table from kind (and code) to status. */
export type ErrorKind =
  | 'invalid'
  | 'refused'
  | 'not-found'
  | 'conflict'
  | 'unauthenticated'
  | 'forbidden'
  | 'step-up'
  | 'unavailable';

/**
 * An expected refusal that leaves a use case: a stable code and every reason at once.
 * The message is the code alone, so that a log line never carries what a person wrote.
 */
export class DomainError<Code extends string = string> extends Error {
  readonly code: Code;
  readonly kind: ErrorKind;
  readonly reasons: readonly Reason[];

  constructor(code: Code, kind: ErrorKind, reasons: Reason | string | readonly Reason[]) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.kind = kind;
    this.reasons = toReasons(reasons);
  }
}

function toReasons(reasons: Reason | string | readonly Reason[]): readonly Reason[] {
  if (typeof reasons === 'string') return [{ text: reasons }];
  return 'text' in reasons ? [reasons] : reasons;
}

/** Throws one `DomainError` with all reasons when there are any; does nothing for an empty list. */
export function refuseIf(code: string, kind: ErrorKind, reasons: readonly Reason[]): void {
  if (reasons.length > 0) throw new DomainError(code, kind, reasons);
}
