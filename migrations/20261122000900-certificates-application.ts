import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Applications, the casework on them and the decisions. `application` holds a cache of the state; `application_event` is
 * the truth. What was asked, answered, proposed and decided is only ever added.
 */
export class CertificatesApplication1763769600900 implements MigrationInterface {
  name = 'CertificatesApplication1763769600900';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...functions]) await queryRunner.query(statement);
    for (const table of protectedTables) {
      await queryRunner.query(`call platform.protect_rows('certificates.${table}')`);
      await queryRunner.query(
        `create policy audit_reads on certificates.${table} for select to audit using (true)`,
      );
      await queryRunner.query(`grant select on certificates.${table} to audit`);
    }
    for (const statement of [...policies, ...rights]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Decisions are kept; there is no way back');
  }
}

const protectedTables = [
  'application',
  'application_item',
  'application_event',
  'supplement_request',
  'unit_query',
  'communication',
  'refusal_proposal',
  'prepared_decision',
  'decision',
  'payment',
];

const tables = [
  `create table certificates.application (
     id uuid primary key,
     trainee_id uuid,
     post_id uuid,
     kind text not null check (kind in ('bt')),
     origin text not null check (origin in ('digital','paper')),
     state text not null check (state in ('draft','received','awaiting-fee','under-examination','supplement-requested',
       'communicated-before-refusal','decided','appealed','closed','dismissed')),
     revision integer not null default 1 check (revision > 0),
     reference text not null unique check (reference ~ '^BT[0-9A-Z]{9}$'),
     diarienummer text unique,
     arrived_on date,
     region_code char(2),
     care_provider_id uuid,
     fee_amount integer not null check (fee_amount > 0),
     fee_paid_on date,
     pay_by date,
     deadline_on date,
     officer_id uuid,
     second_officer_id uuid,
     form_sealed bytea,
     applicant_name_sealed bytea,
     -- A wholly paper case of somebody who is not in the register: what statistics needs of it.
     licence_route text,
     bt_form text check (bt_form in ('standalone','in-st')),
     bt_started_on date,
     faults_confirmed jsonb not null default '[]',
     application_document_id uuid,
     approval_document_id uuid,
     created_at timestamptz not null default clock_timestamp(),
     updated_at timestamptz not null default clock_timestamp(),
     check (state = 'draft' or (diarienummer is not null and arrived_on is not null)),
     check (origin = 'paper' or (trainee_id is not null and post_id is not null)),
     check (state <> 'draft' or origin = 'digital'),
     check (second_officer_id is null or second_officer_id is distinct from officer_id)
   )`,
  // One application at a time for a post; a new one only after the last has ended.
  `create unique index one_open_application on certificates.application (post_id)
     where state not in ('decided','appealed','closed','dismissed')`,
  'create index application_by_trainee on certificates.application (trainee_id)',
  'create index application_by_state on certificates.application (state, arrived_on)',
  `create table certificates.application_item (
     application_id uuid not null references certificates.application (id),
     document_id uuid not null,
     type text not null,
     sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
     number integer not null check (number > 0),
     added_at timestamptz not null default clock_timestamp(),
     primary key (application_id, document_id)
   )`,
  `create table certificates.application_event (
     id uuid primary key,
     seq bigint generated always as identity unique,
     application_id uuid not null references certificates.application (id),
     at timestamptz not null default clock_timestamp(),
     action text not null,
     from_state text not null,
     to_state text not null,
     by_person uuid,
     note text,
     subject_id uuid
   )`,
  'create index application_event_by_application on certificates.application_event (application_id, seq)',
  `create table certificates.supplement_request (
     id uuid primary key,
     application_id uuid not null references certificates.application (id),
     document_id uuid,
     item text not null,
     rule text,
     text text not null,
     asked_by uuid not null,
     asked_at timestamptz not null default clock_timestamp(),
     answer_by date not null,
     answer text,
     answered_at timestamptz,
     check ((answer is null) = (answered_at is null))
   )`,
  'create index supplement_request_by_application on certificates.supplement_request (application_id)',
  `create table certificates.unit_query (
     id uuid primary key,
     application_id uuid not null references certificates.application (id),
     document_id uuid not null,
     unit_id uuid not null,
     question text not null,
     -- What the unit is shown of the intyg: names, goals, day. The unit's head need not have access to the portfolio.
     shown_sealed bytea not null,
     asked_by uuid not null,
     asked_at timestamptz not null default clock_timestamp(),
     answer text check (answer in ('yes','no','unknown')),
     comment text,
     answered_by uuid,
     answered_at timestamptz,
     check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
   )`,
  'create index unit_query_by_unit on certificates.unit_query (unit_id, asked_at)',
  'create index unit_query_by_application on certificates.unit_query (application_id)',
  `create table certificates.communication (
     id uuid primary key,
     application_id uuid not null references certificates.application (id),
     text text not null,
     lacking jsonb not null,
     communicated_by uuid not null,
     communicated_at timestamptz not null default clock_timestamp(),
     answer_by date not null,
     statement text,
     stated_at timestamptz,
     check ((statement is null) = (stated_at is null))
   )`,
  'create index communication_by_application on certificates.communication (application_id)',
  `create table certificates.refusal_proposal (
     id uuid primary key,
     application_id uuid not null references certificates.application (id),
     communication_id uuid not null references certificates.communication (id),
     reasons text not null,
     lacking jsonb not null,
     proposed_by uuid not null,
     proposed_at timestamptz not null default clock_timestamp()
   )`,
  'create index refusal_proposal_by_application on certificates.refusal_proposal (application_id)',
  // What is about to be signed: frozen when the act is opened, decided when the officer has signed in afresh.
  `create table certificates.prepared_decision (
     id uuid primary key,
     application_id uuid not null references certificates.application (id),
     outcome text not null check (outcome in ('approved','refused','dismissed','closed')),
     state text not null,
     revision integer not null,
     decider_id uuid not null,
     proposer_id uuid,
     reasons text not null,
     lacking jsonb not null,
     overrides jsonb not null,
     appeal_text text,
     prepared_at timestamptz not null default clock_timestamp(),
     check (outcome <> 'refused' or (proposer_id is not null and proposer_id <> decider_id))
   )`,
  'create index prepared_decision_by_application on certificates.prepared_decision (application_id)',
  `create table certificates.decision (
     id uuid primary key,
     application_id uuid not null references certificates.application (id),
     outcome text not null check (outcome in ('approved','refused','dismissed','closed')),
     decider_id uuid not null,
     proposer_id uuid,
     reasons text not null check (btrim(reasons) <> ''),
     lacking jsonb not null,
     findings jsonb not null,
     overrides jsonb not null,
     appeal_text text,
     document_id uuid,
     ticket_id uuid,
     decided_on date not null,
     decided_at timestamptz not null default clock_timestamp(),
     -- PSF 8 kap. 2 §: a refusal says where competence is lacking; 8 kap. 3 §: it can be appealed.
     check (outcome <> 'refused' or (jsonb_array_length(lacking) > 0 and appeal_text is not null)),
     check (outcome <> 'dismissed' or appeal_text is not null),
     check (proposer_id is null or proposer_id <> decider_id)
   )`,
  'create index decision_by_application on certificates.decision (application_id)',
  'create index decision_by_day on certificates.decision (decided_on)',
  `create table certificates.payment (
     id uuid primary key,
     file_name text not null,
     row_no integer not null,
     reference text not null,
     amount integer not null,
     paid_on date not null,
     result text not null check (result in ('matched','unknown-reference','wrong-amount','already-paid')),
     application_id uuid references certificates.application (id),
     imported_by uuid not null,
     imported_at timestamptz not null default clock_timestamp(),
     unique (reference, amount, paid_on)
   )`,
  `create table certificates.diary (
     year integer primary key,
     last_number integer not null check (last_number > 0)
   )`,
];

