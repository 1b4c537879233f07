import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Transactions } from '@specialistvagen/platform';
import { checkpointText, openCheckpoint } from '../domain/checkpoint.js';
import type { TreeHead } from '../domain/checkpoint.js';
import type { NoteSigner } from '../domain/note-key.js';
import { signNote } from '../domain/signed-note.js';
import { insertCheckpoint, latestCheckpoint } from '../storage/checkpoints.js';
import { holdTree, rootAt, treeSize } from '../storage/tree.js';
import { writeWhole } from '../storage/write-whole.js';

/** Beside the log's key in `trust/`: what was signed last, kept outside the database. */
export const LATEST_CHECKPOINT = 'log-checkpoint.txt';

export type LogFaultCode = 'tree-behind-its-checkpoint' | 'tree-differs-from-its-checkpoint';

/** The tree is not the one that was signed: nothing more is signed, and somebody has to look. */
export class LogFault extends Error {
  constructor(
    readonly code: LogFaultCode,
    readonly size: number,
  ) {
    super(`${code}: ${size}`);
    this.name = 'LogFault';
  }
}

/**
 * Signs what the tree holds now, once for each size, and gives its head; null when it is signed already or somebody else has the
 * tree. Before that the tree must still begin with what was signed before, by the database's own word and by the file's: a database
 * brought back from an older copy would otherwise be signed as a second history. Throws `LogFault`.
 */
export async function signCheckpoint(
  transactions: Transactions,
  signer: NoteSigner,
  trustDir: string,
): Promise<TreeHead | null> {
  const file = join(trustDir, LATEST_CHECKPOINT);
  const signed = await transactions.run({ system: true }, async () => {
    if (!(await holdTree())) return null;
    const size = await treeSize();
    const earlier = await latestCheckpoint();
    if (earlier?.size === size) return null;
    const kept = existsSync(file) ? openCheckpoint(readFileSync(file, 'utf8'), signer) : null;
    for (const head of [earlier, kept]) if (head) await requireBeginning(head, size);
    const head = { size, root: await rootAt(size) };
    const note = signNote(checkpointText(signer.name, head), signer);
    await insertCheckpoint(head, note);
    return { head, note };
  });
  if (!signed) return null;
  writeWhole(file, signed.note);
  return signed.head;
}

async function requireBeginning(head: TreeHead, size: number): Promise<void> {
  if (head.size > size) throw new LogFault('tree-behind-its-checkpoint', head.size);
  if (!(await rootAt(head.size)).equals(head.root))
    throw new LogFault('tree-differs-from-its-checkpoint', head.size);
}
