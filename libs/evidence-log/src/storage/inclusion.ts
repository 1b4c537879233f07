import { prepared } from '@specialistvagen/platform';
import { stored } from './checkpoints.js';
import type { StoredCheckpoint } from './checkpoints.js';
import { inclusionProofs } from './tree.js';

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
};

/**
 * The checkpoint and the place of the leaf, in one question. The place is asked of each entry by itself: joined, a table that has grown
 * since it was last analysed was thought to hold thousands of the hash, and parallel workers were started for the one row (8 ms).
 */
const PLACE = `
  select c.size, c.root, c.note, c.at,
      array(select s.line from evidence_log.tlog_cosignature s where s.size = c.size order by s.witness) as cosignatures,
      e.seq is not null as "isLogged", e.idx as index
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
  const [proof = []] = await inclusionProofs([index], checkpoint.size);
  return { checkpoint, index, proof };
}
