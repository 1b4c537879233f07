import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice is made once per outbox event; its mail is captured (demo) or sent (production) once. */
export class NoticesInboxAndMail1763769601100 implements MigrationInterface {
  name = 'NoticesInboxAndMail1763769601100';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Notices are never dropped: restore a backup instead.');
  }
}

const statements = [
  `create table notices.notice (
     id uuid primary key,
     event_id uuid not null unique,
     person_id uuid not null,
     kind text not null,
     subject_kind text not null,
     subject_id uuid not null,
     at timestamptz not null default clock_timestamp(),
     read_at timestamptz
   )`,
  'create index notice_by_person on notices.notice (person_id, at desc)',
  // The address is looked up when the mail leaves; the row holds the person only.
  `create table notices.mail (
     id uuid primary key,
     notice_id uuid not null unique references notices.notice (id),
     person_id uuid not null,
     state text not null default 'pending' check (state in ('pending', 'captured', 'sent', 'failed')),
     attempts integer not null default 0,
     not_before timestamptz not null default clock_timestamp(),
     done_at timestamptz,
     -- The address, only where mail is captured instead of sent (demo, made-up people).
     captured_to text,
     check ((captured_to is not null) = (state = 'captured'))
   )`,
  `create index mail_pending on notices.mail (not_before) where state = 'pending'`,
  ...['notice', 'mail'].flatMap((table) => [
    `alter table notices.${table} enable row level security`,
    `alter table notices.${table} force row level security`,
    `create policy owner_migrates on notices.${table} to owner using (true) with check (true)`,
    `create policy worker_all on notices.${table} to worker using (true) with check (true)`,
    `create policy audit_reads on notices.${table} for select to audit using (true)`,
    `create policy own on notices.${table} to api using (person_id = platform.current_person())`,
    `grant select on notices.${table} to audit`,
  ]),
  // The demo's mail page shows everybody's captured mail; where mail is sent there is none to show.
  `create policy demo_mail on notices.mail for select to api
     using (state = 'captured' and current_setting('app.purpose', true) = 'demo-mail')`,
  `create policy demo_mail on notices.notice for select to api
     using (current_setting('app.purpose', true) = 'demo-mail'
       and exists (select 1 from notices.mail m where m.notice_id = notice.id and m.state = 'captured'))`,
  'grant select, insert on notices.notice to worker',
  'grant select, insert, update on notices.mail to worker',
  'grant select, update (read_at) on notices.notice to api',
  'grant select on notices.mail to api',
];
