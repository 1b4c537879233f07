import type { MigrationInterface, QueryRunner } from 'typeorm';

const isOfficer = `identity.has_mandate('{case_officer}')`;

/**
 * To publish a version of a regulation takes a fresh sign-in, as an officer's decision does (decision 16): one act, used once,
 * that lives five minutes. The database lets no publication in without it. What was published before names none.
 */
export class CertificatesPublicationActs1764374401200 implements MigrationInterface {
  name = 'CertificatesPublicationActs1764374401200';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [ACT, ...RIGHTS, ...PUBLICATION]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Publications rest on their acts; there is no way back');
  }
}

const ACT = `create table certificates.publication_act (
    id uuid primary key,
    version_id uuid not null references certificates.regulation_version (id),
    person_id uuid not null,
    from_on date not null,
    note text not null check (btrim(note) <> ''),
    statement text not null,
    state text not null default 'open' check (state in ('open', 'done', 'not-completed')),
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    closed_at timestamptz,
    auth_time timestamptz,
    acr text,
    identity_provider text,
    assertion_ref text,
    reasons jsonb not null default '[]',
    check ((state = 'open') = (closed_at is null)),
    -- The provider tells whole seconds: the second in which the act was opened counts as fresh.
    check (state <> 'done' or (auth_time >= date_trunc('second', created_at) and assertion_ref is not null
      and acr is not null and closed_at <= expires_at + interval '2 minutes'))
  )`;

const RIGHTS = [
  `call platform.protect_rows('certificates.publication_act')`,
  `create policy own_act on certificates.publication_act for select to api
     using (person_id = platform.current_person())`,
  `create policy officer_opens on certificates.publication_act for insert to api
     with check (person_id = platform.current_person() and ${isOfficer} and state = 'open')`,
  `create policy own_act_is_closed on certificates.publication_act for update to api
     using (person_id = platform.current_person() and state = 'open')
     with check (person_id = platform.current_person() and state <> 'open')`,
  'create policy audit_reads on certificates.publication_act for select to audit using (true)',
  'grant select, insert on certificates.publication_act to api',
  `grant update (state, closed_at, auth_time, acr, identity_provider, assertion_ref, reasons)
     on certificates.publication_act to api`,
  'grant select on certificates.publication_act to audit',
];

const PUBLICATION = [
  `alter table certificates.regulation_publication
     add column act_id uuid unique references certificates.publication_act (id)`,
  'drop policy officer_publishes on certificates.regulation_publication',
  `create policy officer_publishes on certificates.regulation_publication for insert to api
     with check (published_by = platform.current_person() and ${isOfficer} and from_on >= identity.today()
       and exists (
         select 1 from certificates.publication_act a
          where a.id = regulation_publication.act_id and a.state = 'done'
            and a.version_id = regulation_publication.version_id and a.from_on = regulation_publication.from_on
            and a.person_id = platform.current_person()))`,
];
