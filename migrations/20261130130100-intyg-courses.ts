import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Courses and their occasions: who arranged, which goals, who takes part; the leader writes the course form for all at once. */
export class IntygCourses1764507660000 implements MigrationInterface {
  name = 'IntygCourses1764507660000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...COURSES, ...ENROLMENTS, ...WRITING]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What an intyg was written from is kept; there is no way back');
  }
}

const me = 'platform.current_person()';

// The catalogue is open to everybody who is signed in; it names a leader and nobody else.
const COURSES = [
  `create table intyg.course (
     id uuid primary key,
     title text not null check (title <> '' and length(title) <= 200),
     kind text not null check (kind in ('sk', 'other')),
     arranger text not null check (arranger <> '' and length(arranger) <= 200),
     certified_by text check (certified_by <> '' and length(certified_by) <= 200),
     registered_by uuid not null,
     registered_at timestamptz not null
   )`,
  `create table intyg.course_goal (
     course_id uuid not null references intyg.course (id),
     regulation text not null,
     goals text[] not null check (cardinality(goals) between 1 and 60),
     primary key (course_id, regulation)
   )`,
  `create table intyg.course_occasion (
     id uuid primary key,
     course_id uuid not null references intyg.course (id),
     starts_on date not null,
     ends_on date not null,
     leader_id uuid not null,
     registered_by uuid not null,
     registered_at timestamptz not null,
     check (ends_on >= starts_on)
   )`,
  'create index occasion_by_day on intyg.course_occasion (ends_on desc)',
  'create index occasion_of_leader on intyg.course_occasion (leader_id)',
  ...['course', 'course_goal', 'course_occasion'].flatMap((table) => [
    `call platform.protect_rows('intyg.${table}')`,
    `create policy audit_reads on intyg.${table} for select to audit using (true)`,
    `create policy catalogue on intyg.${table} for select to api using (${me} is not null)`,
    `grant select, insert on intyg.${table} to api`,
    `grant select on intyg.${table} to audit`,
  ]),
  `create policy registers on intyg.course for insert to api with check (registered_by = ${me})`,
  `create policy registers on intyg.course_goal for insert to api
     with check (exists (select 1 from intyg.course c where c.id = course_id and c.registered_by = ${me}))`,
  // Who leads registers their own; for somebody else a study director does.
  `create policy registers on intyg.course_occasion for insert to api
     with check (registered_by = ${me} and (leader_id = ${me} or identity.has_mandate('{study_director}')))`,
];

const DIRECTS = `identity.has_access(trainee_id, '{study-director}')`;

const ENROLMENTS = [
  `create table intyg.course_enrolment (
     occasion_id uuid not null references intyg.course_occasion (id),
     trainee_id uuid not null,
     post_id uuid not null,
     enrolled_by uuid not null,
     enrolled_at timestamptz not null,
     left_at timestamptz,
     draft_id uuid references intyg.draft (id),
     -- Why no intyg could be written at the last try.
     refusal jsonb,
     primary key (occasion_id, trainee_id),
     check (draft_id is null or refusal is null)
   )`,
  'create index enrolment_of_trainee on intyg.course_enrolment (trainee_id)',
  `call platform.protect_rows('intyg.course_enrolment')`,
  'create policy audit_reads on intyg.course_enrolment for select to audit using (true)',
  `create function intyg.leads_course(occasion uuid) returns boolean
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select exists (select 1 from intyg.course_occasion o
         where o.id = leads_course.occasion and o.leader_id = platform.current_person());
     end`,
  `create function intyg.leads_course_of(trainee uuid) returns boolean
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select exists (select 1 from intyg.course_enrolment e join intyg.course_occasion o on o.id = e.occasion_id
         where e.trainee_id = leads_course_of.trainee and e.left_at is null
           and o.leader_id = platform.current_person());
     end`,
  ...['leads_course', 'leads_course_of'].flatMap((name) => [
    `revoke execute on function intyg.${name}(uuid) from public`,
    `grant execute on function intyg.${name}(uuid) to api`,
  ]),
  `create policy sees_enrolment on intyg.course_enrolment for select to api
     using (trainee_id = ${me} or intyg.leads_course(occasion_id) or ${DIRECTS})`,
  `create policy enrols on intyg.course_enrolment for insert to api
     with check (enrolled_by = ${me} and (trainee_id = ${me} or ${DIRECTS}))`,
  `create policy changes_enrolment on intyg.course_enrolment for update to api
     using (trainee_id = ${me} or intyg.leads_course(occasion_id) or ${DIRECTS})`,
  'grant select, insert on intyg.course_enrolment to api',
  'grant update (post_id, enrolled_by, enrolled_at, left_at, draft_id, refusal) on intyg.course_enrolment to api',
  'grant select on intyg.course_enrolment to audit',
];

// Of those who take part the leader writes the course form, signed by the leader alone.
const WRITING = [
  `create policy course_leader_writes on intyg.draft for insert to api
     with check (requested_by = ${me} and rests_on is null and intyg.leads_course_of(trainee_id))`,
  `create policy course_leader_signs on intyg.draft_participant for insert to api
     with check (person_id = ${me} and role = 'course-leader' and intyg.leads_course_of(trainee_id))`,
  `create policy own_part on intyg.draft_participant for select to api using (person_id = ${me})`,
];
