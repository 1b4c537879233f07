import { prepared } from '@specialistvagen/platform';
import { hashOf, inclusionRanges } from '../domain/merkle-tree.js';
import type { StoredNode } from '../domain/frontier.js';
import { stored } from './checkpoints.js';
import type { StoredCheckpoint } from './checkpoints.js';
import { lookupIn } from './tree.js';

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
  /** Level, index and hash; null where the tree has no such node. */
  nodes: [number, number, string | null][];
};

/**
 * The checkpoint, the place of the leaf and the nodes that its proof is made of (on each level the leaf's neighbour, and what stands at
 * the tree's right edge), in one question. Place and nodes are asked for one by one: joined, a table that has grown since it was last
 * analysed was thought to hold thousands of the hash, and parallel workers were started for the one row (8 ms).
 */
const PLACE = `
  select c.size, c.root, c.note, c.at,
      array(select s.line from evidence_log.tlog_cosignature s where s.size = c.size order by s.witness) as cosignatures,
      e.seq is not null as "isLogged", e.idx as index,
      (select json_agg(json_build_array(w.level, w.idx, (select encode(n.hash, 'hex')
          from evidence_log.tlog_node n where n.level = w.level and n.idx = w.idx limit 1)))
         from (select level, (e.idx >> level) # 1::bigint as idx from generate_series(0, 62) as level
               union all
               select level, (c.size >> level) - 1 from generate_series(0, 62) as level where (c.size >> level) & 1 = 1) as w
        where w.idx < c.size >> w.level) as nodes
    from evidence_log.tlog_checkpoint c
    left join lateral (
      select e.seq, (select l.idx from evidence_log.tlog_leaf l where l.seq = e.seq) as idx
        from evidence_log.evidence_entry e where e.leaf_hash = $1 order by idx limit 1) e on true
   where c.size = coalesce($2::bigint, (select max(size) from evidence_log.tlog_checkpoint))`;

/** Undefined when there is no such checkpoint; the latest when no size is given. */
export async function findInclusion(leafHash: Buffer, size?: number): Promise<FoundInclusion | undefined> {
  const [row] = await prepared<Row>('evidence-log-place', PLACE, [leafHash, size ?? null]);
  if (!row) return undefined;
  const checkpoint = stored(row);
  const index = row.index === null ? (row.isLogged ? null : undefined) : Number(row.index);
  if (typeof index !== 'number' || index >= checkpoint.size) return { checkpoint, index, proof: [] };
  const lookup = lookupIn(row.nodes.flatMap(storedNode));
  const proof = inclusionRanges(index, checkpoint.size).map((range) => hashOf(range, lookup));
  return { checkpoint, index, proof };
}

const storedNode = ([level, index, hash]: Row['nodes'][number]): StoredNode[] =>
  hash === null ? [] : [{ level, index, hash: Buffer.from(hash, 'hex') }];
