import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who holds a paper writes the two last groups of the number at its foot: 62 random bits of the id (RFC 9562, version 7), so
 * nobody comes to another document by counting. Kind, day and standing are all that is answered (decision 11).
 */
export class IntygNumberAtTheFoot1764597600000 implements MigrationInterface {
  name = 'IntygNumberAtTheFoot1764597600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Papers say that these characters are enough; there is no way back');
  }
}

const STATEMENTS = [
  'create index document_number on intyg.document (right(id::text, 17))',
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
           or right(d.id::text, 17) =
             case when code ~ '^[0-9a-f]{4}-?[0-9a-f]{12}$' then left(code, 4) || '-' || right(code, 12) end
     $$`,
];
