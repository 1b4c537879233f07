import type { MigrationInterface, QueryRunner } from 'typeorm';

const everyRelation = `array['own','principal-supervisor','supervisor','head-of-department','study-director',
  'bt-coordinator','external-assessor','signer','case-officer']`;
const keepers = `array['study-director','bt-coordinator']`;

/** AT and ST beside BT in the one table of posts; what is known of a doctor beside posts in one table of records. */
export class TraineesStAndAtPosts1763769602100 implements MigrationInterface {
  name = 'TraineesStAndAtPosts1763769602100';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...POSTS, ...SERVICE, ...RECORDS]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Training records are kept; there is no way back');
  }
}

const POSTS = [
  'alter table trainees.training_post drop constraint training_post_kind_check',
  `alter table trainees.training_post add constraint training_post_kind_check check (kind in ('at','bt','st'))`,
  'alter table trainees.training_post alter column form drop not null',
  // AT comes before the licence (PSF 3 kap. 5 §).
  'alter table trainees.training_post alter column licence_date drop not null',
  `alter table trainees.training_post
     add column specialty text check (specialty ~ '^[a-z][a-z0-9-]{0,80}$'),
     add column track text check (track in ('research','leadership')),
     add column rural boolean not null default false,
     add column regulation_chosen_on date,
     add column at_completed_on date,
     add column st_begun_on date,
     add column approved_on date,
     add column approval_case_number text check (length(approval_case_number) between 1 and 100)`,
  `alter table trainees.training_post add constraint what_a_kind_has check (
     (kind = 'bt') = (form is not null) and (kind = 'st') = (specialty is not null)
     and (track is null or kind = 'st') and (kind = 'at' or licence_date is not null))`,
  'drop index trainees.one_bt_per_trainee',
  `create unique index one_bt_per_trainee on trainees.training_post (trainee_id)
     where kind = 'bt' and state in ('ongoing','completed')`,
  `create unique index one_at_per_trainee on trainees.training_post (trainee_id)
     where kind = 'at' and state in ('ongoing','completed')`,
  // A gren- or tilläggsspecialitet may run beside the base specialty, but never two posts for the same one.
  `create unique index one_st_per_specialty on trainees.training_post (trainee_id, specialty)
     where kind = 'st' and state = 'ongoing'`,
  // The choice of regulation is a logged act (post_event): the doctor's own, or the study director's.
  `grant update (regulation, regulation_version, regulation_reason, regulation_chosen_on, at_completed_on, st_begun_on,
     approved_on, approval_case_number, track, rural) on trainees.training_post to api`,
  // Asked when the transaction ends: a post never follows another regulation without the row of history that says so.
  `create function trainees.regulation_is_chosen() returns trigger
     language plpgsql set search_path = pg_catalog, pg_temp
     as $$
     begin
       if old.kind <> 'st' or not exists (
         select 1 from trainees.post_event e
          where e.post_id = new.id and e.action = 'change-regulation' and e.revision = new.revision and e.reason is not null)
       then raise insufficient_privilege using message = 'another regulation is chosen as a logged act';
       end if;
       return null;
     end $$`,
  `create constraint trigger regulation_is_chosen after update on trainees.training_post
     deferrable initially deferred for each row
     when (old.regulation is distinct from new.regulation or old.regulation_version is distinct from new.regulation_version)
     execute function trainees.regulation_is_chosen()`,
  `create policy own_chooses on trainees.training_post for update to api
     using (kind = 'st' and state = 'ongoing' and identity.has_access(trainee_id, array['own']))
     with check (kind = 'st' and state = 'ongoing' and identity.has_access(trainee_id, array['own']))`,
  `create policy own_chooses on trainees.post_event for insert to api
     with check (person_id = platform.current_person() and action = 'change-regulation'
       and identity.has_access(trainee_id, array['own']))`,
];

const SERVICE = [
  `alter table trainees.service_period
     add column also_for uuid[] not null default '{}',
     add column at_section text check (at_section in ('internal-medicine-and-paediatrics','surgery','psychiatry','general-practice'))`,
  'grant update (also_for, at_section) on trainees.service_period to api',
  // Which training an intyg attests days of; null on rows from when there was one training only.
  'alter table trainees.attested_period add column post_id uuid references trainees.training_post (id)',
];

const RECORDS = [
  `create table trainees.background_record (
     id uuid primary key,
     trainee_id uuid not null,
     kind text not null check (kind in ('exception','earlier-certificate','doctorate','bt-approval','at-completed',
       'at-exam','at-book','licence','third-country-specialist')),
     decided_on date not null,
     content jsonb not null,
     reason text not null check (length(reason) between 1 and 4000),
     recorded_by uuid not null,
     recorded_at timestamptz not null default now(),
     removed_by uuid,
     removed_at timestamptz,
     removal_reason text check (length(removal_reason) between 1 and 4000),
     check (trainee_id <> recorded_by and trainee_id <> removed_by),
     check ((removed_by is null) = (removed_at is null) and (removed_by is null) = (removal_reason is null))
   )`,
  'create index background_record_by_trainee on trainees.background_record (trainee_id, id)',
  `call platform.protect_rows('trainees.background_record')`,
  `create policy relation_reads on trainees.background_record for select to api
     using (identity.has_access(trainee_id, ${everyRelation}))`,
  'create policy audit_reads on trainees.background_record for select to audit using (true)',
  `create policy keeper_writes on trainees.background_record for insert to api
     with check (recorded_by = platform.current_person() and removed_at is null
       and identity.has_access(trainee_id, ${keepers}))`,
  // Taken away once, by somebody who says why; the row stays as it was written.
  `create policy keeper_removes on trainees.background_record for update to api
     using (removed_at is null and identity.has_access(trainee_id, ${keepers}))
     with check (removed_by = platform.current_person() and identity.has_access(trainee_id, ${keepers}))`,
  'grant select on trainees.background_record to audit',
  'grant select, insert on trainees.background_record to api',
  'grant update (removed_by, removed_at, removal_reason) on trainees.background_record to api',
];
