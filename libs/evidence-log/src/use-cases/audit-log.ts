import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Transactions } from '@specialistvagen/platform';
import { checkpointOf } from '../storage/checkpoints.js';
import type { AuditFindings } from '../domain/audit-finding.js';
import { openCheckpoint } from '../domain/checkpoint.js';
import { Frontier } from '../domain/frontier.js';
import type { StoredNode } from '../domain/frontier.js';
import { leafHash } from '../domain/leaf-hash.js';
import type { VerifierKey } from '../domain/note-key.js';
import { cosignatureOf, parseNote } from '../domain/signed-note.js';
import { checkpointsAfter, entriesOutside, leavesAfter, nodesBeyondLeaves } from '../storage/audit-rows.js';
import type { AuditedCheckpoint, AuditedLeaf } from '../storage/audit-rows.js';
import { loadLogKey, loadWitnesses } from '../storage/log-key.js';
import { nodes } from '../storage/tree.js';
import { LATEST_CHECKPOINT } from './sign-checkpoint.js';

/** An entry as it is signed; `facts` is its JSON. */
export type AuditedEntry = Readonly<{ id: string; kind: string; facts: Readonly<Record<string, unknown>> }>;
export type LogFigures = { entries: number; checkpoints: number; cosignatures: number; waiting: number };
export type AuditLogSettings = Readonly<{
  transactions: Transactions;
  trustDir: string;
  findings: AuditFindings;
  /** Each batch of entries, for who knows what they are about. */
  onEntries?: (batch: readonly AuditedEntry[]) => Promise<void>;
  progress?: (entries: number) => void | Promise<void>;
  stopping?: AbortSignal;
}>;

const BATCH = 2_000;
const CHECKPOINTS = 500;

/**
 * Walks the whole log in order: each entry is its leaf, each stored node follows from the leaves, each checkpoint is signed and is the
 * root of its size, each cosignature holds, and nothing lies outside. Reads only; memory does not grow with the log.
 */
export async function auditLog(settings: AuditLogSettings): Promise<LogFigures> {
  const walk = new LogWalk(settings);
  await walk.run();
  return walk.figures;
}

class LogWalk {
  readonly figures: LogFigures = { entries: 0, checkpoints: 0, cosignatures: 0, waiting: 0 };
  private readonly frontier = Frontier.empty();
  private readonly key: VerifierKey;
  private readonly witnesses: readonly VerifierKey[];
  private upcoming: AuditedCheckpoint[] = [];
  private isOutOfCheckpoints = false;
  private lastCheckpoint = -1;

  constructor(private readonly settings: AuditLogSettings) {
    this.key = loadLogKey(settings.trustDir);
    this.witnesses = loadWitnesses(settings.trustDir).keys;
  }

  async run(): Promise<void> {
    const { progress, stopping } = this.settings;
    await this.checkpointsAt(0);
    for (;;) {
      const batch = await this.read(() => leavesAfter(this.frontier.size, BATCH));
      if (batch.length === 0 || stopping?.aborted) break;
      if (!(await this.take(batch))) break;
      await progress?.(this.figures.entries);
    }
    if (!stopping?.aborted) await this.finish();
  }

  /** False when a leaf is missing: what follows cannot be reckoned. */
  private async take(batch: readonly AuditedLeaf[]): Promise<boolean> {
    const { findings, onEntries } = this.settings;
    const made: StoredNode[] = [];
    const entries: AuditedEntry[] = [];
    for (const leaf of batch) {
      if (leaf.idx !== this.frontier.size) {
        findings.add('leaf-missing', `leaf:${this.frontier.size}`);
        return false;
      }
      const entry = this.entryOf(leaf);
      if (entry) entries.push(entry);
      made.push(...this.frontier.append(leaf.node ?? leaf.leafHash ?? Buffer.alloc(32)));
      await this.checkpointsAt(this.frontier.size);
    }
    await this.compareNodes(made);
    await onEntries?.(entries);
    this.figures.entries += entries.length;
    return true;
  }

