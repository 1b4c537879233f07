import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlatformOutboxAndIdempotency1763769600110 implements MigrationInterface {
  name = 'PlatformOutboxAndIdempotency1763769600110';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createOutbox(queryRunner);
    await createEffects(queryRunner);
    await createIdempotency(queryRunner);
  }

  async down(): Promise<void> {
    throw new Error('Events that were published are kept; there is no way back');
  }
}

async function createOutbox(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    create table platform.outbox (
      id      uuid primary key,
      at      timestamptz not null default now(),
      type    text not null check (type ~ '^[a-z][a-z0-9-]{0,62}$'),
      version integer not null check (version >= 1),
      payload jsonb not null check (jsonb_typeof(payload) = 'object')
    )`);
  await queryRunner.query('create index outbox_at on platform.outbox (at)');
  await queryRunner.query(`
    grant insert on platform.outbox to api, worker;
    grant select on platform.outbox to worker, statistics, audit;
    call platform.protect_rows('platform.outbox');
    create policy everyone_publishes on platform.outbox for insert to api, worker with check (true);
    create policy relay_reads on platform.outbox for select to worker, audit using (true);
    -- Statistics sees pseudonymised facts and nothing else (decision 29).
    create policy statistics_reads_facts on platform.outbox for select to statistics using (type = 'register-fact')`);
}

async function createEffects(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    create table platform.effect (
      event_id uuid not null references platform.outbox (id),
      consumer text not null check (consumer ~ '^[a-z][a-z0-9-]{0,62}$'),
      at       timestamptz not null default now(),
      primary key (event_id, consumer)
    )`);
  await queryRunner.query(`
    create table platform.effect_failure (
      event_id    uuid not null references platform.outbox (id),
      consumer    text not null check (consumer ~ '^[a-z][a-z0-9-]{0,62}$'),
      attempts    integer not null check (attempts >= 1),
      error_code  text not null check (length(error_code) <= 80),
      last_at     timestamptz not null default now(),
      next_at     timestamptz not null,
      isolated_at timestamptz,
      primary key (event_id, consumer)
    )`);
  await queryRunner.query(`
    grant select, insert on platform.effect to worker, statistics;
    grant select, insert, update, delete on platform.effect_failure to worker, statistics;
    grant select on platform.effect, platform.effect_failure to audit`);
}

async function createIdempotency(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    create table platform.idempotency (
      person      uuid not null,
      operation   text not null check (length(operation) <= 120),
      key         uuid not null,
      body_hash   bytea not null check (octet_length(body_hash) = 32),
      resource_id text not null check (length(resource_id) <= 200),
      at          timestamptz not null default now(),
      primary key (person, operation, key)
    )`);
  await queryRunner.query('create index idempotency_at on platform.idempotency (at)');
  await queryRunner.query(`
    grant select, insert on platform.idempotency to api;
    grant select (at), delete on platform.idempotency to worker`);
}
