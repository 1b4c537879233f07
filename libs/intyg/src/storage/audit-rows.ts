import { sql } from '@specialistvagen/platform';
import type { Secrets } from '@specialistvagen/platform';
import { jsonContext, pdfContext } from './documents.js';

export type AuditedRevision = Readonly<{
  no: number;
  kind: 'seal' | 'signature' | 'authority-seal' | 'archive';
  field: string;
  signerId: string | null;
  sha256: string;
  certificateSha256: string;
  signedAt: Date;
  evidenceEntryId: string;
  /** Null when the stored bytes do not open with the instance's keys. */
  pdf: Buffer | null;
}>;
export type AuditedStatus = Readonly<{
  no: number;
  status: string;
  replacedBy: string | null;
  evidenceEntryId: string;
}>;
export type AuditedDocument = Readonly<{
  id: string;
  jsonSha256: string;
  json: Buffer | null;
  revisions: readonly AuditedRevision[];
  statuses: readonly AuditedStatus[];
}>;

/** Ids of documents in order, as role `audit`. */
export async function documentIdsAfter(id: string | null, limit: number): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    'select id from intyg.document where $1::uuid is null or id > $1 order by id limit $2',
    [id, limit],
  );
  return rows.map((row) => row.id);
}

export async function auditedDocument(id: string, secrets: Secrets): Promise<AuditedDocument | null> {
  const [row] = await sql<{ json: Buffer; jsonSha256: string }>(
    'select json, json_sha256 as "jsonSha256" from intyg.document where id = $1',
    [id],
  );
  if (!row) return null;
  const revisions = await sql<Omit<AuditedRevision, 'pdf'> & { pdf: Buffer }>(
    `select no, kind, field, signer_id as "signerId", sha256, certificate_sha256 as "certificateSha256",
        signed_at as "signedAt", evidence_entry_id as "evidenceEntryId", pdf
       from intyg.document_revision where document_id = $1 order by no`,
    [id],
  );
  const statuses = await sql<AuditedStatus>(
    `select no, status, replaced_by as "replacedBy", evidence_entry_id as "evidenceEntryId"
       from intyg.document_status where document_id = $1 order by no`,
    [id],
  );
  return {
    id,
    jsonSha256: row.jsonSha256,
    json: opened(secrets, row.json, jsonContext(id)),
    revisions: revisions.map((one) => ({ ...one, pdf: opened(secrets, one.pdf, pdfContext(id, one.no)) })),
    statuses,
  };
}

/** Which of the entries have the row that they tell of: a standing of its own, or a revision. */
export async function rowsOfEntries(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql<{ id: string }>(
    `select e.id from evidence_log.evidence_entry e
      where e.id = any ($1::uuid[]) and case when e.kind = 'document-status'
        then exists (select from intyg.document_status s where s.evidence_entry_id = e.id)
        else exists (select from intyg.document_revision r where r.evidence_entry_id = e.id) end`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A certificate is made for one signature; whoever has used one twice has kept its key. */
export async function certificatesUsedTwice(): Promise<string[]> {
  const rows = await sql<{ certificate: string }>(
    `select certificate_sha256 as certificate from intyg.document_revision where kind = 'signature'
      group by certificate_sha256 having count(*) > 1 order by 1 limit 100`,
  );
  return rows.map(({ certificate }) => certificate);
}

/** Personal signatures, and the one-time certificates they rest on. */
export async function countOfSignatures(): Promise<{ signatures: number; certificates: number }> {
  const [row] = await sql<{ signatures: number; certificates: number }>(
    `select count(*)::int as signatures, count(distinct certificate_sha256)::int as certificates
       from intyg.document_revision where kind = 'signature'`,
  );
  return row ?? { signatures: 0, certificates: 0 };
}

function opened(secrets: Secrets, sealed: Buffer, context: string): Buffer | null {
  try {
    return secrets.openBytes(sealed, context);
  } catch {
    return null;
  }
}
