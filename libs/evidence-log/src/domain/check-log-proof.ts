import type { LogProof } from '../contract/log-proof.js';
import { openCheckpoint } from './checkpoint.js';
import { leafHash } from './leaf-hash.js';
import type { VerifierKey } from './note-key.js';
import { cosignatureOf } from './signed-note.js';
import { provesInclusion } from './verify-proof.js';

export type CheckedLogProof = Readonly<{
  /** What the proved entries say; nothing of those that wait or are not proved. */
  proved: readonly Readonly<Record<string, unknown>>[];
  /** How many entries do not stand where the proof says. */
  broken: number;
  waiting: number;
  size: number | null;
  witnesses: readonly string[];
}>;

/** Offline, with pinned keys: which of the entries are in a tree that the log signed, and which witnesses have seen it. Pure. */
export function checkLogProof(
  proof: LogProof,
  logKey: VerifierKey,
  witnesses: readonly VerifierKey[],
): CheckedLogProof {
  const checkpoint = proof.checkpoint === null ? null : openCheckpoint(proof.checkpoint, logKey);
  const placed = proof.entries.filter(({ index }) => index !== null);
  const proved = placed.flatMap(({ canonical, index, proof: path }) => {
    if (!checkpoint || index === null) return [];
    const { size, root } = checkpoint;
    const hashes = path.map((hash) => Buffer.from(hash, 'hex'));
    const claim = { leafHash: leafHash(Buffer.from(canonical)), index, size, root, proof: hashes };
    return provesInclusion(claim) ? [JSON.parse(canonical) as Record<string, unknown>] : [];
  });
  return {
    proved,
    broken: placed.length - proved.length,
    waiting: proof.entries.length - placed.length,
    size: checkpoint?.size ?? null,
    witnesses: checkpoint
      ? witnesses.filter((key) => cosignatureOf(checkpoint.note, key) !== null).map(({ name }) => name)
      : [],
  };
}
