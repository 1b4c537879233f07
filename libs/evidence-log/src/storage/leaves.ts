import { sql } from '@specialistvagen/platform';

/** The place in the tree of an entry's leaf hash; null while it waits, undefined when there is no such entry. */
export async function indexOfLeaf(leafHash: Buffer): Promise<number | null | undefined> {
  const [row] = await sql<{ idx: string | null }>(
    `select l.idx from evidence_log.evidence_entry e left join evidence_log.tlog_leaf l on l.seq = e.seq
      where e.leaf_hash = $1 order by l.idx limit 1`,
    [leafHash],
  );
  if (!row) return undefined;
  return row.idx === null ? null : Number(row.idx);
}

/** The entries of leaves `from` up to and not including `to`, in order. */
export async function entriesOfLeaves(from: number, to: number): Promise<Buffer[]> {
  const rows = await sql<{ canonical: Buffer }>(
    `select e.canonical from evidence_log.tlog_leaf l join evidence_log.evidence_entry e on e.seq = l.seq
      where l.idx >= $1 and l.idx < $2 order by l.idx`,
    [from, to],
  );
  return rows.map(({ canonical }) => canonical);
}
