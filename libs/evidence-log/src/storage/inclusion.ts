import { prepared } from '@specialistvagen/platform';
import { hashOf, inclusionRanges } from '../domain/merkle-tree.js';
import { lookupIn } from './tree.js';
import { stored } from './checkpoints.js';
import type { StoredCheckpoint } from './checkpoints.js';

/** `index` is undefined when the log has no such entry, null while it waits; `proof` is empty unless the checkpoint's tree holds it. */
export type FoundInclusion = Readonly<{
  checkpoint: StoredCheckpoint;
  index: number | null | undefined;
  proof: readonly Buffer[];
}>;

type Row = {
  size: string;
  root: Buffer;
  note: string;
  at: Date;
  cosignatures: string[];
  isLogged: boolean;
  index: string | null;
  levels: number[] | null;
  indexes: string[] | null;
  hashes: Buffer[] | null;
};

/**
 * All that a proof is made of, in one question: the checkpoint, where the leaf is, the sibling on each level above it (`# 1` turns the
 * last bit), and the complete subtrees at the tree's right edge. What the proof takes of them is decided by `inclusionRanges`.
 */
const INCLUSION = `
  with head as (
    select c.size, c.root, c.note, c.at,
      array(select s.line from evidence_log.tlog_cosignature s where s.size = c.size order by s.witness) as cosignatures
      from evidence_log.tlog_checkpoint c
     where c.size = coalesce($2::bigint, (select max(size) from evidence_log.tlog_checkpoint))
  ), leaf as (
    select l.idx from evidence_log.evidence_entry e left join evidence_log.tlog_leaf l on l.seq = e.seq
     where e.leaf_hash = $1 order by l.idx limit 1
  )
  select h.size, h.root, h.note, h.at, h.cosignatures,
      exists (select from leaf) as "isLogged", l.idx as index, n.levels, n.indexes, n.hashes
    from head h
    left join leaf l on true
    left join lateral (
      select array_agg(n.level) as levels, array_agg(n.idx) as indexes, array_agg(n.hash) as hashes
        from generate_series(0, 62) as above (level)
        cross join lateral (values
          ((l.idx >> above.level) # 1),
          (case when (h.size >> above.level) & 1 = 1 then (h.size >> above.level) - 1 end)) as wanted (idx)
        join evidence_log.tlog_node n on n.level = above.level and n.idx = wanted.idx
       where l.idx < h.size and 1::bigint << above.level <= h.size
    ) n on true`;

/** Undefined when there is no such checkpoint; the latest when no size is given. */
export async function findInclusion(leafHash: Buffer, size?: number): Promise<FoundInclusion | undefined> {
  const [row] = await prepared<Row>('evidence-log-inclusion', INCLUSION, [leafHash, size ?? null]);
  if (!row) return undefined;
  const checkpoint = stored(row);
  const index = row.index === null ? (row.isLogged ? null : undefined) : Number(row.index);
  if (typeof index !== 'number' || index >= checkpoint.size) return { checkpoint, index, proof: [] };
  const lookup = lookupIn(nodesOfRow(row));
  const proof = inclusionRanges(index, checkpoint.size).map((range) => hashOf(range, lookup));
  return { checkpoint, index, proof };
}

function nodesOfRow({ levels, indexes, hashes }: Row) {
  return (levels ?? []).map((level, at) => ({
    level,
    index: Number(indexes?.[at]),
    hash: hashes?.[at] ?? Buffer.alloc(0),
  }));
}
