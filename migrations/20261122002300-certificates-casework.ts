import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lawful casework writes down beside the application: bias, experts, originals, delivery, appeals, re-examination,
 * disclosure, retention, what HOSP is told and what somebody suspects. Rows are only added, but for an answer given once.
 */
export class CertificatesCasework1763769602300 implements MigrationInterface {
  name = 'CertificatesCasework1763769602300';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...applications, ...tables]) await queryRunner.query(statement);
    for (const table of protectedTables) {
      await queryRunner.query(`call platform.protect_rows('certificates.${table}')`);
      await queryRunner.query(
        `create policy audit_reads on certificates.${table} for select to audit using (true)`,
      );
      await queryRunner.query(`grant select on certificates.${table} to audit`);
    }
    for (const statement of [...functions, ...policies, ...rights]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Casework is kept; there is no way back');
  }
}

const protectedTables = [
  'bias_statement',
  'expert_opinion',
  'approval_proposal',
  'original_receipt',
  'decision_delivery',
  'appeal',
  're_examination',
  'change_proposal',
  'disclosure',
  'retention_decision',
  'hosp_report',
  'suspicion',
];

const applications = [
  'alter table certificates.application drop constraint application_kind_check',
  `alter table certificates.application
     add constraint application_kind_check check (kind in ('bt','specialist')),
     add column specialty text check (specialty ~ '^[a-z][a-z0-9-]{0,80}$'),
     add column regulation text not null default 'HSLF-FS 2021:8',
     add column regulation_version text not null default '2026-11-21'`,
  `alter table certificates.application add constraint specialty_of_specialist
     check ((kind = 'specialist') = (specialty is not null))`,
  'alter table certificates.application drop constraint application_reference_check',
  `alter table certificates.application add constraint application_reference_check
     check (reference ~ '^(BT|ST)[0-9A-Z]{9}$')`,
  ...['prepared_decision', 'decision'].map(
    (table) => `alter table certificates.${table}
       add column changes_decision uuid references certificates.decision (id),
       add column change_ground text,
       add constraint change_has_ground check ((changes_decision is null) = (change_ground is null)),
       add constraint change_takes_two check (changes_decision is null or proposer_id is not null)`,
  ),
];

