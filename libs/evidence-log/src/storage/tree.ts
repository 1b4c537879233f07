import { execute, prepared, sql } from '@specialistvagen/platform';
import { hashOf, inclusionRanges, nodesOf } from '../domain/merkle-tree.js';
import type { LeafRange, NodeAt, NodeLookup } from '../domain/merkle-tree.js';
import type { StoredNode } from '../domain/frontier.js';

/** How many leaves the tree has now. */
export async function treeSize(): Promise<number> {
  const [row] = await sql<{ size: string }>(
    'select coalesce(max(idx) + 1, 0) as size from evidence_log.tlog_leaf',
  );
  return Number(row?.size ?? 0);
}

/** The hashes of ranges of leaves, out of stored nodes, in one question. Throws when a node is not there. */
export async function hashesOf(ranges: readonly LeafRange[]): Promise<Buffer[]> {
  const wanted = ranges.flatMap(nodesOf);
  const lookup = lookupIn(await nodes(wanted));
  return ranges.map((range) => hashOf(range, lookup));
}

/** Throws when it is asked for a node that was not found. */
export function lookupIn(found: readonly StoredNode[]): NodeLookup {
  const byPlace = new Map(found.map((node) => [keyOf(node), node.hash]));
  return (node) => {
    const hash = byPlace.get(keyOf(node));
    if (!hash) throw new Error(`The tree lacks node ${keyOf(node)}`);
    return hash;
  };
}

/** RFC 6962 §2.1.1 for each of the leaves, in one question. */
export async function inclusionProofs(indexes: readonly number[], size: number): Promise<Buffer[][]> {
  const ranges = indexes.map((index) => inclusionRanges(index, size));
  const hashes = await hashesOf(ranges.flat());
  return ranges.map(({ length }) => hashes.splice(0, length));
}

export async function rootAt(size: number): Promise<Buffer> {
  const [root = Buffer.alloc(0)] = await hashesOf([{ from: 0, to: size }]);
  return root;
}

/** The nodes that exist of those asked for. */
export async function nodes(wanted: readonly NodeAt[]): Promise<StoredNode[]> {
  const rows = await prepared<{ level: number; index: string; hash: Buffer }>(
    'evidence-log-nodes',
    `select n.level, n.idx as index, n.hash
       from unnest($1::smallint[], $2::bigint[]) as w(level, idx)
       join evidence_log.tlog_node n on n.level = w.level and n.idx = w.idx`,
    [wanted.map(({ level }) => level), wanted.map(({ index }) => index)],
  );
  return rows.map(({ level, index, hash }) => ({ level, index: Number(index), hash }));
}

/** Nodes of one level in order, for tiles and for whoever walks the tree. */
export async function nodesInOrder(level: number, from: number, to: number): Promise<Buffer[]> {
  const rows = await sql<{ hash: Buffer }>(
    'select hash from evidence_log.tlog_node where level = $1 and idx >= $2 and idx < $3 order by idx',
    [level, from, to],
  );
  return rows.map(({ hash }) => hash);
}

export type WaitingLeaf = Readonly<{ seq: string; leafHash: Buffer }>;

/**
 * What may join the tree now: entries of transactions that ended before the oldest one that still runs (decision 18), in their order.
 * A transaction id beyond all that this server has given comes from a database that was restored; nothing of it runs.
 */
export function waitingLeaves(limit: number): Promise<WaitingLeaf[]> {
  return sql<WaitingLeaf>(
    `select w.seq, e.leaf_hash as "leafHash"
       from evidence_log.tlog_waiting w
       join evidence_log.evidence_entry e on e.seq = w.seq
      where w.xact < pg_snapshot_xmin(pg_current_snapshot()) or w.xact >= pg_snapshot_xmax(pg_current_snapshot())
      order by w.xact, w.seq
      limit $1`,
    [limit],
  );
}

export async function insertLeaves(from: number, seqs: readonly string[]): Promise<void> {
  await execute(
    `insert into evidence_log.tlog_leaf (idx, seq)
     select $1::bigint + t.n - 1, t.seq from unnest($2::bigint[]) with ordinality as t(seq, n)`,
    [from, seqs],
  );
  const left = await execute('delete from evidence_log.tlog_waiting where seq = any ($1::bigint[])', [seqs]);
  if (left !== seqs.length) throw new Error('Another sequencer took the same entries');
}

export async function insertNodes(made: readonly StoredNode[]): Promise<void> {
  await execute(
    `insert into evidence_log.tlog_node (level, idx, hash)
     select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])`,
    [made.map(({ level }) => level), made.map(({ index }) => index), made.map(({ hash }) => hash)],
  );
}

/** True for the one transaction that may change the tree, until it ends. */
export async function holdTree(): Promise<boolean> {
  const [row] = await sql<{ held: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('evidence_log.tree', 0)) as held`,
  );
  return row?.held ?? false;
}

/** How many entries are not in the tree, and since when the oldest of them waits. */
export async function waiting(): Promise<{ entries: number; since: Date | null }> {
  const [row] = await sql<{ entries: number; since: Date | null }>(
    `select count(*)::int as entries, min(e.at) as since
       from evidence_log.tlog_waiting w join evidence_log.evidence_entry e on e.seq = w.seq`,
  );
  return row ?? { entries: 0, since: null };
}

const keyOf = ({ level, index }: NodeAt): string => `${level}/${index}`;
