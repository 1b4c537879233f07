import type { MigrationInterface, QueryRunner } from 'typeorm';

const reasons = `'wrong-person', 'wrong-fact', 'signed-by-mistake', 'not-signed-by-me', 'false-basis'`;
const following = 'own,principal-supervisor,supervisor,study-director,bt-coordinator,head-of-department';
const open = (purposes: string) =>
  `trainee_id = any ((select intyg.open_portfolios('{${purposes}}'))::uuid[])`;
/** Those who see the intyg itself. */
const seesIntyg = `(${open(`${following},case-officer`)} or intyg.takes_part_in(draft_id) or intyg.heads_unit_of(draft_id))`;
const isOfficer = open('case-officer');

/**
 * What follows a signature: a revocation with its reason from a closed list, the doctor's answer beside it, and a report
 * where a decision already rests on the intyg or the signer says that the signature is not theirs.
 */
export class IntygLifeAfterSigning1764543600800 implements MigrationInterface {
  name = 'IntygLifeAfterSigning1764543600800';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...functions, ...tables, ...policies, ...rights]) {
      await queryRunner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('What was said of a signed intyg is kept; there is no way back');
  }
}

const functions = [
  // Whoever heads the unit whose name a document carries, on the day of the question.
  `create function intyg.heads_unit_of_document(document uuid) returns boolean
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select exists (
         select 1 from intyg.document o join identity.mandate m on m.care_unit_id = o.care_unit_id
          where o.id = heads_unit_of_document.document and o.subject_kind = 'intyg'
            and m.person_id = platform.current_person() and m.role = 'head_of_department'
            and m.valid_from <= identity.today() and (m.valid_to is null or m.valid_to >= identity.today()));
     end`,
  `create function intyg.heads_unit_of(draft uuid) returns boolean
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select exists (
         select 1 from intyg.draft d
          where d.id = heads_unit_of.draft and d.document_id is not null
            and intyg.heads_unit_of_document(d.document_id));
     end`,
  // The days that a document attests are free once it no longer holds, whoever brought that about.
  `create function intyg.end_attestation(document uuid) returns void
     language sql volatile security definer set search_path = pg_catalog, pg_temp
     begin atomic
       update trainees.attested_period a set ended_at = now()
        where a.document_id = end_attestation.document and a.ended_at is null
          and (select s.status from intyg.document_status s where s.document_id = end_attestation.document
                order by s.no desc limit 1) in ('revoked', 'replaced', 'void');
     end`,
  // Whom to tell that a signature is disputed; asked by whoever may say so, and answering with ids only.
  `create function intyg.study_directors_of(draft uuid) returns setof uuid
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select distinct g.person_id from intyg.draft d join identity.access_grant g on g.portfolio = d.trainee_id
        where d.id = study_directors_of.draft and intyg.takes_part_in(d.id) and g.purpose = 'study-director'
          and g.valid_from <= identity.today() and (g.valid_to is null or g.valid_to >= identity.today());
     end`,
];

const tables = [
  `create table intyg.revocation (
     draft_id uuid primary key references intyg.draft (id),
     document_id uuid not null unique references intyg.document (id),
     trainee_id uuid not null,
     reason text not null check (reason in (${reasons})),
     note text,
     by_person uuid not null,
     at timestamptz not null
   )`,
  // The doctor's own words about a revocation: once, and never changed.
  `create table intyg.revocation_answer (
     draft_id uuid primary key references intyg.revocation (draft_id),
     trainee_id uuid not null,
     text text not null check (btrim(text) <> ''),
     at timestamptz not null
   )`,
  `create table intyg.report (
     id uuid primary key,
     draft_id uuid not null references intyg.draft (id),
     document_id uuid not null references intyg.document (id),
     trainee_id uuid not null,
     kind text not null check (kind in ('revocation', 'dispute')),
     reason text not null check (reason in (${reasons})),
     note text,
     by_person uuid not null check (by_person <> trainee_id),
     at timestamptz not null,
     state text not null check (state in ('open', 'accepted', 'rejected')),
     revision int not null default 1 check (revision > 0),
     decided_by uuid,
     decided_at timestamptz,
     answer text,
     evidence_entry_id uuid not null,
     decision_evidence_id uuid,
     check (kind <> 'dispute' or reason = 'not-signed-by-me'),
     check ((state = 'open') = (decided_by is null)),
     check ((state = 'open') = (decided_at is null)),
     check ((state = 'open') = (decision_evidence_id is null)),
     check (state <> 'rejected' or btrim(answer) <> '')
   )`,
  // Two who say the same at once are one question to decide.
  `create unique index one_open_report on intyg.report (draft_id) where state = 'open'`,
  'create index report_of_document on intyg.report (document_id)',
  'create index revocation_of_trainee on intyg.revocation (trainee_id)',
  'create index document_of_unit on intyg.document (care_unit_id) where care_unit_id is not null',
  'create index revision_of_signer on intyg.document_revision (signer_id) where signer_id is not null',
];