const tables = [
  `create table certificates.bias_statement (
     id uuid primary key,
     application_id uuid not null references certificates.application (id),
     officer_id uuid not null,
     has_bias boolean not null,
     text text not null,
     stated_at timestamptz not null default clock_timestamp(),
     check (not has_bias or btrim(text) <> '')
   )`,
  'create index bias_statement_by_application on certificates.bias_statement (application_id, officer_id)',
  `create table certificates.expert_opinion (
     id uuid primary key,
     application_id uuid not null references certificates.application (id),
     expert text not null,
     specialty text,
     question text not null,
     asked_by uuid not null,
     asked_at timestamptz not null default clock_timestamp(),
     answer_by date not null,
     bias text,
     opinion text,
     recommends text check (recommends in ('approve','refuse','supplement','no-view')),
     received_on date,
     recorded_by uuid,
     recorded_at timestamptz,
     check ((opinion is null) = (recorded_at is null) and (opinion is null) = (recorded_by is null)
       and (opinion is null) = (received_on is null) and (opinion is null) = (recommends is null)
       and (opinion is null) = (bias is null))
   )`,
  'create index expert_opinion_by_application on certificates.expert_opinion (application_id)',
  // What a föredragande puts before the officer who decides; a refusal is proposed on what was communicated.
  `create table certificates.approval_proposal (
     id uuid primary key,
     application_id uuid not null references certificates.application (id),
     reasons text not null check (btrim(reasons) <> ''),
     proposed_by uuid not null,
     proposed_at timestamptz not null default clock_timestamp()
   )`,
  'create index approval_proposal_by_application on certificates.approval_proposal (application_id)',
  `create table certificates.original_receipt (
     application_id uuid not null references certificates.application (id),
     earlier_document_id uuid not null,
     received_on date not null,
     recorded_by uuid not null,
     recorded_at timestamptz not null default clock_timestamp(),
     primary key (application_id, earlier_document_id)
   )`,
  `create table certificates.decision_delivery (
     decision_id uuid primary key references certificates.decision (id),
     application_id uuid not null references certificates.application (id),
     delivered_on date not null,
     how text not null check (how in ('acknowledged','receipt','registered-mail','other')),
     note text,
     recorded_by uuid not null,
     recorded_at timestamptz not null default clock_timestamp()
   )`,
  'create index decision_delivery_by_application on certificates.decision_delivery (application_id)',
  `create table certificates.appeal (
     id uuid primary key,
     application_id uuid not null references certificates.application (id),
     decision_id uuid references certificates.decision (id),
     arrived_on date not null,
     timeliness text not null check (timeliness in ('in-time','late','clock-not-started')),
     note text not null,
     recorded_by uuid not null,
     recorded_at timestamptz not null default clock_timestamp()
   )`,
  'create index appeal_by_application on certificates.appeal (application_id)',
  `create table certificates.re_examination (
     id uuid primary key,
     application_id uuid not null references certificates.application (id),
     decision_id uuid not null references certificates.decision (id),
     ground text not null check (ground in ('manifestly-wrong','new-circumstances','false-evidence','other')),
     reason text not null,
     opened_by uuid not null,
     opened_at timestamptz not null default clock_timestamp(),
     result text check (result in ('kept','changed')),
     result_reason text,
     concluded_by uuid,
     concluded_at timestamptz,
     check ((result is null) = (concluded_at is null) and (result is null) = (concluded_by is null)
       and (result is null) = (result_reason is null))
   )`,
  // One at a time for a case.
  `create unique index one_open_re_examination on certificates.re_examination (application_id)
     where result is null`,
  `create table certificates.change_proposal (
     id uuid primary key,
     re_examination_id uuid not null references certificates.re_examination (id),
     application_id uuid not null references certificates.application (id),
     outcome text not null check (outcome in ('approved','refused')),
     reasons text not null check (btrim(reasons) <> ''),
     lacking jsonb not null,
     communication_id uuid references certificates.communication (id),
     proposed_by uuid not null,
     proposed_at timestamptz not null default clock_timestamp()
   )`,
  'create index change_proposal_by_application on certificates.change_proposal (application_id)',
  `create table certificates.disclosure (
     id uuid primary key,
     application_id uuid not null references certificates.application (id),
     recipient text not null,
     purpose text not null,
     masked text[] not null,
     file_sealed bytea not null,
     sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
     made_by uuid not null,
     made_at timestamptz not null default clock_timestamp()
   )`,
  'create index disclosure_by_application on certificates.disclosure (application_id)',
  `create table certificates.retention_decision (
     id uuid primary key,
     application_id uuid not null references certificates.application (id),
     keep_until date,
     decided_by text not null,
     decided_on date not null,
     reason text not null,
     recorded_by uuid not null,
     recorded_at timestamptz not null default clock_timestamp()
   )`,
  'create index retention_decision_by_application on certificates.retention_decision (application_id)',
  // What the register is told lies sealed: the worker that tells it reads no identity and no case.
  `create table certificates.hosp_report (
     id uuid primary key,
     application_id uuid not null references certificates.application (id),
     decision_id uuid not null unique references certificates.decision (id),
     sealed bytea not null,
     state text not null default 'queued' check (state in ('queued','accepted','rejected')),
     queued_at timestamptz not null default clock_timestamp(),
     answered_at timestamptz,
     receipt text,
     check ((state = 'queued') = (answered_at is null) and (state = 'queued') = (receipt is null))
   )`,
  // Who raised it and what they wrote: the raiser's and the officers', nobody else's.
  `create table certificates.suspicion (
     id uuid primary key,
     document_id uuid not null,
     document_sha256 text not null check (document_sha256 ~ '^[0-9a-f]{64}$'),
     text_sealed bytea not null,
     raised_by uuid not null,
     raised_at timestamptz not null default clock_timestamp()
   )`,
  'create index suspicion_by_document on certificates.suspicion (document_id)',
];

