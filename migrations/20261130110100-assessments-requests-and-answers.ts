import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Assessments are read by the doctor, by whoever follows the training, and by the assessor who gave the answer. No policy
 * here names the authority: what an officer is not shown cannot weigh in a case.
 */
export class AssessmentsRequestsAndAnswers1764500460000 implements MigrationInterface {
  name = 'AssessmentsRequestsAndAnswers1764500460000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...FORMS, ...TABLES, ...READING, ...WRITING, ...FUNCTIONS]) {
      await queryRunner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('Assessments are kept; there is no way back');
  }
}

const FOLLOWERS = `'{principal-supervisor,supervisor,study-director}'`;
const READERS = `'{own,principal-supervisor,supervisor,study-director}'`;
const METHODS = `('medsittning', 'mini-cex', 'cbd', 'dops', 'konsultationsmall', 'journalgranskning',
  'specialistkollegium', 'mitt-i-st', 'msf', 'bt-external')`;

// Append-only: a published version is never changed. A form is no secret; which ones are offered is the library's question.
const FORMS = [
  `create table assessments.form_version (
     id uuid primary key,
     form text not null check (form ~ '^[a-z][a-z0-9-]{1,60}$'),
     version integer not null check (version >= 1),
     method text not null check (method in ${METHODS}),
     owner text not null check (owner in ('authority', 'study-director')),
     care_provider_id uuid,
     shared boolean not null,
     specification jsonb not null check (jsonb_typeof(specification) = 'object'),
     published_by uuid not null,
     published_at timestamptz not null,
     unique (form, version),
     check ((owner = 'study-director') = (care_provider_id is not null)),
     check (shared or owner = 'study-director')
   )`,
  `call platform.protect_rows('assessments.form_version')`,
  `create policy signed_in_reads on assessments.form_version for select to api
     using (platform.current_person() is not null)`,
  `create policy owner_publishes on assessments.form_version for insert to api
     with check (published_by = platform.current_person()
       and case owner when 'authority' then identity.has_mandate('{case_officer}')
           else identity.has_mandate_at('{study_director}', care_provider_id) end)`,
  'create policy audit_reads on assessments.form_version for select to audit using (true)',
  'grant select, insert on assessments.form_version to api',
  'grant select on assessments.form_version to audit',
];

const TABLES = [
  // A 360: several answers that are read as one summary without names.
  `create table assessments.round (
     id uuid primary key,
     trainee_id uuid not null,
     post_id uuid not null,
     form text not null,
     form_version integer not null,
     state text not null check (state in ('open', 'closed', 'withdrawn')),
     revision integer not null default 0,
     opened_at timestamptz not null,
     closed_at timestamptz,
     check ((state = 'open') = (closed_at is null))
   )`,
  'create index round_of_trainee on assessments.round (trainee_id, id)',
  `create table assessments.assessment (
     id uuid primary key,
     trainee_id uuid not null,
     post_id uuid not null,
     -- What the training was pinned to when it was asked: an assessor from outside sees no post.
     post_kind text not null check (post_kind in ('at', 'bt', 'st')),
     regulation text not null,
     regulation_version text not null,
     specialty text,
     form text not null,
     form_version integer not null,
     method text not null check (method in ${METHODS}),
     goals text[] not null,
     occasion text check (length(occasion) between 1 and 300),
     state text not null check (state in ('asked', 'answered', 'declined', 'withdrawn', 'expired')),
     revision integer not null default 0,
     started_by text not null check (started_by in ('trainee', 'assessor')),
     assessor_id uuid,
     addressee_id uuid,
     passed_on_by uuid,
     round_id uuid references assessments.round (id),
     asked_at timestamptz not null,
     expires_on date not null,
     closed_at timestamptz,
     reason text check (length(reason) between 1 and 1000),
     -- Nobody assesses themselves.
     check (assessor_id <> trainee_id),
     check (started_by = 'trainee' or assessor_id is not null),
     check (state <> 'answered' or assessor_id is not null),
     check ((state = 'declined') = (reason is not null)),
     check ((state = 'asked') = (closed_at is null)),
     check ((method = 'msf') = (round_id is not null))
   )`,
  'create index assessment_of_trainee on assessments.assessment (trainee_id, id)',
  `create index assessment_of_assessor on assessments.assessment (assessor_id) where state = 'asked'`,
  `create index assessment_asked on assessments.assessment (expires_on) where state = 'asked'`,
  // In a 360 everybody answers once.
  `create unique index one_answer_a_round on assessments.assessment (round_id, assessor_id)
     where state in ('asked', 'answered')`,
  // Apart from the request, so that an answer can be given once and never changed.
  `create table assessments.answer (
     assessment_id uuid primary key references assessments.assessment (id),
     trainee_id uuid not null,
     assessor_id uuid not null,
     round_id uuid references assessments.round (id),
     answers jsonb not null check (jsonb_typeof(answers) = 'object'),
     goals text[] not null,
     standing text not null check (standing in ('confirmed', 'unconfirmed')),
     standing_basis text,
     answered_at timestamptz not null,
     check (assessor_id <> trainee_id),
     check ((standing = 'confirmed') = (standing_basis is not null))
   )`,
  'create index answer_of_trainee on assessments.answer (trainee_id)',
  // The link itself is kept nowhere: its hash is.
  `create table assessments.invitation (
     id uuid primary key,
     assessment_id uuid not null references assessments.assessment (id),
     trainee_id uuid not null,
     channel text not null check (channel in ('code', 'mail')),
     token_hash bytea not null unique check (octet_length(token_hash) = 32),
     state text not null check (state in ('open', 'accepted', 'replaced')),
     made_at timestamptz not null,
     expires_at timestamptz not null,
     accepted_by uuid,
     accepted_at timestamptz,
     check (accepted_by <> trainee_id),
     check ((state = 'accepted') = (accepted_by is not null and accepted_at is not null))
   )`,
  'create index invitation_of_assessment on assessments.invitation (assessment_id)',
  `create table assessments.assessment_event (
     id uuid primary key,
     assessment_id uuid not null references assessments.assessment (id),
     trainee_id uuid not null,
     at timestamptz not null,
     person_id uuid,
     action text not null,
     from_state text,
     to_state text not null,
     reason text
   )`,
  'create index event_of_assessment on assessments.assessment_event (assessment_id, id)',
  ...['round', 'assessment', 'answer', 'invitation', 'assessment_event'].flatMap((table) => [
    `call platform.protect_rows('assessments.${table}')`,
    `create policy audit_reads on assessments.${table} for select to audit using (true)`,
    `grant select on assessments.${table} to audit`,
    `grant select, insert on assessments.${table} to api`,
  ]),
];

