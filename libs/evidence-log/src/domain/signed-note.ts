import { ALGORITHM, isSignedBy } from './note-key.js';
import type { NoteSigner, VerifierKey } from './note-key.js';

/** One line of a signed note: whose it says it is, and the bytes after base64 (key id first). */
export type SignatureLine = Readonly<{ name: string; bytes: Buffer }>;
export type SignedNote = Readonly<{ text: string; signatures: readonly SignatureLine[] }>;
export type Cosignature = Readonly<{ witness: string; at: Date; line: string }>;

const ID_BYTES = 4;
const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;
const MAX_SIGNATURES = 100;
const LINE = /^— (\S+) ([A-Za-z0-9+/=]+)$/u;

/** C2SP signed-note: text, an empty line, signatures. Null when it is not written so. */
export function parseNote(note: string): SignedNote | null {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return null;
  const lines = note.slice(split + 2, -1).split('\n');
  const signatures = lines.map(parseSignatureLine);
  if (signatures.length > MAX_SIGNATURES || signatures.includes(null)) return null;
  return { text: note.slice(0, split + 1), signatures: signatures.flatMap((one) => one ?? []) };
}

export function parseSignatureLine(line: string): SignatureLine | null {
  const [, name, base64] = LINE.exec(line) ?? [];
  if (name === undefined || base64 === undefined) return null;
  const bytes = Buffer.from(base64, 'base64');
  return bytes.length > ID_BYTES && bytes.toString('base64') === base64 ? { name, bytes } : null;
}

/** The note with its signature; `text` ends with a newline. */
export function signNote(text: string, signer: NoteSigner): string {
  return `${text}\n${lineOf(signer, signer.sign(Buffer.from(text)))}`;
}

/** Whether `key` signed the text. Lines of others, and of keys that only share the name, are left aside. */
export function isNoteSignedBy(note: SignedNote, key: VerifierKey): boolean {
  const own = signaturesOf(note, key);
  const message = Buffer.from(note.text);
  return (
    key.algorithm === ALGORITHM.note &&
    own.length > 0 &&
    own.every((signature) => signature.length === SIGNATURE_BYTES && isSignedBy(key, message, signature))
  );
}

/** C2SP tlog-cosignature `cosignature/v1`: the witness has seen this checkpoint, at this second, and every earlier one in it. */
export function cosign(text: string, witness: NoteSigner, at: Date): string {
  const seconds = BigInt(Math.floor(at.getTime() / 1000));
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(seconds);
  const signature = witness.sign(cosigned(text, seconds));
  return lineOf(witness, Buffer.concat([time, signature]));
}

/** The witness's cosignature in the note, if it has one that holds. */
export function cosignatureOf(note: SignedNote, key: VerifierKey): Cosignature | null {
  if (key.algorithm !== ALGORITHM.cosignature) return null;
  const [signature] = signaturesOf(note, key);
  if (signature?.length !== TIME_BYTES + SIGNATURE_BYTES) return null;
  const seconds = signature.readBigUInt64BE();
  if (!isSignedBy(key, cosigned(note.text, seconds), signature.subarray(TIME_BYTES))) return null;
  const at = new Date(Number(seconds) * 1000);
  return Number.isNaN(at.getTime()) ? null : { witness: key.name, at, line: lineOf(key, signature) };
}

const cosigned = (text: string, seconds: bigint): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);

function signaturesOf({ signatures }: SignedNote, key: VerifierKey): Buffer[] {
  return signatures
    .filter(({ name, bytes }) => name === key.name && bytes.subarray(0, ID_BYTES).equals(key.id))
    .map(({ bytes }) => bytes.subarray(ID_BYTES));
}

const lineOf = ({ name, id }: VerifierKey, bytes: Uint8Array): string =>
  `— ${name} ${Buffer.concat([id, bytes]).toString('base64')}\n`;
