import { sql } from '@specialistvagen/platform';
import type { Id } from '@specialistvagen/platform';
import { leafHash } from '../domain/leaf-hash.js';

/** `seq` is a place, ascending with gaps; a bigint, hence text. */
export type EvidenceEntry = Readonly<{
  seq: string;
  id: Id<'EvidenceEntry'>;
  at: Date;
  kind: string;
  canonical: Buffer;
  leafHash: Buffer;
  /** What `people` in the bytes is the SHA-256 of; null where no person is hidden. */
  opening: Buffer | null;
}>;

const columns = 'seq, id, at, kind, canonical, leaf_hash as "leafHash", opening';

/** One entry by id; undefined when there is none. */
export async function evidenceEntry(id: string): Promise<EvidenceEntry | undefined> {
  const [entry] = await sql<EvidenceEntry>(
    `select ${columns} from evidence_log.evidence_entry where id = $1`,
    [id],
  );
  return entry;
}

export type EntryFacts = Readonly<{ id: string; facts: Readonly<Record<string, unknown>> }>;

/** What the bytes of the entries say, for those that can be read. */
export async function evidenceEntriesById(ids: readonly string[]): Promise<EntryFacts[]> {
  const rows = await sql<{ id: string; canonical: Buffer }>(
    'select id, canonical from evidence_log.evidence_entry where id = any ($1::uuid[])',
    [ids],
  );
  return rows.flatMap(({ id, canonical }) => {
    try {
      return [{ id, facts: JSON.parse(canonical.toString('utf8')) as Record<string, unknown> }];
    } catch {
      return [];
    }
  });
}

/** Entries after a place, in order, at most `limit`; for whoever checks the whole log. */
export async function evidenceEntriesAfter(seq: string, limit: number): Promise<EvidenceEntry[]> {
  return sql<EvidenceEntry>(
    `select ${columns} from evidence_log.evidence_entry where seq > $1 order by seq limit $2`,
    [seq, limit],
  );
}

/** Entries that name any of the documents (`documentId`), in order; reads the whole log, so for what is asked seldom. */
export async function evidenceNaming(documents: readonly string[]): Promise<EvidenceEntry[]> {
  if (documents.length === 0) return [];
  return sql<EvidenceEntry>(
    `select ${columns} from evidence_log.evidence_entry
     where convert_from(canonical, 'UTF8')::jsonb ->> 'documentId' = any ($1::text[]) order by seq`,
    [documents],
  );
}

/** Whether the stored hash is the one of the stored bytes. */
export function isIntact(entry: Pick<EvidenceEntry, 'canonical' | 'leafHash'>): boolean {
  return leafHash(entry.canonical).equals(entry.leafHash);
}
