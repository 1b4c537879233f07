import { sql } from '@specialistvagen/platform';
import type { StoredNode } from '../domain/frontier.js';

/** A leaf with what it rests on; nothing where a row is gone. */
export type AuditedLeaf = Readonly<{
  idx: number;
  node: Buffer | null;
  id: string | null;
  kind: string | null;
  canonical: Buffer | null;
  leafHash: Buffer | null;
  opening: Buffer | null;
}>;

export async function leavesAfter(index: number, limit: number): Promise<AuditedLeaf[]> {
  const rows = await sql<Omit<AuditedLeaf, 'idx'> & { idx: string }>(
    `select l.idx, n.hash as node, e.id, e.kind, e.canonical, e.leaf_hash as "leafHash", e.opening
       from evidence_log.tlog_leaf l
       left join evidence_log.evidence_entry e on e.seq = l.seq
       left join evidence_log.tlog_node n on n.level = 0 and n.idx = l.idx
      where l.idx >= $1 order by l.idx limit $2`,
    [index, limit],
  );
  return rows.map((row) => ({ ...row, idx: Number(row.idx) }));
}

export type AuditedCheckpoint = Readonly<{ size: number; root: Buffer; note: string; lines: string[] }>;

export async function checkpointsAfter(size: number, limit: number): Promise<AuditedCheckpoint[]> {
  const rows = await sql<Omit<AuditedCheckpoint, 'size'> & { size: string }>(
    `select c.size, c.root, c.note,
        array(select s.line from evidence_log.tlog_cosignature s where s.size = c.size order by s.witness) as lines
       from evidence_log.tlog_checkpoint c where c.size > $1 order by c.size limit $2`,
    [size, limit],
  );
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

/** Entries that are no leaf; `isDue` when they should be by now. */
export async function entriesOutside(): Promise<{ id: string; isDue: boolean }[]> {
  return sql(
    `select e.id, w.seq is null or e.at < now() - interval '10 minutes' as "isDue"
       from evidence_log.evidence_entry e
       left join evidence_log.tlog_leaf l on l.seq = e.seq
       left join evidence_log.tlog_waiting w on w.seq = e.seq
      where l.seq is null order by e.seq limit 10000`,
  );
}

/** Nodes of the tree beyond what its leaves complete: those of now, since the tree may grow while somebody walks it. */
export async function nodesBeyondLeaves(): Promise<StoredNode[]> {
  const rows = await sql<{ level: number; index: string; hash: Buffer }>(
    `select level, idx as index, hash from evidence_log.tlog_node
      where (idx + 1)::numeric * (2::numeric ^ level) > (select coalesce(max(idx) + 1, 0) from evidence_log.tlog_leaf)
      order by level, idx limit 1000`,
  );
  return rows.map(({ level, index, hash }) => ({ level, index: Number(index), hash }));
}
