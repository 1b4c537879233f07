import { isNoteSignedBy, parseNote } from './signed-note.js';
import type { SignedNote } from './signed-note.js';
import type { VerifierKey } from './note-key.js';

export type TreeHead = Readonly<{ size: number; root: Buffer }>;
export type Checkpoint = TreeHead & Readonly<{ origin: string; note: SignedNote }>;

const HASH_BYTES = 32;
const SIZE = /^(0|[1-9]\d{0,15})$/;

/** C2SP tlog-checkpoint: whose log, how many leaves, their root. */
export const checkpointText = (origin: string, { size, root }: TreeHead): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`;

/** Reads a checkpoint and checks that the log's key signed it; null otherwise. Extension lines are signed and left aside. */
export function openCheckpoint(signed: string, key: VerifierKey): Checkpoint | null {
  const note = parseNote(signed);
  if (!note || !isNoteSignedBy(note, key)) return null;
  const [origin = '', size = '', base64 = ''] = note.text.split('\n');
  const root = Buffer.from(base64, 'base64');
  const isWritten = SIZE.test(size) && root.length === HASH_BYTES && root.toString('base64') === base64;
  return isWritten && origin === key.name ? { origin, size: Number(size), root, note } : null;
}