const functions = [
  // The applicant, the officers who have taken the case, and an officer who has access to the same person's portfolio
  // (earlier applications). Runs with the caller's rights, so the policy on application holds inside it too.
  `create function certificates.may_read(application uuid) returns boolean
     language sql stable set search_path = pg_catalog
     as $$
       select exists (
         select 1 from certificates.application a
         where a.id = application
           and (a.trainee_id = platform.current_person()
             or ((a.officer_id = platform.current_person() or a.second_officer_id = platform.current_person()
                  or identity.has_access(a.trainee_id, '{case-officer}'))
                 and identity.has_mandate('{case_officer}'))))
     $$`,
  'revoke execute on function certificates.may_read(uuid) from public',
  'grant execute on function certificates.may_read(uuid) to api',
];

const own = 'trainee_id = platform.current_person()';
const isOfficer = `identity.has_mandate('{case_officer}')`;
const reads = 'certificates.may_read(application_id)';

/** An officer registers, matches payments and lists without having taken the case; reading what is in it takes more. */
const policies = [
  `create policy api_reads on certificates.application for select to api using (${own} or ${isOfficer})`,
  `create policy api_adds on certificates.application for insert to api
     with check ((${own} and origin = 'digital') or (${isOfficer} and origin = 'paper'))`,
  `create policy api_changes on certificates.application for update to api
     using (${own} or ${isOfficer}) with check (${own} or ${isOfficer})`,
  ...[
    'application_item',
    'supplement_request',
    'communication',
    'refusal_proposal',
    'prepared_decision',
  ].flatMap((table) => [
    `create policy api_reads on certificates.${table} for select to api using (${reads})`,
    `create policy api_adds on certificates.${table} for insert to api with check (${reads})`,
  ]),
  ...['supplement_request', 'communication'].map(
    (table) =>
      `create policy applicant_answers on certificates.${table} for update to api
         using (exists (select 1 from certificates.application a where a.id = application_id and a.${own}))`,
  ),
  `create policy api_reads on certificates.application_event for select to api using (${reads})`,
  `create policy api_adds on certificates.application_event for insert to api with check (${reads} or ${isOfficer})`,
  `create policy api_reads on certificates.decision for select to api using (${reads} or ${isOfficer})`,
  `create policy api_adds on certificates.decision for insert to api with check (${reads} and ${isOfficer})`,
  `create policy officer_reads on certificates.unit_query for select to api using (${isOfficer} and ${reads})`,
  `create policy officer_adds on certificates.unit_query for insert to api with check (${isOfficer} and ${reads})`,
  `create policy api_reads on certificates.payment for select to api using (${isOfficer})`,
  `create policy api_adds on certificates.payment for insert to api with check (${isOfficer})`,
  // Which unit's head it is, the use case asks of the mandates; the mandate itself is asked for here too.
  `create policy head_reads on certificates.unit_query for select to api using (identity.has_mandate('{head_of_department}'))`,
  `create policy head_answers on certificates.unit_query for update to api
     using (identity.has_mandate('{head_of_department}') and answer is null)
     with check (answered_by = platform.current_person())`,
];

const rights = [
  'grant select, insert, update on certificates.application to api',
  // What was asked or proposed never changes; only the answer is written, once.
  'grant select, insert, update (answer, answered_at) on certificates.supplement_request to api',
  'grant select, insert, update (statement, stated_at) on certificates.communication to api',
  'grant select, insert, update (answer, comment, answered_by, answered_at) on certificates.unit_query to api',
  `grant select, insert on certificates.application_item, certificates.application_event, certificates.refusal_proposal,
     certificates.prepared_decision, certificates.decision, certificates.payment to api`,
  'grant select, insert, update on certificates.diary to api',
  'grant select on certificates.diary to audit',
];
