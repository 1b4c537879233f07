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

/** JSON with bytes and instants marked: it is read by this product only, and encrypted where it lies. */
export function askedActText(asked: AskedAct): string {
  return JSON.stringify(asked, function (this: Record<string, unknown>, key: string, value: unknown) {
    const plain = this[key];
    if (plain instanceof Uint8Array) return BYTES + Buffer.from(plain).toString('base64');
    return plain instanceof Date ? DATE + plain.toISOString() : value;
  });
}

export function askedActOf(text: string): AskedAct {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (value.startsWith(BYTES)) return Buffer.from(value.slice(BYTES.length), 'base64');
    return value.startsWith(DATE) ? new Date(value.slice(DATE.length)) : value;
  }) as AskedAct;
}
