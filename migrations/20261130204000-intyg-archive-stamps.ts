import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Archive stamps as revisions of a signed document. The worker makes them without reading the tables: one function gives
 * it the files that are due, another keeps the next revision, and both answer in a transaction for that purpose only.
 */
export class IntygArchiveStamps1764535200000 implements MigrationInterface {
  name = 'IntygArchiveStamps1764535200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Archived documents are kept; there is no way back');
  }
}

const AT_THE_ARCHIVE = `current_setting('app.purpose', true) = 'archive'`;

const STATEMENTS = [
  'alter table intyg.document_revision drop constraint document_revision_kind_check',
  'alter table intyg.document_revision drop constraint document_revision_check',
  `alter table intyg.document_revision add column good_until timestamptz,
     add constraint document_revision_kind_check check (kind in ('seal', 'signature', 'authority-seal', 'archive')),
     add constraint document_revision_check check ((kind in ('seal', 'archive')) = (signer_id is null)),
     add constraint archive_has_an_end check ((kind = 'archive') = (good_until is not null))`,

  // Finished documents without a stamp some time after the last signature, and those whose stamp ends too soon.
  `create function intyg.documents_to_archive(signed_before timestamptz, ends_before timestamptz, after uuid, at_most int)
     returns table (document_id uuid, no int, pdf bytea)
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select d.id, latest.no, latest.pdf
         from intyg.document d
         join lateral (select r.no, r.kind, r.pdf, r.signed_at, r.good_until from intyg.document_revision r
            where r.document_id = d.id order by r.no desc limit 1) latest on true
         join lateral (select s.status from intyg.document_status s
            where s.document_id = d.id order by s.no desc limit 1) standing on true
        where ${AT_THE_ARCHIVE} and (documents_to_archive.after is null or d.id > documents_to_archive.after)
          and standing.status in ('in-force', 'replaced', 'revoked')
          and case when latest.kind = 'archive' then latest.good_until < documents_to_archive.ends_before
            else latest.signed_at < documents_to_archive.signed_before end
        order by d.id
        limit documents_to_archive.at_most;
     end`,

  // Nothing when another revision has come meanwhile.
  `create function intyg.keep_archived(document uuid, revision int, field text, pdf bytea, sha256 text,
       certificate_sha256 text, signed_at timestamptz, good_until timestamptz, evidence_entry uuid)
     returns table (no int)
     language sql volatile security definer set search_path = pg_catalog, pg_temp
     begin atomic
       insert into intyg.document_revision (document_id, no, trainee_id, kind, field, pdf, sha256, certificate_sha256,
           signed_at, good_until, evidence_entry_id)
       select d.id, keep_archived.revision, d.trainee_id, 'archive', keep_archived.field, keep_archived.pdf,
           keep_archived.sha256, keep_archived.certificate_sha256, keep_archived.signed_at, keep_archived.good_until,
           keep_archived.evidence_entry
         from intyg.document d
        where ${AT_THE_ARCHIVE} and d.id = keep_archived.document
          and keep_archived.revision = 1 + (select max(r.no) from intyg.document_revision r where r.document_id = d.id)
       on conflict do nothing
       returning document_revision.no;
     end`,
  ...[
    'documents_to_archive(timestamptz, timestamptz, uuid, int)',
    'keep_archived(uuid, int, text, bytea, text, text, timestamptz, timestamptz, uuid)',
  ].flatMap((name) => [
    `revoke execute on function intyg.${name} from public`,
    `grant execute on function intyg.${name} to worker`,
  ]),

  // The day of a document is that of its signatures, not of a stamp years later.
  `create or replace function intyg.document_standing(code text)
     returns table (document_id uuid, type text, title text, status text, at timestamptz, signed_at timestamptz,
       reason text, replaced_by uuid, test boolean, revisions text[])
     language sql stable security definer set search_path = pg_catalog, intyg
     as $$
       select d.id, d.type, d.title, s.status, s.at,
           (select max(r.signed_at) from intyg.document_revision r where r.document_id = d.id and r.kind <> 'archive'),
           s.reason, s.replaced_by, d.test,
           array(select r.sha256 from intyg.document_revision r where r.document_id = d.id order by r.no)
         from intyg.document d
         join lateral (select * from intyg.document_status x where x.document_id = d.id order by x.no desc limit 1) s
           on true
        where d.id = case when code ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then code::uuid end
           or left(d.json_sha256, 32) = case when code ~ '^[0-9a-f]{32}$' then code end
     $$`,
];