const kept = ['revocation', 'revocation_answer', 'report'];

const policies = [
  ...kept.flatMap((table) => [
    `call platform.protect_rows('intyg.${table}')`,
    `create policy migrator_backfills on intyg.${table} to migrator using (true) with check (true)`,
    `create policy audit_reads on intyg.${table} for select to audit using (true)`,
  ]),
  // An external assessor reads the Bilaga 2s that are in force; what was revoked is not theirs to weigh.
  `create policy read_revocation on intyg.revocation for select to api using (${seesIntyg})`,
  `create policy write_revocation on intyg.revocation for insert to api
     with check (by_person = platform.current_person()
       and (intyg.takes_part_in(draft_id) or intyg.heads_unit_of(draft_id) or ${isOfficer}))`,
  `create policy read_answer on intyg.revocation_answer for select to api using (${seesIntyg})`,
  `create policy write_answer on intyg.revocation_answer for insert to api
     with check (trainee_id = platform.current_person()
       and exists (select 1 from intyg.revocation r
         where r.draft_id = revocation_answer.draft_id and r.trainee_id = platform.current_person()))`,
  // A report of what a decision rests on is the officer's and the reporter's own until it is decided; that somebody says
  // that a signature is not theirs, everybody is told who sees the intyg.
  `create policy read_report on intyg.report for select to api
     using (by_person = platform.current_person() or ${isOfficer}
       or ((kind = 'dispute' or state = 'accepted') and ${seesIntyg}))`,
  `create policy write_report on intyg.report for insert to api
     with check (by_person = platform.current_person() and state = 'open'
       and (intyg.takes_part_in(draft_id) or intyg.heads_unit_of(draft_id)))`,
  `create policy decide_report on intyg.report for update to api
     using (${isOfficer} or intyg.heads_unit_of(draft_id) or intyg.takes_part_in(draft_id))
     with check (decided_by = platform.current_person() and (state = 'accepted'
       or (state = 'rejected' and (${isOfficer} or intyg.heads_unit_of(draft_id)))))`,

  // The head of the unit whose name an intyg carries reads it and revokes it, with or without a part in the training.
  `create policy unit_head_reads on intyg.draft for select to api using (intyg.heads_unit_of(id))`,
  `create policy unit_head_revokes on intyg.draft for update to api
     using (intyg.heads_unit_of(id)) with check (state = 'revoked')`,
  `create policy unit_head_reads on intyg.draft_participant for select to api using (intyg.heads_unit_of(draft_id))`,
  `create policy unit_head_reads on intyg.draft_event for select to api using (intyg.heads_unit_of(draft_id))`,
  `create policy unit_head_writes on intyg.draft_event for insert to api
     with check (by_person = platform.current_person() and intyg.heads_unit_of(draft_id))`,
  `create policy unit_head_reads on intyg.document for select to api
     using (intyg.heads_unit_of_document(id))`,
  ...['document_signer', 'document_revision', 'document_status'].map(
    (table) => `create policy unit_head_reads on intyg.${table} for select to api
      using (intyg.heads_unit_of_document(document_id))`,
  ),
  `create policy unit_head_revokes on intyg.document_status for insert to api
     with check (status = 'revoked' and by_person = platform.current_person()
       and intyg.heads_unit_of_document(document_id))`,

  // An officer revokes only by deciding a report, and only in a case of their own.
  `create policy reported_to_officer on intyg.draft for select to api
     using (${isOfficer} and exists (select 1 from intyg.report r where r.draft_id = draft.id))`,
  `create policy reported_is_decided on intyg.draft for update to api
     using (${isOfficer} and state = 'signed'
       and exists (select 1 from intyg.report r where r.draft_id = draft.id and r.state = 'open'))
     with check (${isOfficer} and state = 'revoked')`,
  `create policy reported_to_officer on intyg.draft_participant for select to api
     using (${isOfficer} and exists (select 1 from intyg.report r where r.draft_id = draft_participant.draft_id))`,
  `create policy officer_writes on intyg.draft_event for insert to api
     with check (by_person = platform.current_person() and action = 'accept-report' and ${isOfficer})`,
];

const rights = [
  ...['heads_unit_of_document', 'heads_unit_of', 'end_attestation', 'study_directors_of'].flatMap((name) => [
    `revoke execute on function intyg.${name}(uuid) from public`,
    `grant execute on function intyg.${name}(uuid) to api`,
  ]),
  'grant select, insert on intyg.revocation, intyg.revocation_answer, intyg.report to api',
  `grant update (state, revision, decided_by, decided_at, answer, decision_evidence_id) on intyg.report to api`,
  'grant select on intyg.revocation, intyg.revocation_answer, intyg.report to audit',
  'grant select, insert, update on intyg.revocation, intyg.revocation_answer, intyg.report to migrator',
];