const READING = [
  `create policy reader_reads on assessments.round for select to api
     using (identity.has_access(trainee_id, ${READERS}))`,
  // Whoever passed a request on still sees that it was passed on, and no answer.
  `create policy party_reads on assessments.assessment for select to api
     using (trainee_id = platform.current_person() or assessor_id = platform.current_person()
       or passed_on_by = platform.current_person()
       or (state = 'answered' and round_id is null and identity.has_access(trainee_id, ${FOLLOWERS})))`,
  // An answer in a 360 is read by nobody but the one who gave it; the others read the summary.
  `create policy party_reads on assessments.answer for select to api
     using (assessor_id = platform.current_person()
       or (round_id is null and identity.has_access(trainee_id, ${READERS})))`,
  `create policy own_reads on assessments.invitation for select to api
     using (trainee_id = platform.current_person())`,
  `create policy party_reads on assessments.assessment_event for select to api
     using (exists (select 1 from assessments.assessment a where a.id = assessment_event.assessment_id))`,
];

const WRITING = [
  `create policy own_opens on assessments.round for insert to api
     with check (trainee_id = platform.current_person() and state = 'open')`,
  `create policy own_closes on assessments.round for update to api
     using (trainee_id = platform.current_person() and state = 'open')
     with check (trainee_id = platform.current_person())`,
  'grant update (state, revision, closed_at) on assessments.round to api',
  `create policy party_begins on assessments.assessment for insert to api
     with check (state = 'asked' and (
       (started_by = 'trainee' and trainee_id = platform.current_person())
       or (started_by = 'assessor' and assessor_id = platform.current_person()
         and identity.has_access(trainee_id, ${FOLLOWERS}))))`,
  `create policy party_moves on assessments.assessment for update to api
     using (state = 'asked' and platform.current_person() in (trainee_id, assessor_id))
     with check (platform.current_person() in (trainee_id, assessor_id, passed_on_by))`,
  `grant update (state, revision, assessor_id, passed_on_by, closed_at, reason) on assessments.assessment to api`,
  `create policy assessor_answers on assessments.answer for insert to api
     with check (assessor_id = platform.current_person() and exists (
       select 1 from assessments.assessment a
        where a.id = answer.assessment_id and a.state = 'answered' and a.assessor_id = answer.assessor_id
          and a.trainee_id = answer.trainee_id and a.round_id is not distinct from answer.round_id))`,
  `create policy own_invites on assessments.invitation for insert to api
     with check (trainee_id = platform.current_person() and state = 'open')`,
  `create policy own_replaces on assessments.invitation for update to api
     using (trainee_id = platform.current_person() and state = 'open')
     with check (trainee_id = platform.current_person() and state = 'replaced')`,
  'grant update (state) on assessments.invitation to api',
  `create policy party_writes on assessments.assessment_event for insert to api
     with check (person_id = platform.current_person() and exists (
       select 1 from assessments.assessment a
        where a.id = assessment_event.assessment_id and a.trainee_id = assessment_event.trainee_id))`,
];

