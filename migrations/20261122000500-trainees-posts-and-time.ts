import type { MigrationInterface, QueryRunner } from 'typeorm';

const everyRelation = `array['own','principal-supervisor','supervisor','head-of-department','study-director',
  'bt-coordinator','external-assessor','signer','case-officer']`;
const keepers = `array['study-director','bt-coordinator']`;

const tables = [
  `create table trainees.training_post (
     id uuid primary key,
     trainee_id uuid not null,
     kind text not null check (kind = 'bt'),
     form text not null check (form in ('standalone','in-st')),
     care_provider_id uuid not null,
     region_code text not null check (region_code ~ '^[0-9]{2}$'),
     regulation text not null,
     regulation_version text not null,
     regulation_reason text not null check (length(regulation_reason) between 1 and 4000),
     licence_route text not null,
     licence_date date not null,
     starts_on date not null,
     ends_on date not null,
     head_of_department_id uuid not null,
     study_director_id uuid not null,
     state text not null default 'ongoing' check (state in ('ongoing','completed','ended')),
     end_reason text check (length(end_reason) between 1 and 4000),
     ended_on date,
     revision integer not null default 0 check (revision >= 0),
     pseudonym text not null unique check (pseudonym ~ '^[0-9a-f]{32}$'),
     fact_id uuid not null,
     created_at timestamptz not null default now(),
     check (starts_on <= ends_on),
     check (licence_date <= starts_on),
     check ((state = 'ended') = (ended_on is not null and end_reason is not null)),
     check (trainee_id not in (head_of_department_id, study_director_id))
   )`,
  // BT is done once (PSF 4 kap. 1 §): one post that is under way or approved, beside any number that ended before that.
  `create unique index one_bt_per_trainee on trainees.training_post (trainee_id)
     where state in ('ongoing','completed')`,
  'create index training_post_by_trainee on trainees.training_post (trainee_id, starts_on)',
  `create table trainees.post_coordinator (
     post_id uuid not null references trainees.training_post (id),
     trainee_id uuid not null,
     person_id uuid not null,
     removed_at timestamptz,
     primary key (post_id, person_id),
     check (trainee_id <> person_id)
   )`,
  // The history is the truth; training_post.state is a cache of it.
  `create table trainees.post_event (
     id uuid primary key,
     post_id uuid not null references trainees.training_post (id),
     trainee_id uuid not null,
     at timestamptz not null default now(),
     person_id uuid not null,
     action text not null,
     from_state text,
     to_state text not null,
     revision integer not null,
     reason text,
     details jsonb not null default '{}'
   )`,
  'create index post_event_by_post on trainees.post_event (post_id, id)',
  `create table trainees.service_period (
     id uuid primary key,
     post_id uuid not null references trainees.training_post (id),
     trainee_id uuid not null,
     care_unit_id uuid not null,
     from_on date not null,
     to_on date not null,
     percent smallint not null check (percent between 1 and 100),
     area text not null check (area in ('primary-care','emergency-care','psychiatry','other')),
     fact_id uuid not null,
     removed_at timestamptz,
     created_at timestamptz not null default now(),
     check (from_on <= to_on)
   )`,
  'create index service_period_by_trainee on trainees.service_period (trainee_id, from_on) where removed_at is null',
  `create table trainees.interruption (
     id uuid primary key,
     post_id uuid not null references trainees.training_post (id),
     trainee_id uuid not null,
     kind text not null check (kind in ('parental-leave','research','other-service','other')),
     from_on date not null,
     to_on date not null,
     fact_id uuid not null,
     removed_at timestamptz,
     created_at timestamptz not null default now(),
     check (from_on <= to_on)
   )`,
  'create index interruption_by_trainee on trainees.interruption (trainee_id, from_on) where removed_at is null',
  `create table trainees.credit (
     id uuid primary key,
     post_id uuid not null references trainees.training_post (id),
     trainee_id uuid not null,
     kind text not null check (kind in
       ('specialist-education','research-education','other-education','knowledge-and-skills')),
     what text not null check (length(what) between 1 and 4000),
     from_where text not null check (length(from_where) between 1 and 4000),
     months text not null check (months ~ '^[0-9]{1,2}([.,][0-9]{1,6})?$'),
     goals text[] not null,
     areas text[] not null,
     evidence text not null check (length(evidence) between 1 and 4000),
     decided_by uuid not null,
     decided_on date not null,
     reason text not null check (length(reason) between 1 and 4000),
     recorded_by uuid not null,
     removed_at timestamptz,
     created_at timestamptz not null default now(),
     check (trainee_id <> decided_by)
   )`,
  'create index credit_by_trainee on trainees.credit (trainee_id) where removed_at is null',
  // Days that a signed intyg attests: written with the signature, ended when the intyg is replaced or revoked.
  `create table trainees.attested_period (
     document_id uuid not null,
     trainee_id uuid not null,
     from_on date not null,
     to_on date not null,
     recorded_at timestamptz not null default now(),
     ended_at timestamptz,
     primary key (document_id, from_on),
     check (from_on <= to_on)
   )`,
  'create index attested_period_by_trainee on trainees.attested_period (trainee_id) where ended_at is null',
];

