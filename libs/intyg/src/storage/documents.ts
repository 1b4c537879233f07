import { execute, sql } from '@specialistvagen/platform';
import type { Secrets } from '@specialistvagen/platform';
import type { DocumentRevision, DocumentSigner, PreparedDocument } from '../domain/document.js';

type DocumentRow = Omit<PreparedDocument, 'subject' | 'signers' | 'json'> & {
  subjectKind: string;
  subjectId: string;
  subjectRevision: number;
  json: Buffer;
  signers: DocumentSigner[];
};

const columns = `d.id, d.trainee_id as "traineeId", d.type, d.title, d.regulation, d.template_id as "templateId",
  d.template_hash as "templateHash", d.subject_kind as "subjectKind", d.subject_id as "subjectId",
  d.subject_revision as "subjectRevision", d.goals, d.care_unit_id as "careUnitId", d.json,
  d.json_sha256 as "jsonSha256", d.input_sha256 as "inputSha256", d.prepared_at as "preparedAt",
  d.prepared_by as "preparedBy", d.replaces, d.specialty,
  d.rests_on as "restsOn", d.test,
  coalesce((select json_agg(json_build_object('field', s.field, 'kind', s.kind, 'role', s.role,
      'personId', s.person_id, 'competence', s.competence) order by s.field)
    from intyg.document_signer s where s.document_id = d.id), '[]'::json) as signers`;

export const jsonContext = (id: string) => `intyg.document:${id}:json`;
export const pdfContext = (id: string, no: number) => `intyg.document:${id}:pdf:${no}`;

/** Documents as stored: JSON and PDF encrypted with a data key each, hashes over the plain bytes (decision 10). */
export class DocumentStore {
  constructor(private readonly secrets: Secrets) {}

  async insert(document: PreparedDocument): Promise<void> {
    await execute(
      `insert into intyg.document (id, trainee_id, type, title, regulation, template_id, template_hash, subject_kind,
          subject_id, subject_revision, goals, care_unit_id, json, json_sha256, input_sha256, prepared_at, prepared_by,
          replaces, test, specialty, rests_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
      [
        document.id,
        document.traineeId,
        document.type,
        document.title,
        document.regulation,
        document.templateId,
        document.templateHash,
        document.subject.kind,
        document.subject.id,
        document.subject.revision,
        document.goals,
        document.careUnitId,
        this.secrets.sealBytes(document.json, jsonContext(document.id)),
        document.jsonSha256,
        document.inputSha256,
        document.preparedAt,
        document.preparedBy,
        document.replaces,
        document.test,
        document.specialty,
        document.restsOn && JSON.stringify(document.restsOn),
      ],
    );
    for (const { field, kind, role, personId, competence } of document.signers) {
      await execute(
        `insert into intyg.document_signer (document_id, trainee_id, field, kind, role, person_id, competence)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          document.id,
          document.traineeId,
          field,
          kind,
          role,
          personId,
          competence && JSON.stringify(competence),
        ],
      );
    }
  }

  async find(id: string): Promise<PreparedDocument | null> {
    const [row] = await sql<DocumentRow>(`select ${columns} from intyg.document d where d.id = $1`, [id]);
    return row ? this.documentOf(row) : null;
  }

  /** The unsigned document of the same input, prepared since the given instant: a retry signs the same bytes. */
  async findUnsigned(subject: { kind: string; id: string }, inputSha256: string, since: Date) {
    const [row] = await sql<DocumentRow>(
      `select ${columns} from intyg.document d
        where d.subject_kind = $1 and d.subject_id = $2 and d.input_sha256 = $3 and d.prepared_at >= $4
          and not exists (select 1 from intyg.document_revision r where r.document_id = d.id)
        order by d.prepared_at desc limit 1`,
      [subject.kind, subject.id, inputSha256, since],
    );
    return row ? this.documentOf(row) : null;
  }

  /** The document of a subject that carries at least one revision. */
  async findSigned(subject: { kind: string; id: string }): Promise<PreparedDocument | null> {
    const [row] = await sql<DocumentRow>(
      `select ${columns} from intyg.document d
        where d.subject_kind = $1 and d.subject_id = $2
          and exists (select 1 from intyg.document_revision r where r.document_id = d.id)
        order by d.prepared_at desc limit 1`,
      [subject.kind, subject.id],
    );
    return row ? this.documentOf(row) : null;
  }

  async insertRevision(document: PreparedDocument, revision: DocumentRevision): Promise<void> {
    await execute(
      `insert into intyg.document_revision (document_id, no, trainee_id, kind, field, signer_id, ticket_id, pdf, sha256,
          certificate_sha256, signed_at, competence, evidence_entry_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        document.id,
        revision.no,
        document.traineeId,
        revision.kind,
        revision.field,
        revision.signerId,
        revision.ticketId,
        this.secrets.sealBytes(revision.pdf, pdfContext(document.id, revision.no)),
        revision.sha256,
        revision.certificateSha256,
        revision.signedAt,
        revision.competence && JSON.stringify(revision.competence),
        revision.evidenceEntryId,
      ],
    );
  }

  async latestPdf(id: string): Promise<{ no: number; pdf: Uint8Array; sha256: string } | null> {
    const [row] = await sql<{ no: number; pdf: Buffer; sha256: string }>(
      'select no, pdf, sha256 from intyg.document_revision where document_id = $1 order by no desc limit 1',
      [id],
    );
    if (!row) return null;
    return { no: row.no, pdf: this.secrets.openBytes(row.pdf, pdfContext(id, row.no)), sha256: row.sha256 };
  }

  private documentOf({ subjectKind, subjectId, subjectRevision, ...row }: DocumentRow): PreparedDocument {
    return {
      ...row,
      subject: { kind: subjectKind, id: subjectId, revision: subjectRevision },
      json: this.secrets.openBytes(row.json, jsonContext(row.id)),
    };
  }
}

export async function signedFields(documentId: string): Promise<string[]> {
  const rows = await sql<{ field: string }>(
    'select field from intyg.document_revision where document_id = $1 and signer_id is not null order by no',
    [documentId],
  );
  return rows.map(({ field }) => field);
}

/** The log's entries of a document that the person may read: its revisions and its standings. */
export async function entriesOfDocument(documentId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select evidence_entry_id as id from intyg.document_revision where document_id = $1
     union select evidence_entry_id from intyg.document_status where document_id = $1`,
    [documentId],
  );
  return rows.map(({ id }) => id);
}