const functions = [
  // The day a case last came into its state. Every officer may learn how long cases wait, though not what is in them.
  `create function certificates.in_state_since(application uuid, state text) returns date
     language sql stable security definer set search_path = pg_catalog, certificates
     as $$
       select (max(e.at) at time zone 'Europe/Stockholm')::date from certificates.application_event e
        where e.application_id = in_state_since.application and e.to_state = in_state_since.state
          and (e.from_state <> e.to_state or e.action = 'register-paper')
          and identity.has_mandate('{case_officer}')
     $$`,
  'revoke execute on function certificates.in_state_since(uuid, text) from public',
  'grant execute on function certificates.in_state_since(uuid, text) to api',
];

const isOfficer = `identity.has_mandate('{case_officer}')`;
const reads = 'certificates.may_read(application_id)';
const ofOfficers = `${isOfficer} and ${reads}`;
const byOneself = (column: string) => `${column} = platform.current_person()`;

const officersTables = [
  'expert_opinion',
  'approval_proposal',
  'original_receipt',
  'disclosure',
  'retention_decision',
  'hosp_report',
  'change_proposal',
  're_examination',
];

const policies = [
  // Everybody who handles a case may see that a colleague has said that they may not.
  `create policy officer_reads on certificates.bias_statement for select to api using (${isOfficer})`,
  `create policy officer_states on certificates.bias_statement for insert to api
     with check (${byOneself('officer_id')} and ${ofOfficers})`,
  ...officersTables.flatMap((table) => [
    `create policy officer_reads on certificates.${table} for select to api using (${ofOfficers})`,
    `create policy officer_adds on certificates.${table} for insert to api with check (${ofOfficers})`,
  ]),
  `create policy officer_records on certificates.expert_opinion for update to api
     using (${ofOfficers} and opinion is null) with check (${byOneself('recorded_by')})`,
  `create policy officer_concludes on certificates.re_examination for update to api
     using (${ofOfficers} and result is null) with check (${byOneself('concluded_by')})`,
  // The applicant sees when the decision reached them and what became of an appeal, and may acknowledge it.
  `create policy api_reads on certificates.decision_delivery for select to api using (${reads})`,
  `create policy api_adds on certificates.decision_delivery for insert to api
     with check (${reads} and ${byOneself('recorded_by')})`,
  `create policy api_reads on certificates.appeal for select to api using (${reads})`,
  `create policy officer_adds on certificates.appeal for insert to api with check (${ofOfficers})`,
  `create policy worker_reads on certificates.hosp_report for select to worker using (true)`,
  `create policy worker_answers on certificates.hosp_report for update to worker
     using (state = 'queued') with check (state <> 'queued')`,
  `create policy raiser_or_officer_reads on certificates.suspicion for select to api
     using (${byOneself('raised_by')} or ${isOfficer})`,
  `create policy raiser_adds on certificates.suspicion for insert to api with check (${byOneself('raised_by')})`,
];

const rights = [
  `grant select, insert on certificates.bias_statement, certificates.approval_proposal, certificates.original_receipt,
     certificates.decision_delivery, certificates.appeal, certificates.change_proposal, certificates.disclosure, certificates.retention_decision,
     certificates.hosp_report, certificates.suspicion to api`,
  `grant select, insert, update (bias, opinion, recommends, received_on, recorded_by, recorded_at)
     on certificates.expert_opinion to api`,
  `grant select, insert, update (result, result_reason, concluded_by, concluded_at)
     on certificates.re_examination to api`,
  'grant select, update (state, answered_at, receipt) on certificates.hosp_report to worker',
];
