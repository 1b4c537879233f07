import type { MigrationInterface, QueryRunner } from 'typeorm';

const isOfficer = `identity.has_mandate('{case_officer}')`;

/**
 * Versions of regulations that came as files, and from which day each is published. Both are only ever added to: posts and
 * signed documents name them for ever. The law is no secret, so everybody may read it; only an officer adds.
 */
export class CertificatesRegulationVersions1763769602350 implements MigrationInterface {
  name = 'CertificatesRegulationVersions1763769602350';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...COUNTS]) await queryRunner.query(statement);
    for (const table of ['regulation_version', 'regulation_publication']) {
      await queryRunner.query(`call platform.protect_rows('certificates.${table}')`);
      for (const role of ['api', 'worker', 'audit']) {
        await queryRunner.query(
          `create policy ${role}_reads on certificates.${table} for select to ${role} using (true)`,
        );
        await queryRunner.query(`grant select on certificates.${table} to ${role}`);
      }
      await queryRunner.query(`grant insert on certificates.${table} to api`);
    }
    for (const statement of RIGHTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Posts are pinned to published versions; there is no way back');
  }
}

const TABLES = [
  `create table certificates.regulation_version (
     id uuid primary key,
     designation text not null,
     version date not null,
     sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
     bytes bytea not null check (length(bytes) between 1 and 20000000),
     imported_by uuid not null,
     imported_at timestamptz not null default clock_timestamp(),
     check (sha256 = encode(sha256(bytes), 'hex')),
     unique (id, designation, version)
   )`,
  // Of several files with the same name one is published, once and for ever.
  `create table certificates.regulation_publication (
     version_id uuid primary key,
     designation text not null,
     version date not null,
     from_on date not null,
     note text not null check (btrim(note) <> ''),
     published_by uuid not null,
     published_at timestamptz not null default clock_timestamp(),
     unique (designation, version),
     foreign key (version_id, designation, version)
       references certificates.regulation_version (id, designation, version)
   )`,
];

// Counts and nothing else, for an officer who reads no portfolio.
const COUNTS = [
  `create function trainees.people_by_regulation_version(regulation text)
     returns table (regulation_version text, people integer)
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select p.regulation_version, count(distinct p.trainee_id)::integer
         from trainees.training_post p
        where p.regulation = people_by_regulation_version.regulation and p.state = 'ongoing' and ${isOfficer}
        group by p.regulation_version order by p.regulation_version;
     end`,
  `create function intyg.open_by_form(types text[])
     returns table (type text, template_hash text, open_count integer)
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select d.type, d.template_hash, count(*)::integer
         from intyg.draft d
        where d.type = any (open_by_form.types)
          and d.state in ('draft', 'sent', 'returned', 'signing', 'awaiting-cosignature') and ${isOfficer}
        group by d.type, d.template_hash order by d.type;
     end`,
];

const FUNCTIONS = 'trainees.people_by_regulation_version(text), intyg.open_by_form(text[])';

const RIGHTS = [
  `create policy officer_imports on certificates.regulation_version for insert to api
     with check (imported_by = platform.current_person() and ${isOfficer})`,
  `create policy officer_publishes on certificates.regulation_publication for insert to api
     with check (published_by = platform.current_person() and ${isOfficer} and from_on >= identity.today())`,
  `revoke execute on function ${FUNCTIONS} from public`,
  `grant execute on function ${FUNCTIONS} to api`,
];
