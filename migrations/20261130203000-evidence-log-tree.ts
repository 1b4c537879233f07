import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EvidenceLogTree1764534600000 implements MigrationInterface {
  name = 'EvidenceLogTree1764534600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await hiddenPeople(queryRunner);
    await tree(queryRunner);
    await queue(queryRunner);
    await checkpoints(queryRunner);
    await refuseChanges(queryRunner);
  }

  async down(): Promise<void> {
    throw new Error('Evidence is kept; there is no way back');
  }
}

/**
 * Mirrors read the entries, so an entry does not name people: it holds the hash of its opening, which has their ids and a salt and
 * stays here. Entries from before this have no opening.
 */
async function hiddenPeople(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    alter table evidence_log.evidence_entry
      add column opening bytea,
      add constraint opening_is_of_canonical check (
        opening is null
        or convert_from(canonical, 'UTF8')::jsonb ->> 'people' is not distinct from encode(sha256(opening), 'hex'))`);
  await queryRunner.query('grant insert (opening) on evidence_log.evidence_entry to api, worker');
  await queryRunner.query('create index evidence_entry_leaf_hash on evidence_log.evidence_entry (leaf_hash)');
}

/** Only complete subtrees are stored; what a proof needs besides is reckoned out of them. Level 0 are the leaves. */
async function tree(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    create table evidence_log.tlog_leaf (
      idx bigint primary key check (idx >= 0),
      seq bigint not null unique references evidence_log.evidence_entry (seq)
    )`);
  await queryRunner.query(`
    create table evidence_log.tlog_node (
      level smallint not null check (level between 0 and 62),
      idx   bigint not null check (idx >= 0),
      hash  bytea not null check (length(hash) = 32),
      primary key (level, idx)
    )`);
  await queryRunner.query(`
    grant select on evidence_log.tlog_leaf, evidence_log.tlog_node to api, worker, audit;
    grant insert on evidence_log.tlog_leaf, evidence_log.tlog_node to worker`);
}

/**
 * What is not in the tree yet, told by the entry itself: nothing has to be found by a place or a time, which a transaction that
 * commits late, or a database that was restored, would lie behind. The trigger's owner writes it; nobody else may.
 */
async function queue(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    create table evidence_log.tlog_waiting (
      seq  bigint primary key references evidence_log.evidence_entry (seq),
      xact xid8 not null
    )`);
  await queryRunner.query('create index tlog_waiting_order on evidence_log.tlog_waiting (xact, seq)');
  await queryRunner.query(`
    create function evidence_log.wait_for_the_tree() returns trigger
      language plpgsql security definer set search_path = pg_catalog, pg_temp
      as $$
      begin
        insert into evidence_log.tlog_waiting (seq, xact) values (new.seq, new.xact);
        return null;
      end
      $$`);
  await queryRunner.query('revoke execute on function evidence_log.wait_for_the_tree() from public');
  await queryRunner.query(`
    create trigger waits_for_the_tree after insert on evidence_log.evidence_entry
      for each row execute function evidence_log.wait_for_the_tree()`);
  // Entries from the first day on (an older api may go on writing while this runs; the trigger sees those).
  await queryRunner.query(`
    insert into evidence_log.tlog_waiting (seq, xact)
      select seq, xact from evidence_log.evidence_entry order by seq
      on conflict do nothing`);
  await queryRunner.query(`
    grant select on evidence_log.tlog_waiting to api, worker, audit;
    grant delete on evidence_log.tlog_waiting to worker`);
}

async function checkpoints(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    create table evidence_log.tlog_checkpoint (
      size bigint primary key check (size >= 0),
      root bytea not null check (length(root) = 32),
      note text not null,
      at   timestamptz not null default now()
    )`);
  await queryRunner.query(`
    create table evidence_log.tlog_cosignature (
      size      bigint not null references evidence_log.tlog_checkpoint (size),
      witness   text not null check (witness ~ '^[^\\s+]{1,200}$'),
      line      text not null check (length(line) < 1000),
      signed_at timestamptz not null,
      at        timestamptz not null default now(),
      primary key (size, witness)
    )`);
  await queryRunner.query(`
    grant select on evidence_log.tlog_checkpoint, evidence_log.tlog_cosignature to api, worker, audit;
    grant insert (size, root, note) on evidence_log.tlog_checkpoint to worker;
    grant insert (size, witness, line, signed_at) on evidence_log.tlog_cosignature to api`);
}

/** Grants stop those who serve people; this stops the owner too. A superuser who switches triggers off is found by the proofs. */
async function refuseChanges(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    create function evidence_log.refuse_change() returns trigger language plpgsql
      as $$ begin raise exception 'append only' using errcode = '42501'; end $$`);
  for (const table of ['evidence_entry', 'tlog_leaf', 'tlog_node', 'tlog_checkpoint', 'tlog_cosignature']) {
    await queryRunner.query(`
      create trigger append_only before update or delete or truncate on evidence_log.${table}
        for each statement execute function evidence_log.refuse_change()`);
  }
}
