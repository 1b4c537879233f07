import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The nightly re-check: one row a night, what it found as keys (rule, level, paragraph; no names and no text of anybody's),
 * and which subjects could not be checked. What appeared and what went away is only ever added to; `nightly_finding` is what
 * stands today.
 */
export class CertificatesNightlyCheck1763769602400 implements MigrationInterface {
  name = 'CertificatesNightlyCheck1763769602400';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await queryRunner.query(statement);
    for (const table of ['nightly_run', 'nightly_finding', 'nightly_change', 'nightly_failure']) {
      await queryRunner.query(`call platform.protect_rows('certificates.${table}')`);
      await queryRunner.query(
        `create policy worker_keeps on certificates.${table} to worker using (true) with check (true)`,
      );
      await queryRunner.query(
        `create policy audit_reads on certificates.${table} for select to audit using (true)`,
      );
      await queryRunner.query(`grant select on certificates.${table} to audit`);
      await queryRunner.query(`grant select, insert on certificates.${table} to worker`);
    }
    for (const statement of RIGHTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What the nights found is kept; there is no way back');
  }
}

const SUBJECT = `subject_kind text not null check (subject_kind in ('post', 'application')),
     subject_id uuid not null`;
const KEY = `rule text not null check (rule ~ '^R[0-9]{1,2}$'),
     level text not null check (level in ('block', 'warn')),
     citation text not null check (length(citation) between 1 and 1000)`;

const TABLES = [
  // Held by one worker at a time: the hold is renewed with every batch, and passes to another when it has run out. The place
  // it has come to is moved in the transaction that stores the batch, so nothing is done twice or left out.
  `create table certificates.nightly_run (
     id uuid primary key,
     night date not null unique,
     holder uuid not null,
     held_until timestamptz not null,
     started_at timestamptz not null default clock_timestamp(),
     at_kind text not null default 'post' check (at_kind in ('post', 'application')),
     at_id uuid,
     posts integer not null default 0,
     applications integer not null default 0,
     failed integer not null default 0,
     appeared integer not null default 0,
     gone integer not null default 0,
     finished_at timestamptz
   )`,
  `create table certificates.nightly_finding (
     ${SUBJECT},
     trainee_id uuid not null,
     ${KEY},
     faults integer not null check (faults > 0),
     since date not null,
     run_id uuid not null references certificates.nightly_run (id),
     primary key (subject_kind, subject_id, rule, level, citation)
   )`,
  'create index nightly_finding_by_trainee on certificates.nightly_finding (trainee_id)',
  `create table certificates.nightly_change (
     id uuid primary key default gen_random_uuid(),
     run_id uuid not null references certificates.nightly_run (id),
     ${SUBJECT},
     trainee_id uuid not null,
     ${KEY},
     change text not null check (change in ('appeared', 'gone')),
     at timestamptz not null default clock_timestamp()
   )`,
  'create index nightly_change_by_run on certificates.nightly_change (run_id)',
  `create table certificates.nightly_failure (
     run_id uuid not null references certificates.nightly_run (id),
     ${SUBJECT},
     code text not null check (length(code) between 1 and 100),
     at timestamptz not null default clock_timestamp(),
     primary key (run_id, subject_kind, subject_id)
   )`,
];

const RIGHTS = [
  `grant update (holder, held_until, at_kind, at_id, posts, applications, failed, appeared, gone, finished_at)
     on certificates.nightly_run to worker`,
  'grant update (faults, run_id), delete on certificates.nightly_finding to worker',
  'grant select on certificates.nightly_run, certificates.nightly_finding to api',
  `create policy keepers_read on certificates.nightly_run for select to api
     using (identity.has_mandate('{study_director,bt_coordinator,case_officer}'))`,
  // A training's findings are read by those who keep it; an application's by the officer who has the case.
  `create policy keepers_read on certificates.nightly_finding for select to api
     using (identity.has_access(trainee_id, case subject_kind when 'post'
       then array['study-director','bt-coordinator'] else array['case-officer'] end))`,
];
