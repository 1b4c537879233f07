import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * External review of a unit: a reviewer with no tie to the employer is let in to one unit, from a day to a day. What opens the
 * unit is a grant as any other (decision 9), to no portfolio: a reviewer reads figures, never a doctor's pages.
 */
export class ReviewsUnitReviews1764537000000 implements MigrationInterface {
  name = 'ReviewsUnitReviews1764537000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...GRANT_OF_A_UNIT, ...DOORS, ...POLICIES, ...RIGHTS]) {
      await queryRunner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Reviews are kept; there is no way back');
  }
}

const me = 'platform.current_person()';
const definer = 'language sql stable security definer set search_path = pg_catalog, pg_temp';
const current = (row: string) =>
  `${row}.valid_from <= identity.today() and (${row}.valid_to is null or ${row}.valid_to >= identity.today())`;

const TABLES = [
  'create schema reviews',
  'grant usage on schema reviews to api, worker, audit, migrator',
  `create table reviews.unit_review (
     id uuid primary key,
     care_unit_id uuid not null references organisations.care_unit (id),
     care_provider_id uuid not null references organisations.care_provider (id),
     reviewer_id uuid not null,
     from_on date not null,
     to_on date not null,
     basis text not null check (length(basis) between 3 and 300),
     checklist text not null,
     checklist_version integer not null check (checklist_version >= 1),
     state text not null default 'open' check (state in ('open', 'submitted', 'withdrawn')),
     revision integer not null default 0,
     appointed_by uuid not null,
     appointed_at timestamptz not null default clock_timestamp(),
     submitted_at timestamptz,
     withdrawn_at timestamptz,
     withdrawn_by uuid,
     reason text check (length(reason) between 3 and 1000),
     check (from_on <= to_on),
     -- Ours: a door that stands open for half a year has been forgotten.
     check (to_on <= from_on + 183),
     check (appointed_by <> reviewer_id),
     check ((state = 'submitted') = (submitted_at is not null)),
     check ((state = 'withdrawn') = (withdrawn_at is not null and withdrawn_by is not null and reason is not null))
   )`,
  'create index review_of_unit on reviews.unit_review (care_unit_id, id)',
  'create index review_of_reviewer on reviews.unit_review (reviewer_id)',
  `create unique index one_open_review on reviews.unit_review (care_unit_id, reviewer_id) where state = 'open'`,
  // Apart from the appointment: the unit sees who is appointed at once, and the report when it is handed in.
  `create table reviews.report (
     review_id uuid primary key references reviews.unit_review (id),
     points jsonb not null check (jsonb_typeof(points) = 'array'),
     conclusion text not null check (length(conclusion) <= 4000),
     saved_at timestamptz not null
   )`,
  `create table reviews.report_file (
     review_id uuid primary key references reviews.unit_review (id),
     size integer not null check (size between 1 and 10485760),
     sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
     sealed bytea not null,
     uploaded_at timestamptz not null
   )`,
  // The history is the truth; unit_review.state is a cache of it.
  `create table reviews.review_event (
     id uuid primary key,
     review_id uuid not null references reviews.unit_review (id),
     at timestamptz not null default clock_timestamp(),
     person_id uuid not null,
     action text not null,
     from_state text,
     to_state text not null,
     reason text
   )`,
  'create index event_of_review on reviews.review_event (review_id, id)',
  // What a reviewer has opened, for the unit to see.
  `create table reviews.reading (
     id uuid primary key,
     review_id uuid not null references reviews.unit_review (id),
     at timestamptz not null default clock_timestamp(),
     person_id uuid not null,
     what text not null
   )`,
  'create index reading_of_review on reviews.reading (review_id, id)',
  ...['unit_review', 'report', 'report_file', 'review_event', 'reading'].flatMap((table) => [
    `call platform.protect_rows('reviews.${table}')`,
    `create policy audit_reads on reviews.${table} for select to audit using (true)`,
  ]),
];

