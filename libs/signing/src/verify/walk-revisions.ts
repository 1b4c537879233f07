import { createHash } from 'node:crypto';
import { ARCHIVE_FIELDS, type BaseRevision, type FieldObject } from '../render/base-revision.js';
import { readDerPrefix } from '../der/der-reader.js';
import { PLATFORM_FIELD } from '../contract/block-document.js';
import { readSecurityStore, type SecurityStore } from '../pades/security-store.js';
import {
  HOLE_BYTES,
  initialState,
  signatureRevision,
  type RevisionState,
  type SignatureDictionary,
  type SignatureKind,
} from '../pades/revision-writer.js';
import { hole } from '../pades/sign-revision.js';

export interface FoundSignature {
  readonly field: string;
  readonly kind: SignatureKind;
  readonly dictionary: SignatureDictionary;
  /** CMS or time stamp token, DER, without the padding. */
  readonly contents: Buffer;
  /** SHA-256 over everything the signature covers. */
  readonly digest: Buffer;
  /** End of the bytes before `<` and start of the bytes after `>`. */
  readonly holeStart: number;
  readonly holeEnd: number;
  /** Length of the file when this revision was its last. */
  readonly end: number;
}

export interface FoundStore extends SecurityStore {
  /** Length of the file when this revision was its last. */
  readonly end: number;
}

export interface WalkedFile {
  readonly signatures: readonly FoundSignature[];
  readonly stores: readonly FoundStore[];
  readonly state: RevisionState;
  /** True when every byte after the first revision is explained. */
  readonly isComplete: boolean;
}

/** One before each of the twelve archive stamps, and as many again; keeps a hostile file from costing seconds. */
const MAX_STORES = 24;

/**
 * Explains the file after its first revision, byte by byte: each later revision must be exactly what our own writer
 * makes for one declared, still unsigned field, or for the security store. There is no parser to deceive: values are
 * read, the revision is written again from them, and any difference ends the walk.
 */
export function walkRevisions(file: Buffer, base: BaseRevision): WalkedFile {
  const signatures: FoundSignature[] = [];
  const stores: FoundStore[] = [];
  let state = initialState(base);
  while (state.length < file.length) {
    const signature = readSignature(file, state, signatures);
    if (signature !== null) {
      signatures.push(signature.found);
      state = signature.next;
      continue;
    }
    const store = stores.length < MAX_STORES ? readSecurityStore(file, state) : null;
    if (store === null) return { signatures, stores, state, isComplete: false };
    stores.push({ ...store.store, end: store.next.length });
    state = store.next;
  }
  return { signatures, stores, state, isComplete: true };
}

function readSignature(
  file: Buffer,
  state: RevisionState,
  earlier: readonly FoundSignature[],
): { found: FoundSignature; next: RevisionState } | null {
  const window = file.subarray(state.length, state.length + 8192).toString('latin1');
  const field = fieldAt(window, state.base);
  if (field === null || earlier.some((signature) => signature.field === field.name)) return null;
  const dictionary = readDictionary(window, kindOf(field));
  if (dictionary === null) return null;
  const revision = signatureRevision(state, field, dictionary);
  const holeStart = state.length + revision.before.length;
  const holeEnd = holeStart + 2 * HOLE_BYTES + 2;
  const end = holeEnd + revision.after.length;
  if (!sameBytes(file, state.length, revision.before) || !sameBytes(file, holeEnd, revision.after))
    return null;
  const contents = readHole(file, holeStart, holeEnd);
  if (contents === null) return null;
  const digest = createHash('sha256')
    .update(file.subarray(0, holeStart))
    .update(file.subarray(holeEnd, end))
    .digest();
  const found = {
    field: field.name,
    kind: dictionary.kind,
    dictionary,
    contents,
    digest,
    holeStart,
    holeEnd,
    end,
  };
  return { found, next: revision.next };
}

function fieldAt(window: string, base: BaseRevision): FieldObject | null {
  const objectNumber = /^(\d{1,6}) 0 obj\n/.exec(window)?.[1];
  return base.fields.find((field) => String(field.objectNumber) === objectNumber) ?? null;
}

function kindOf(field: FieldObject): SignatureKind {
  if (field.name === PLATFORM_FIELD) return 'certification';
  return ARCHIVE_FIELDS.includes(field.name) ? 'archive' : 'approval';
}

function readDictionary(window: string, kind: SignatureKind): SignatureDictionary | null {
  const modified = /\/M \(D:(\d{14})Z\)/.exec(window)?.[1];
  const words = /\/Name <FEFF([0-9A-F]{0,2400})> \/Reason <FEFF([0-9A-F]{0,1600})>/.exec(window);
  if (modified === undefined) return null;
  if (kind === 'archive') return { kind, modified, name: '', reason: '' };
  return words === null ? null : { kind, modified, name: utf16(words[1]), reason: utf16(words[2]) };
}

function utf16(hex = ''): string {
  const bytes = Buffer.from(hex, 'hex');
  return bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le') : '';
}

function sameBytes(file: Buffer, offset: number, expected: Buffer): boolean {
  return file.subarray(offset, offset + expected.length).equals(expected);
}

/** The DER value in the hole; null when it is not upper-case hexadecimal padded with zeros and nothing else. */
function readHole(file: Buffer, holeStart: number, holeEnd: number): Buffer | null {
  const hex = file.subarray(holeStart + 1, holeEnd - 1).toString('latin1');
  if (file[holeStart] !== 0x3c || file[holeEnd - 1] !== 0x3e) return null;
  try {
    const contents = readDerPrefix(Buffer.from(hex, 'hex')).raw;
    return hole(contents) === hex ? contents : null;
  } catch {
    return null;
  }
}