const portfolioTables = [
  'training_post',
  'post_coordinator',
  'post_event',
  'service_period',
  'interruption',
  'credit',
  'attested_period',
];

/** Who reads the portfolio at all reads its time; only those who keep the post write it. */
const policies = [
  ...portfolioTables.flatMap((table) => [
    `create policy relation_reads on trainees.${table} for select to api
       using (identity.has_access(trainee_id, ${everyRelation}))`,
    `create policy audit_reads on trainees.${table} for select to audit using (true)`,
    `grant select on trainees.${table} to audit`,
  ]),
  ...['training_post', 'post_coordinator', 'service_period', 'interruption', 'credit'].map(
    (table) => `create policy keeper_writes on trainees.${table} for insert to api
       with check (identity.has_access(trainee_id, ${keepers}))`,
  ),
  ...['post_coordinator', 'service_period', 'interruption', 'credit'].map(
    (table) => `create policy keeper_changes on trainees.${table} for update to api
       using (identity.has_access(trainee_id, ${keepers}))
       with check (identity.has_access(trainee_id, ${keepers}))`,
  ),
  // The officer's approval completes the post in the deciding transaction.
  `create policy keeper_changes on trainees.training_post for update to api
     using (identity.has_access(trainee_id, array['study-director','bt-coordinator','case-officer']))
     with check (identity.has_access(trainee_id, array['study-director','bt-coordinator','case-officer']))`,
  `create policy keeper_writes on trainees.post_event for insert to api
     with check (person_id = platform.current_person()
       and identity.has_access(trainee_id, array['study-director','bt-coordinator','case-officer']))`,
  // Written by the signer's transaction, and ended by whoever replaces or revokes.
  `create policy signer_writes on trainees.attested_period for insert to api
     with check (identity.has_access(trainee_id, ${everyRelation}))`,
  `create policy signer_ends on trainees.attested_period for update to api
     using (identity.has_access(trainee_id, ${everyRelation}))
     with check (identity.has_access(trainee_id, ${everyRelation}) and ended_at is not null)`,
];

// Nothing is deleted: what is taken away stays with the day it was removed. What a post was pinned to never changes.
const grants = [
  `grant select, insert on ${portfolioTables.map((table) => `trainees.${table}`).join(', ')} to api`,
  `grant update (state, revision, starts_on, ends_on, head_of_department_id, study_director_id, end_reason, ended_on, fact_id)
     on trainees.training_post to api`,
  `grant update (care_unit_id, from_on, to_on, percent, area, fact_id, removed_at) on trainees.service_period to api`,
  'grant update (removed_at, fact_id) on trainees.interruption to api',
  'grant update (removed_at) on trainees.credit, trainees.post_coordinator to api',
  'grant update (ended_at) on trainees.attested_period to api',
];

export class TraineesPostsAndTime1763769600500 implements MigrationInterface {
  name = 'TraineesPostsAndTime1763769600500';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of tables) await queryRunner.query(statement);
    for (const table of portfolioTables)
      await queryRunner.query(`call platform.protect_rows('trainees.${table}')`);
    for (const statement of [...policies, ...grants]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Training records are kept; there is no way back');
  }
}