const GRANT_OF_A_UNIT = [
  'alter table identity.access_grant alter column portfolio drop not null',
  'alter table identity.access_grant drop constraint access_grant_purpose_check',
  `alter table identity.access_grant add constraint access_grant_purpose_check check (purpose in ('own',
     'principal-supervisor', 'supervisor', 'head-of-department', 'study-director', 'bt-coordinator',
     'external-assessor', 'signer', 'case-officer', 'unit-reviewer'))`,
  `alter table identity.access_grant add constraint a_unit_is_opened_for_a_time check (
     (purpose = 'unit-reviewer') = (portfolio is null)
     and (purpose <> 'unit-reviewer' or (care_unit_id is not null and care_provider_id is not null and valid_to is not null)))`,
];

const DOORS = [
  // What ties a person to the care provider on any of the days; null for whoever has no business asking.
  `create function reviews.ties(person uuid, care_provider uuid, first_day date, last_day date) returns text[]
     ${definer}
     begin atomic
       select case when ties.person = ${me} or identity.has_mandate_at('{mandate_administrator}', ties.care_provider)
         then array_remove(array[
           case when exists (select 1 from identity.affiliation a
             where a.person_id = ties.person and a.care_provider_id = ties.care_provider
               and a.valid_from <= ties.last_day and coalesce(a.valid_to, 'infinity') >= ties.first_day)
             then 'affiliation' end,
           case when exists (select 1 from identity.mandate m
             where m.person_id = ties.person and m.care_provider_id = ties.care_provider
               and m.valid_from <= ties.last_day and coalesce(m.valid_to, 'infinity') >= ties.first_day)
             then 'mandate' end,
           case when exists (select 1 from trainees.training_post p
             where p.trainee_id = ties.person and p.care_provider_id = ties.care_provider and p.state <> 'withdrawn'
               and p.starts_on <= ties.last_day and coalesce(p.ended_on, p.ends_on) >= ties.first_day)
             then 'training' end,
           case when exists (select 1 from supervisors.assignment s
               join trainees.training_post p on p.id = s.post_id
             where s.person_id = ties.person and p.care_provider_id = ties.care_provider and s.withdrawn_at is null
               and s.from_on <= ties.last_day and coalesce(s.to_on, 'infinity') >= ties.first_day)
             then 'supervision' end], null) end;
     end`,
  // In the days of the grant, and only as long as nothing ties the reviewer to the employer.
  `create function reviews.opens_unit(unit uuid) returns boolean ${definer}
     begin atomic
       select exists (select 1 from identity.access_grant g
         where g.person_id = ${me} and g.purpose = 'unit-reviewer' and g.care_unit_id = opens_unit.unit and ${current('g')}
           and cardinality(reviews.ties(${me}, g.care_provider_id, identity.today(), identity.today())) = 0);
     end`,
  // The unit's own: its head, and who directs studies or administers mandates there.
  `create function reviews.is_of_unit(unit uuid, care_provider uuid) returns boolean ${definer}
     begin atomic
       select exists (select 1 from identity.mandate m
         where m.person_id = ${me} and ${current('m')} and m.care_provider_id = is_of_unit.care_provider
           and (m.role = 'mandate_administrator'
             or (m.role in ('head_of_department', 'study_director')
               and (m.care_unit_id is null or m.care_unit_id = is_of_unit.unit))));
     end`,
  // Each library counts its own for whoever may read the unit's figures, and answers nobody else.
  `create function reviews.reads_figures(unit uuid) returns boolean ${definer}
     begin atomic
       select reviews.opens_unit(reads_figures.unit) or exists (select 1 from organisations.care_unit u
         where u.id = reads_figures.unit and reviews.is_of_unit(u.id, u.care_provider_id));
     end`,
];

const REVIEWER = `reviewer_id = ${me} and reviews.opens_unit(care_unit_id)`;
const ADMINISTERS = `identity.has_mandate_at('{mandate_administrator}', care_provider_id)`;
/** The review that a row hangs on, asked under its own policies. */
const review = (row: string, more: string) =>
  `exists (select 1 from reviews.unit_review r where r.id = ${row}.review_id and ${more})`;
