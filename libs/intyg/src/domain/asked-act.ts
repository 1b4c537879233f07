import type { FederatedSignRequest, RenderedDocument, SignedDocument } from '@specialistvagen/signing';

export type SealedDocument = RenderedDocument & SignedDocument;

/** What the file needs when the signature of one item comes back. */
export type AskedPart = {
  readonly ordinal: number;
  /** Made for this request when the document had no revision yet; it is stored with the signature or not at all. */
  readonly sealed: SealedDocument | null;
  /** The revision that was asked about: another one meanwhile, and the signature is of no use. */
  readonly baseSha256: string;
  readonly modified: string;
};

/** One act as it was sent to a signing service. Tasks and parts have the same ids: the items' ordinals. */
export type AskedAct = {
  readonly ticketId: string;
  readonly request: FederatedSignRequest;
  readonly parts: readonly AskedPart[];
};

export const taskIdOf = (ordinal: number): string => `task-${ordinal}`;

const BYTES = 'base64:';
const DATE = 'date:';
const TEXT = 'text:';
const MARKS = [BYTES, DATE, TEXT];

/**
 * JSON with bytes and instants marked, and a text that begins as a mark does marked as text: what a person wrote comes back as
 * written. Read by this product only, and encrypted where it lies.
 */
export function askedActText(asked: AskedAct): string {
  return JSON.stringify(asked, function (this: Record<string, unknown>, key: string, value: unknown) {
    const plain = this[key];
    if (plain instanceof Uint8Array) return BYTES + Buffer.from(plain).toString('base64');
    if (plain instanceof Date) return DATE + plain.toISOString();
    return typeof value === 'string' && MARKS.some((mark) => value.startsWith(mark)) ? TEXT + value : value;
  });
}

export function askedActOf(text: string): AskedAct {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (value.startsWith(BYTES)) return Buffer.from(value.slice(BYTES.length), 'base64');
    if (value.startsWith(DATE)) return new Date(value.slice(DATE.length));
    return value.startsWith(TEXT) ? value.slice(TEXT.length) : value;
  }) as AskedAct;
}
