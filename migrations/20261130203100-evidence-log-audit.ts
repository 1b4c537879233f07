import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the nightly audit found, for who runs the system; the worker writes, the api is told numbers and codes only. */
export class EvidenceLogAudit1764534660000 implements MigrationInterface {
  name = 'EvidenceLogAudit1764534660000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...RIGHTS, ...INDEXES]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was found is kept; there is no way back');
  }
}

const TABLES = [
  // One for each night; taken over when whoever began has been silent for long.
  `create table evidence_log.audit_run (
     night date primary key,
     begun_at timestamptz not null default now(),
     finished_at timestamptz,
     report jsonb,
     check ((finished_at is null) = (report is null))
   )`,
  // An alarm stays until it is looked at by a person with the machine; it is never taken back by a later night.
  `create table evidence_log.alarm (
     id uuid primary key,
     at timestamptz not null default now(),
     code text not null check (code ~ '^[a-z][a-z-]{0,62}$'),
     subject text not null check (length(subject) < 200),
     detail text check (length(detail) < 200),
     unique nulls not distinct (code, subject, detail)
   )`,
  `create trigger append_only before update or delete or truncate on evidence_log.alarm
     for each statement execute function evidence_log.refuse_change()`,
];

const RIGHTS = [
  'grant select on evidence_log.audit_run, evidence_log.alarm to api, worker, audit',
  'grant insert (night), update (begun_at, finished_at, report) on evidence_log.audit_run to worker',
  'grant insert (id, code, subject, detail) on evidence_log.alarm to worker',
];

/** The audit asks, for each entry of the log, which row tells the same. */
const INDEXES = [
  'create index document_revision_by_entry on intyg.document_revision (evidence_entry_id)',
  'create index document_status_by_entry on intyg.document_status (evidence_entry_id)',
  `create index signatures_by_certificate on intyg.document_revision (certificate_sha256) where kind = 'signature'`,
];