const written = (row: string) => review(row, `r.state = 'open' and r.reviewer_id = ${me}`);
const read = (row: string) => review(row, `(r.reviewer_id = ${me} or r.state = 'submitted')`);

const POLICIES = [
  `create policy reviewer_reads on reviews.unit_review for select to api using (${REVIEWER})`,
  `create policy unit_reads on reviews.unit_review for select to api
     using (reviews.is_of_unit(care_unit_id, care_provider_id))`,
  `create policy administrator_appoints on reviews.unit_review for insert to api
     with check (appointed_by = ${me} and state = 'open' and ${ADMINISTERS}
       and exists (select 1 from organisations.care_unit u
         where u.id = unit_review.care_unit_id and u.care_provider_id = unit_review.care_provider_id)
       and cardinality(reviews.ties(reviewer_id, care_provider_id, from_on, to_on)) = 0)`,
  // What is handed in is nobody's to change.
  `create policy reviewer_writes on reviews.unit_review for update to api
     using (state = 'open' and ${REVIEWER}) with check (${REVIEWER} and state in ('open', 'submitted'))`,
  `create policy administrator_withdraws on reviews.unit_review for update to api
     using (state = 'open' and ${ADMINISTERS}) with check (${ADMINISTERS} and state = 'withdrawn' and withdrawn_by = ${me})`,
  `create policy reads_report on reviews.report for select to api using (${read('report')})`,
  `create policy reviewer_begins on reviews.report for insert to api with check (${written('report')})`,
  `create policy reviewer_writes on reviews.report for update to api
     using (${written('report')}) with check (${written('report')})`,
  `create policy reads_file on reviews.report_file for select to api using (${read('report_file')})`,
  `create policy reviewer_uploads on reviews.report_file for insert to api with check (${written('report_file')})`,
  `create policy reviewer_removes on reviews.report_file for delete to api using (${written('report_file')})`,
  `create policy party_reads on reviews.review_event for select to api using (${review('review_event', 'true')})`,
  `create policy party_writes on reviews.review_event for insert to api
     with check (person_id = ${me} and ${review('review_event', 'true')})`,
  `create policy reviewer_leaves_a_trace on reviews.reading for insert to api
     with check (person_id = ${me} and ${review('reading', `r.reviewer_id = ${me}`)})`,
  `create policy unit_reads on reviews.reading for select to api
     using (${review('reading', 'reviews.is_of_unit(r.care_unit_id, r.care_provider_id)')})`,
  `create policy administrator_opens_unit on identity.access_grant for insert to api
     with check (purpose = 'unit-reviewer' and granted_by = ${me} and person_id <> ${me} and ${ADMINISTERS}
       and exists (select 1 from organisations.care_unit u
         where u.id = access_grant.care_unit_id and u.care_provider_id = access_grant.care_provider_id)
       and cardinality(reviews.ties(person_id, care_provider_id, valid_from, valid_to)) = 0)`,
  `create policy administrator_sees_unit on identity.access_grant for select to api
     using (purpose = 'unit-reviewer' and ${ADMINISTERS})`,
  `create policy administrator_closes_unit on identity.access_grant for update to api
     using (purpose = 'unit-reviewer' and ${ADMINISTERS})
     with check (purpose = 'unit-reviewer' and ended_by = ${me} and ${ADMINISTERS})`,
];

const FUNCTIONS = `reviews.ties(uuid, uuid, date, date), reviews.opens_unit(uuid), reviews.is_of_unit(uuid, uuid),
  reviews.reads_figures(uuid)`;
const RIGHTS = [
  `revoke execute on function ${FUNCTIONS} from public`,
  `grant execute on function ${FUNCTIONS} to api`,
  'grant select, insert on all tables in schema reviews to api',
  `grant update (state, revision, submitted_at, withdrawn_at, withdrawn_by, reason) on reviews.unit_review to api`,
  'grant update (points, conclusion, saved_at) on reviews.report to api',
  'grant delete on reviews.report_file to api',
  'grant select on all tables in schema reviews to audit',
];
