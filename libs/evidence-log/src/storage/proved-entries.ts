import { sql } from '@specialistvagen/platform';

export type PlacedEntry = Readonly<{ canonical: Buffer; index: number | null }>;

/** Entries with their place in the tree, in order. */
export async function placedEntries(ids: readonly string[]): Promise<PlacedEntry[]> {
  const rows = await sql<{ canonical: Buffer; index: string | null }>(
    `select e.canonical, l.idx as index from evidence_log.evidence_entry e
       left join evidence_log.tlog_leaf l on l.seq = e.seq
      where e.id = any ($1::uuid[]) order by e.seq`,
    [ids],
  );
  return rows.map(({ canonical, index }) => ({ canonical, index: index === null ? null : Number(index) }));
}
