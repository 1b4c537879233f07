import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a signing service outside the instance has been asked to sign, until its answer comes; and the answers that were
 * used, as evidence beside the event. Both encrypted: they name the person as the identity provider does.
 */
export class IntygAskedSignatures1764583200000 implements MigrationInterface {
  name = 'IntygAskedSignatures1764583200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Evidence of signatures is kept; there is no way back');
  }
}

const STATEMENTS = [
  `create table intyg.asked_act (
     -- Hash of the request's id: whoever reads the table cannot answer in the service's place.
     request_hash bytea primary key check (length(request_hash) = 32),
     ticket_id uuid not null references intyg.signing_act (id),
     person_id uuid not null,
     content bytea not null,
     asked_at timestamptz not null
   )`,
  'create index asked_act_of_ticket on intyg.asked_act (ticket_id)',
  `create table intyg.service_answer (
     ticket_id uuid primary key references intyg.signing_act (id),
     person_id uuid not null,
     service text not null check (length(service) between 1 and 500),
     content bytea not null,
     sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
     kept_at timestamptz not null
   )`,
  ...['asked_act', 'service_answer'].flatMap((table) => [
    `call platform.protect_rows('intyg.${table}')`,
    `create policy own on intyg.${table} to api
       using (person_id = platform.current_person()) with check (person_id = platform.current_person())`,
  ]),
  'grant select, insert, delete on intyg.asked_act to api',
  'grant select, insert on intyg.service_answer to api',
  // What nobody answered goes with the act, when the sweep closes it.
  'create policy sweep on intyg.asked_act to worker using (true)',
  'grant select (ticket_id), delete on intyg.asked_act to worker',
];