  private entryOf({
    idx,
    node,
    id,
    kind,
    canonical,
    leafHash: stored,
    opening,
  }: AuditedLeaf): AuditedEntry | null {
    const { findings } = this.settings;
    if (!id || !kind || !canonical || !stored) {
      findings.add('entry-missing', `leaf:${idx}`);
      return null;
    }
    const subject = `entry:${id}`;
    const hash = leafHash(canonical);
    if (!hash.equals(stored) || (node && !hash.equals(node)))
      findings.add('entry-altered', subject, `leaf ${idx}`);
    const facts = factsIn(canonical);
    if (!facts || facts.id !== id || facts.type !== kind) findings.add('entry-differs-from-its-row', subject);
    const people = opening && createHash('sha256').update(opening).digest('hex');
    if (people !== (facts?.people ?? null)) findings.add('opening-altered', subject);
    return { id, kind, facts: facts ?? {} };
  }

  private async compareNodes(made: readonly StoredNode[]): Promise<void> {
    const stored = await this.read(() => nodes(made));
    const byPlace = new Map(stored.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
    for (const { level, index, hash } of made) {
      const found = byPlace.get(`${level}/${index}`);
      if (!found) this.settings.findings.add('node-missing', `node:${level}/${index}`);
      else if (!found.equals(hash)) this.settings.findings.add('node-altered', `node:${level}/${index}`);
    }
  }

  private async checkpointsAt(size: number): Promise<void> {
    for (
      let next = await this.nextCheckpoint();
      next && next.size <= size;
      next = await this.nextCheckpoint()
    ) {
      this.upcoming.shift();
      this.lastCheckpoint = next.size;
      this.checkCheckpoint(next);
    }
  }

  private async nextCheckpoint(): Promise<AuditedCheckpoint | undefined> {
    if (this.upcoming.length === 0 && !this.isOutOfCheckpoints) {
      this.upcoming = await this.read(() => checkpointsAfter(this.lastCheckpoint, CHECKPOINTS));
      this.isOutOfCheckpoints = this.upcoming.length === 0;
    }
    return this.upcoming[0];
  }

  private checkCheckpoint({ size, root, note, lines }: AuditedCheckpoint): void {
    const { findings } = this.settings;
    const subject = `checkpoint:${size}`;
    const opened = openCheckpoint(note, this.key);
    if (!opened) findings.add('checkpoint-not-signed', subject);
    else if (opened.size !== size || !opened.root.equals(root) || !root.equals(this.frontier.root()))
      findings.add('checkpoint-differs', subject);
    const shown = parseNote(note + lines.join(''));
    const held = shown ? this.witnesses.filter((witness) => cosignatureOf(shown, witness)) : [];
    const known =
      shown?.signatures.filter(({ name }) => this.witnesses.some((one) => one.name === name)) ?? [];
    if (held.length !== known.length) findings.add('cosignature-does-not-hold', subject);
    this.figures.checkpoints += 1;
    this.figures.cosignatures += held.length;
  }

  private async finish(): Promise<void> {
    const { findings, trustDir } = this.settings;
    while (await this.nextCheckpoint()) {
      const beyond = this.upcoming.shift();
      this.lastCheckpoint = beyond?.size ?? this.lastCheckpoint;
      findings.add('tree-behind-its-checkpoint', `checkpoint:${beyond?.size}`);
    }
    const file = join(trustDir, LATEST_CHECKPOINT);
    const kept = existsSync(file) ? openCheckpoint(readFileSync(file, 'utf8'), this.key) : null;
    // What was signed last stands beside the database too: nobody cuts the tail by cutting the checkpoints with it.
    // One that was signed while we read is in the database by now.
    if (kept && kept.size > this.lastCheckpoint && !(await this.read(() => checkpointOf(kept.size))))
      findings.add('checkpoint-missing', `checkpoint:${kept.size}`);
    for (const { level, index } of await this.read(nodesBeyondLeaves))
      findings.add('node-without-leaves', `node:${level}/${index}`);
    for (const { id, isDue } of await this.read(entriesOutside)) {
      if (isDue) findings.add('entry-not-in-the-tree', `entry:${id}`);
      else this.figures.waiting += 1;
    }
  }

  private read<T>(fn: () => Promise<T>): Promise<T> {
    return this.settings.transactions.run({ system: true }, fn);
  }
}

function factsIn(canonical: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(canonical.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
