import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail as the person wants it: quiet hours, at once or once a day or not at all, and reminders that stop when done. */
export class NoticesMailSettings1764507600000 implements MigrationInterface {
  name = 'NoticesMailSettings1764507600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What people have chosen is kept: restore a backup instead.');
  }
}

const times = `('at-once', 'daily', 'never')`;

const statements = [
  `create table notices.mail_settings (
     person_id uuid primary key,
     quiet_from smallint check (quiet_from between 0 and 23),
     quiet_to smallint check (quiet_to between 0 and 23),
     asked text not null check (asked in ${times}),
     told text not null check (told in ${times}),
     reminders text not null check (reminders in ('daily', 'never')),
     files text not null check (files in ${times}),
     chosen_at timestamptz not null,
     check ((quiet_from is null) = (quiet_to is null)),
     check (quiet_from <> quiet_to)
   )`,
  // One gathered mail a person and Swedish day: the key is the promise.
  `create table notices.daily_mail (
     person_id uuid not null,
     day date not null,
     mail_id uuid not null references notices.mail (id),
     primary key (person_id, day)
   )`,
  // When a person's tasks were last looked through, and when a digest of them was last written.
  `create table notices.digest (
     person_id uuid primary key,
     looked_on date not null,
     sent_on date
   )`,
  'alter table notices.mail add column gathered jsonb',
  'alter table notices.mail drop constraint mail_state_check',
  `alter table notices.mail add constraint mail_state_check
     check (state in ('pending', 'captured', 'sent', 'failed', 'gathered', 'settled', 'unwanted'))`,
  `create index mail_pending_of on notices.mail (person_id) where state = 'pending'`,
  ...['mail_settings', 'daily_mail', 'digest'].flatMap((table) => [
    `alter table notices.${table} enable row level security`,
    `alter table notices.${table} force row level security`,
    `create policy owner_migrates on notices.${table} to owner using (true) with check (true)`,
    `create policy worker_all on notices.${table} to worker using (true) with check (true)`,
    `create policy audit_reads on notices.${table} for select to audit using (true)`,
    `grant select on notices.${table} to audit`,
  ]),
  `create policy own on notices.mail_settings to api
     using (person_id = platform.current_person()) with check (person_id = platform.current_person())`,
  'grant select, insert, update on notices.mail_settings to api',
  'grant select on notices.mail_settings to worker',
  'grant select, insert, delete on notices.daily_mail to worker',
  'grant select, insert, update on notices.digest to worker',
];
