import type { BaseRevision, FieldObject } from '../render/base-revision.js';

/** Bytes kept free in the file for one signature with its time stamp. */
export const HOLE_BYTES = 8192;

/** Where a document stands after some revisions: all that the next one must link to. */
export interface RevisionState {
  readonly base: BaseRevision;
  /** Length of the file so far. */
  readonly length: number;
  readonly startXref: number;
  /** First free object number. */
  readonly size: number;
}

export function initialState(base: BaseRevision): RevisionState {
  return { base, length: base.bytes.length, startXref: base.startXref, size: base.size };
}

export interface PdfObject {
  readonly number: number;
  readonly body: Buffer;
}

/** One incremental update around a hole: everything before `<` of `/Contents` and everything after `>`. */
export interface SignatureRevision {
  readonly before: Buffer;
  readonly after: Buffer;
  readonly next: RevisionState;
}

export type SignatureKind = 'certification' | 'approval' | 'archive';

export interface SignatureDictionary {
  readonly kind: SignatureKind;
  /** `20261122093000`, UTC. Shown by PDF readers, never believed. */
  readonly modified: string;
  readonly name: string;
  readonly reason: string;
}

/**
 * The bytes of a signature's revision. Whoever verifies builds the same bytes again and compares, so this function is
 * the grammar: whatever it cannot write is refused.
 */
export function signatureRevision(
  state: RevisionState,
  field: FieldObject,
  dictionary: SignatureDictionary,
): SignatureRevision {
  const object = state.size;
  const fieldBody = `${field.objectNumber} 0 obj\n${field.openDictionary}/V ${object} 0 R\n>>\nendobj\n`;
  const head = `${object} 0 obj\n${signatureHead(dictionary)}`;
  const holeStart = state.length + fieldBody.length + head.length + BYTE_RANGE_WIDTH;
  const holeEnd = holeStart + 2 * HOLE_BYTES + 2;
  const end = `${dictionary.kind === 'certification' ? DOC_MDP : ''} >>\nendobj\n`;
  const closing = closeRevision(
    state,
    [
      { number: field.objectNumber, offset: state.length },
      { number: object, offset: state.length + fieldBody.length },
    ],
    holeEnd + end.length,
  );
  const after = Buffer.from(end + closing.text, 'latin1');
  const ranges = [0, holeStart, holeEnd, after.length];
  const before = Buffer.from(fieldBody + head + byteRange(ranges), 'latin1');
  return { before, after, next: { ...closing.next, length: holeEnd + after.length, size: object + 1 } };
}

const DOC_MDP =
  ' /Reference [ << /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 2 /V /1.2 >> >> ]';

function signatureHead({ kind, modified, name, reason }: SignatureDictionary): string {
  const type =
    kind === 'archive'
      ? '/Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161'
      : '/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached';
  const words = kind === 'archive' ? '' : ` /Name ${hexText(name)} /Reason ${hexText(reason)}`;
  return `<< ${type} /M (D:${modified}Z)${words} `;
}

/** Fixed width, so that the offsets it names do not depend on themselves. */
const BYTE_RANGE_WIDTH = 60;

function byteRange(ranges: readonly number[]): string {
  return `${`/ByteRange [${ranges.join(' ')}]`.padEnd(BYTE_RANGE_WIDTH - 11)} /Contents `;
}

/** PDF text string: UTF-16BE with byte order mark, upper-case hexadecimal. */
export function hexText(text: string): string {
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return `<${utf16.toString('hex').toUpperCase()}>`;
}

/** Plain objects in one update, for the document security store. */
export function plainRevision(
  state: RevisionState,
  objects: readonly PdfObject[],
): { bytes: Buffer; next: RevisionState } {
  let offset = state.length;
  const placed = objects.map(({ number, body }) => {
    const place = { number, offset };
    offset += body.length;
    return place;
  });
  const size = Math.max(state.size, ...objects.map(({ number }) => number + 1));
  const closing = closeRevision(state, placed, offset, size);
  const bytes = Buffer.concat([...objects.map(({ body }) => body), Buffer.from(closing.text, 'latin1')]);
  return { bytes, next: { ...closing.next, length: state.length + bytes.length, size } };
}

function closeRevision(
  state: RevisionState,
  objects: readonly { readonly number: number; readonly offset: number }[],
  startXref: number,
  size: number = state.size + 1,
): { text: string; next: Pick<RevisionState, 'base' | 'startXref'> } {
  const entries = [...objects]
    .sort((a, b) => a.number - b.number)
    .map(({ number, offset }) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
  const trailer = `trailer\n<< /Size ${size} ${state.base.constantTrailer} /Prev ${state.startXref} >>\n`;
  const text = `xref\n${entries.join('')}${trailer}startxref\n${startXref}\n%%EOF\n`;
  return { text, next: { base: state.base, startXref } };
}
