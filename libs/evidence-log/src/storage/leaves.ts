import { sql } from '@specialistvagen/platform';

/** The entries of leaves `from` up to and not including `to`, in order. */
export async function entriesOfLeaves(from: number, to: number): Promise<Buffer[]> {
  const rows = await sql<{ canonical: Buffer }>(
    `select e.canonical from evidence_log.tlog_leaf l join evidence_log.evidence_entry e on e.seq = l.seq
      where l.idx >= $1 and l.idx < $2 order by l.idx`,
    [from, to],
  );
  return rows.map(({ canonical }) => canonical);
}
