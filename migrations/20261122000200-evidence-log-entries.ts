import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EvidenceLogEntries1763769600200 implements MigrationInterface {
  name = 'EvidenceLogEntries1763769600200';

  async up(queryRunner: QueryRunner): Promise<void> {
    // seq gives a place, not the tree's order: gaps are allowed, and the sequencer reads only what is older than the
    // oldest running transaction (decision 18), which xact tells. The leaf hash is checked by the database itself.
    await queryRunner.query(`
      create table evidence_log.evidence_entry (
        seq       bigint generated always as identity primary key,
        id        uuid not null unique,
        at        timestamptz not null default now(),
        xact      xid8 not null default pg_current_xact_id(),
        kind      text not null check (kind ~ '^[a-z][a-z0-9-]{0,62}$'),
        canonical bytea not null,
        leaf_hash bytea not null,
        constraint leaf_hash_is_of_canonical check (leaf_hash = sha256('\\x00'::bytea || canonical))
      )`);
    await queryRunner.query('create index evidence_entry_xact on evidence_log.evidence_entry (xact)');
    await queryRunner.query(`
      grant insert (id, kind, canonical, leaf_hash) on evidence_log.evidence_entry to api, worker;
      grant select on evidence_log.evidence_entry to api, worker, audit`);
  }

  async down(): Promise<void> {
    throw new Error('Evidence is kept; there is no way back');
  }
}
