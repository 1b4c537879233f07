import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the doctor has chosen to lay beside one intyg. Whoever is asked to sign it reads that, and what lies beside it, for as long
 * as the intyg is with them or signed; nothing else of the portfolio opens by it.
 */
export class IntygChosenEvidence1764534060000 implements MigrationInterface {
  name = 'IntygChosenEvidence1764534060000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLE, ...SHOWN, ...READING]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What a signer saw is kept; there is no way back');
  }
}

/** With the doctor, and so not before any signer. */
const OPEN = `trainee_id = platform.current_person() and exists (
  select 1 from intyg.draft d where d.id = chosen_evidence.draft_id and d.trainee_id = chosen_evidence.trainee_id
     and d.state in ('draft', 'returned', 'declined', 'withdrawn'))`;
const OWN_EVIDENCE = `case kind
  when 'assessment' then exists (select 1 from assessments.assessment a where a.id = evidence_id
    and a.trainee_id = chosen_evidence.trainee_id and a.state = 'answered' and a.round_id is null)
  else exists (select 1 from assessments.logbook_entry e where e.id = evidence_id
    and e.trainee_id = chosen_evidence.trainee_id and e.taken_back_at is null) end`;

const TABLE = [
  `create table intyg.chosen_evidence (
     draft_id uuid not null references intyg.draft (id),
     trainee_id uuid not null,
     kind text not null check (kind in ('assessment', 'logbook')),
     evidence_id uuid not null,
     chosen_at timestamptz not null default clock_timestamp(),
     primary key (draft_id, kind, evidence_id)
   )`,
  `call platform.protect_rows('intyg.chosen_evidence')`,
  `create policy read_with_its_draft on intyg.chosen_evidence for select to api
     using (exists (select 1 from intyg.draft d where d.id = chosen_evidence.draft_id))`,
  `create policy doctor_chooses on intyg.chosen_evidence for insert to api with check (${OPEN} and ${OWN_EVIDENCE})`,
  `create policy doctor_leaves_out on intyg.chosen_evidence for delete to api using (${OPEN})`,
  'grant select, insert, delete on intyg.chosen_evidence to api',
];

const SHOWN = [
  `create function intyg.chosen_for_me(kind text) returns setof uuid
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select c.evidence_id from intyg.draft_participant p
         join intyg.draft d on d.id = p.draft_id
         join intyg.chosen_evidence c on c.draft_id = d.id
        where p.person_id = platform.current_person() and p.state in ('waiting', 'signed')
          and d.state in ('sent', 'signing', 'awaiting-cosignature', 'signed', 'replaced')
          and c.kind = chosen_for_me.kind;
     end`,
  'revoke execute on function intyg.chosen_for_me(text) from public',
  'grant execute on function intyg.chosen_for_me(text) to api',
];

// Asked once a query, not once a row.
const CHOSEN = (kind: string) => `(select intyg.chosen_for_me('${kind}'))`;
const READING = [
  `create policy chosen_for_signer on assessments.assessment for select to api
     using (state = 'answered' and round_id is null and id in ${CHOSEN('assessment')})`,
  `create policy chosen_for_signer on assessments.answer for select to api
     using (round_id is null and assessment_id in ${CHOSEN('assessment')})`,
  `create policy chosen_for_signer on assessments.assessment_attachment for select to api
     using (subject_id in ${CHOSEN('assessment')})`,
  `create policy chosen_for_signer on assessments.logbook_entry for select to api
     using (taken_back_at is null and id in ${CHOSEN('logbook')})`,
  // What lies beside an entry is read under the entry's own policies. What this signer saw stands, too.
  `create policy signer_uses_chosen on assessments.logbook_use for insert to api
     with check (used_kind = 'intyg' and entry_id in ${CHOSEN('logbook')} and exists (
       select 1 from assessments.logbook_entry e
        where e.id = logbook_use.entry_id and e.trainee_id = logbook_use.trainee_id and e.taken_back_at is null))`,
];