const FUNCTIONS = [
  // Whoever holds the link learns which form it is about and whether it holds; the page tells no name before sign-in.
  `create function assessments.open_invitation(token_hash bytea)
     returns table (assessment_id uuid, trainee_id uuid, form text, form_version integer, expires_at timestamptz)
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select i.assessment_id, i.trainee_id, a.form, a.form_version, i.expires_at
         from assessments.invitation i join assessments.assessment a on a.id = i.assessment_id
        where i.token_hash = open_invitation.token_hash and i.state = 'open'
          and a.state = 'asked' and a.assessor_id is null;
     end`,
  // The same person may come by the same link again; anybody else finds it used.
  `create function assessments.accept_invitation(token_hash bytea, at timestamptz, event uuid) returns uuid
     language plpgsql security definer set search_path = pg_catalog, pg_temp
     as $$
     declare
       me uuid := platform.current_person();
       found_one record;
     begin
       select i.assessment_id, i.trainee_id into found_one from assessments.invitation i
        where i.token_hash = accept_invitation.token_hash and i.state = 'accepted' and i.accepted_by = me;
       if found then return found_one.assessment_id; end if;
       update assessments.invitation i set state = 'accepted', accepted_by = me, accepted_at = accept_invitation.at
         from assessments.assessment a
        where i.token_hash = accept_invitation.token_hash and i.state = 'open' and i.trainee_id <> me
          and i.expires_at > accept_invitation.at and a.id = i.assessment_id and a.state = 'asked'
          and a.assessor_id is null
       returning i.assessment_id, i.trainee_id into found_one;
       if not found then return null; end if;
       update assessments.assessment a set assessor_id = me, revision = a.revision + 1
        where a.id = found_one.assessment_id and a.state = 'asked' and a.assessor_id is null;
       if not found then raise exception 'taken by another at the same time' using errcode = '40001'; end if;
       insert into assessments.assessment_event (id, assessment_id, trainee_id, at, person_id, action, from_state, to_state)
         values (accept_invitation.event, found_one.assessment_id, found_one.trainee_id, accept_invitation.at, me, 'accept',
           'asked', 'asked');
       return found_one.assessment_id;
     end $$`,
  // Ordered by a hash of the answer's own id: the same order each time, and not the order in which they came.
  `create function assessments.round_answers(round uuid) returns table (answers jsonb)
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select a.answers from assessments.answer a join assessments.round r on r.id = a.round_id
        where a.round_id = round_answers.round and r.state = 'closed' and identity.has_access(r.trainee_id, ${READERS})
          and (select count(*) from assessments.answer c where c.round_id = r.id) >= 5
        order by md5(a.assessment_id::text || r.id::text);
     end`,
  `create function assessments.round_answered(round uuid) returns integer
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select count(a.assessment_id)::integer from assessments.round r
         left join assessments.answer a on a.round_id = r.id
        where r.id = round_answered.round and identity.has_access(r.trainee_id, ${READERS});
     end`,
  `create function assessments.expire_asked(today date, at timestamptz)
     returns table (assessment_id uuid, trainee_id uuid, round_id uuid)
     language plpgsql security definer set search_path = pg_catalog, pg_temp
     as $$
     begin
       for assessment_id, trainee_id, round_id in
         update assessments.assessment a set state = 'expired', revision = a.revision + 1, closed_at = expire_asked.at
          where a.state = 'asked' and a.expires_on < expire_asked.today
         returning a.id, a.trainee_id, a.round_id
       loop
         insert into assessments.assessment_event (id, assessment_id, trainee_id, at, person_id, action, from_state, to_state)
           values (uuidv7(), expire_asked.assessment_id, expire_asked.trainee_id, expire_asked.at, null, 'expire', 'asked',
             'expired');
         return next;
       end loop;
     end $$`,
  ...[
    ['open_invitation(bytea)', 'api'],
    ['accept_invitation(bytea, timestamptz, uuid)', 'api'],
    ['round_answers(uuid)', 'api'],
    ['round_answered(uuid)', 'api'],
    ['expire_asked(date, timestamptz)', 'worker'],
  ].flatMap(([signature, role]) => [
    `revoke execute on function assessments.${signature} from public`,
    `grant execute on function assessments.${signature} to ${role}`,
  ]),
];
