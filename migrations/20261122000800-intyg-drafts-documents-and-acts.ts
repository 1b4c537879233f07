import type { MigrationInterface, QueryRunner } from 'typeorm';

const types = `'SOS-2021-B2', 'SOS-2021-B3', 'SOS-2021-B4'`;
const draftStates = `'draft', 'sent', 'returned', 'declined', 'withdrawn', 'signing', 'awaiting-cosignature', 'signed',
  'replaced', 'revoked', 'void'`;
const signerRoles = `'supervisor', 'head-of-department', 'principal-supervisor', 'external-assessor', 'applicant',
  'case-officer'`;

// Who follows the whole training. A person who is only asked to sign one intyg reads through their own participant row.
const following = 'own,principal-supervisor,supervisor,study-director,bt-coordinator,head-of-department';
// A scalar subquery: PostgreSQL asks once for each statement, not once for each row.
const open = (purposes: string) =>
  `trainee_id = any ((select intyg.open_portfolios('{${purposes}}'))::uuid[])`;
const follows = open(following);
const followsOrDecides = open(`${following},case-officer`);

export class IntygDraftsDocumentsAndActs1763769600800 implements MigrationInterface {
  name = 'IntygDraftsDocumentsAndActs1763769600800';

  async up(queryRunner: QueryRunner): Promise<void> {
    await portfolios(queryRunner);
    await drafts(queryRunner);
    await documents(queryRunner);
    await acts(queryRunner);
    await shortfalls(queryRunner);
    await standing(queryRunner);
  }

  async down(): Promise<void> {
    throw new Error('Signed documents are kept; there is no way back');
  }
}

async function protect(queryRunner: QueryRunner, table: string): Promise<void> {
  await queryRunner.query(`call platform.protect_rows('${table}')`);
  await queryRunner.query(
    `create policy migrator_backfills on ${table} to migrator using (true) with check (true)`,
  );
  await queryRunner.query(`create policy audit_reads on ${table} for select to audit using (true)`);
  await queryRunner.query(`grant select, insert, update on ${table} to migrator`);
  await queryRunner.query(`grant select on ${table} to audit`);
}

async function drafts(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    create table intyg.draft (
      id uuid primary key,
      trainee_id uuid not null,
      post_id uuid not null,
      type text not null check (type in (${types})),
      state text not null check (state in (${draftStates})),
      revision int not null check (revision > 0),
      content jsonb not null,
      goals text[] not null,
      document_id uuid,
      signing_ticket uuid,
      replaces uuid references intyg.draft (id),
      replace_reason text,
      requested_by uuid not null,
      reason text,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      sent_at timestamptz,
      signed_at timestamptz,
      reminded_at timestamptz,
      check ((replaces is null) = (replace_reason is null)),
      check ((state = 'signing') = (signing_ticket is not null)),
      check (state in ('draft', 'returned', 'declined', 'withdrawn') or sent_at is not null),
      check (state not in ('signed', 'replaced', 'revoked') or (document_id is not null and signed_at is not null))
    )`);
  await queryRunner.query('create index draft_of_trainee on intyg.draft (trainee_id, updated_at desc)');
  // Two signers are two different people, in every state (decision 16).
  await queryRunner.query(`
    create table intyg.draft_participant (
      draft_id uuid not null references intyg.draft (id),
      trainee_id uuid not null,
      role text not null check (role in (${signerRoles})),
      field text not null,
      person_id uuid not null check (person_id <> trainee_id),
      ordinal int not null,
      state text not null check (state in ('waiting', 'signed', 'declined', 'returned')),
      signed_at timestamptz,
      primary key (draft_id, role),
      unique (draft_id, person_id),
      check ((state = 'signed') = (signed_at is not null))
    )`);
  await queryRunner.query('create index participant_waiting on intyg.draft_participant (person_id, state)');
  await queryRunner.query(`
    create table intyg.draft_event (
      id uuid primary key,
      draft_id uuid not null references intyg.draft (id),
      trainee_id uuid not null,
      at timestamptz not null,
      action text not null,
      from_state text,
      to_state text not null,
      revision int not null,
      by_person uuid,
      reason text,
      content jsonb
    )`);
  await queryRunner.query('create index event_of_draft on intyg.draft_event (draft_id, id)');

  await participation(queryRunner);
  for (const table of ['intyg.draft', 'intyg.draft_participant', 'intyg.draft_event'])
    await protect(queryRunner, table);
  // The external assessor finds the signed Bilaga 2s, for as long as the grant lasts (issue, story 6).
  const readable = (id: string) =>
    `${follows} or intyg.takes_part_in(${id}) or (${open('external-assessor')} and intyg.is_signed_goal_intyg(${id}))`;
  await queryRunner.query(
    `create policy read_draft on intyg.draft for select to api using (${readable('id')})`,
  );
  await queryRunner.query(`create policy request_draft on intyg.draft for insert to api
    with check (${open('own')} and requested_by = platform.current_person())`);
  await queryRunner.query(
    `create policy change_draft on intyg.draft for update to api using (${follows} or intyg.takes_part_in(id))`,
  );
  await queryRunner.query(`create policy read_participant on intyg.draft_participant for select to api
    using (${readable('draft_id')})`);
  await queryRunner.query(`create policy name_participant on intyg.draft_participant for insert to api
    with check (${open('own')})`);
  await queryRunner.query(`create policy change_participant on intyg.draft_participant for update to api
    using (person_id = platform.current_person() or ${open('own')})`);
  await queryRunner.query(`create policy read_event on intyg.draft_event for select to api
    using (${readable('draft_id')})`);
  await queryRunner.query(`create policy write_event on intyg.draft_event for insert to api
    with check (by_person = platform.current_person() and (${readable('draft_id')}))`);
  await queryRunner.query('grant select, insert, update on intyg.draft to api');
  await queryRunner.query('grant select, insert, update on intyg.draft_participant to api');
  await queryRunner.query('grant select, insert on intyg.draft_event to api');

  // The sweep puts back what an act that ended left in \`signing\` (decision 13); it sees nothing else.
  const left = `state in ('signing', 'sent', 'awaiting-cosignature')`;
  await queryRunner.query(`create policy sweep_reads on intyg.draft for select to worker using (${left})`);
  await queryRunner.query(`create policy sweep_releases on intyg.draft for update to worker
    using (state = 'signing') with check (state in ('sent', 'awaiting-cosignature'))`);
  await queryRunner.query(`create policy sweep_notes on intyg.draft_event for insert to worker
    with check (action = 'release' and by_person is null)`);
  await queryRunner.query(
    `create policy sweep_counts on intyg.draft_participant for select to worker using (true)`,
  );
  await queryRunner.query('grant select on intyg.draft, intyg.draft_participant to worker');
  await queryRunner.query(
    'grant update (state, revision, updated_at, signing_ticket) on intyg.draft to worker',
  );
  await queryRunner.query('grant insert on intyg.draft_event to worker');
}

/** The portfolios that are open to the current person today for any of the purposes (decision 9). */
async function portfolios(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    create function intyg.open_portfolios(purposes text[]) returns uuid[]
      language sql stable security definer set search_path = pg_catalog, pg_temp
      begin atomic
        select coalesce(array_agg(distinct g.portfolio), '{}') from identity.access_grant g
         where g.person_id = platform.current_person() and g.purpose = any (open_portfolios.purposes)
           and g.valid_from <= identity.today() and (g.valid_to is null or g.valid_to >= identity.today())
           and identity.purpose_stands(g.purpose);
      end`);
  await queryRunner.query('revoke execute on function intyg.open_portfolios(text[]) from public');
  await queryRunner.query('grant execute on function intyg.open_portfolios(text[]) to api');
}

/** Security definer, so that a policy may ask about participants without asking the policy of participants. */
async function participation(queryRunner: QueryRunner): Promise<void> {
  // Whoever is asked to sign an intyg, or the one that is to replace it.
  await queryRunner.query(`
    create function intyg.takes_part_in(draft uuid) returns boolean
      language sql stable security definer set search_path = pg_catalog, pg_temp
      begin atomic
        select exists (
          select 1 from intyg.draft_participant p
           where p.person_id = platform.current_person()
             and (p.draft_id = takes_part_in.draft
               or p.draft_id in (select d.id from intyg.draft d where d.replaces = takes_part_in.draft)));
      end`);
  await queryRunner.query(`
    create function intyg.is_signed_goal_intyg(draft uuid) returns boolean
      language sql stable security definer set search_path = pg_catalog, pg_temp
      begin atomic
        select exists (
          select 1 from intyg.draft d
           where d.id = is_signed_goal_intyg.draft and d.type = 'SOS-2021-B2' and d.state = 'signed');
      end`);
  // The forms ask for the number of both signers (decision 10), and either may freeze the document.
  await queryRunner.query(`
    create function intyg.co_signs_with(person uuid) returns boolean
      language sql stable security definer set search_path = pg_catalog, pg_temp
      begin atomic
        select exists (
          select 1 from intyg.draft d
            join intyg.draft_participant own on own.draft_id = d.id
            join intyg.draft_participant other on other.draft_id = d.id
           where d.state in ('sent', 'signing', 'awaiting-cosignature')
             and own.person_id = platform.current_person() and other.person_id = co_signs_with.person);
      end`);
  for (const name of ['takes_part_in', 'is_signed_goal_intyg', 'co_signs_with']) {
    await queryRunner.query(`revoke execute on function intyg.${name}(uuid) from public`);
    await queryRunner.query(`grant execute on function intyg.${name}(uuid) to api`);
  }
  await queryRunner.query(`create policy co_signer_freezes on identity.personal_identity_number for select to api
    using (intyg.co_signs_with(person_id))`);
  await queryRunner.query(`create policy co_signer_names on identity.person for select to api
    using (intyg.co_signs_with(id))`);
}

async function documents(queryRunner: QueryRunner): Promise<void> {
  // Signed truth: SELECT and INSERT grants only (R24). \`json\` and \`pdf\` are encrypted, hashes are over the plain bytes.
  await queryRunner.query(`
    create table intyg.document (
      id uuid primary key,
      trainee_id uuid not null,
      type text not null,
      title text not null,
      regulation text not null,
      template_id text not null,
      template_hash text not null check (template_hash ~ '^[0-9a-f]{64}$'),
      subject_kind text not null,
      subject_id uuid not null,
      subject_revision int not null,
      goals text[] not null,
      care_unit_id uuid,
      json bytea not null,
      json_sha256 text not null check (json_sha256 ~ '^[0-9a-f]{64}$'),
      input_sha256 text not null check (input_sha256 ~ '^[0-9a-f]{64}$'),
      prepared_at timestamptz not null,
      prepared_by uuid not null,
      replaces uuid references intyg.document (id),
      test boolean not null
    )`);
  await queryRunner.query('create index document_of_trainee on intyg.document (trainee_id)');
  await queryRunner.query('create index document_of_subject on intyg.document (subject_kind, subject_id)');
  await queryRunner.query('create index document_code on intyg.document (left(json_sha256, 32))');
  await queryRunner.query(`
    create table intyg.document_signer (
      document_id uuid not null references intyg.document (id),
      trainee_id uuid not null,
      field text not null,
      kind text not null check (kind in ('person', 'authority-seal')),
      role text not null check (role in (${signerRoles})),
      person_id uuid not null,
      competence jsonb,
      primary key (document_id, field),
      unique (document_id, person_id)
    )`);
  await queryRunner.query(`
    create table intyg.document_revision (
      document_id uuid not null references intyg.document (id),
      no int not null check (no > 0),
      trainee_id uuid not null,
      kind text not null check (kind in ('seal', 'signature', 'authority-seal')),
      field text not null,
      signer_id uuid,
      ticket_id uuid,
      pdf bytea not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      certificate_sha256 text not null,
      signed_at timestamptz not null,
      competence jsonb,
      evidence_entry_id uuid not null,
      primary key (document_id, no),
      unique (document_id, field),
      check ((kind = 'seal') = (signer_id is null)),
      check (signer_id is null or ticket_id is not null)
    )`);
  await queryRunner.query(`
    create table intyg.document_status (
      document_id uuid not null references intyg.document (id),
      no int not null check (no > 0),
      trainee_id uuid not null,
      status text not null check (status in ('in-force', 'awaiting-cosignature', 'replaced', 'revoked', 'void')),
      at timestamptz not null,
      by_person uuid,
      reason text,
      replaced_by uuid references intyg.document (id),
      evidence_entry_id uuid not null,
      primary key (document_id, no),
      check ((status = 'replaced') = (replaced_by is not null)),
      check (status not in ('revoked', 'void') or reason is not null)
    )`);
  for (const table of ['document', 'document_signer', 'document_revision', 'document_status']) {
    const id = table === 'document' ? 'id' : 'document_id';
    const name = `intyg.${table}`;
    await queryRunner.query(`call platform.protect_rows('${name}')`);
    await queryRunner.query(
      `create policy migrator_reads on ${name} to migrator using (true) with check (true)`,
    );
    await queryRunner.query(`create policy audit_reads on ${name} for select to audit using (true)`);
    await queryRunner.query(`grant select, insert on ${name} to api`);
    await queryRunner.query(`grant select on ${name} to audit, migrator`);
    const own = table === 'document_signer' ? 'person_id = platform.current_person()' : signs(id);
    // The external assessor reads the Bilaga 2s, for as long as the grant lasts (issue, story 6).
    const assesses = `${open('external-assessor')} and ${goalIntyg[table] ?? 'true'}`;
    const readable = `${followsOrDecides} or ${own} or (${assesses})`;
    await queryRunner.query(`create policy read_${table} on ${name} for select to api using (${readable})`);
    await queryRunner.query(`create policy write_${table} on ${name} for insert to api
      with check (${open('own,signer,principal-supervisor,supervisor,head-of-department,external-assessor,case-officer')})`);
  }
}

// document_signer is read by the policy of document and may not ask it back.
const goalIntyg: Readonly<Record<string, string>> = {
  document: `type = 'SOS-2021-B2'`,
  document_revision: `exists (select 1 from intyg.document d where d.id = document_id and d.type = 'SOS-2021-B2')`,
  document_status: `exists (select 1 from intyg.document d where d.id = document_id and d.type = 'SOS-2021-B2')`,
};

function signs(id: string): string {
  return `exists (select 1 from intyg.document_signer s
    where s.document_id = ${id} and s.person_id = platform.current_person())`;
}

async function acts(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    create table intyg.signing_act (
      id uuid primary key,
      person_id uuid not null,
      state text not null check (state in ('open', 'authenticated', 'done', 'not-completed')),
      statement text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      closed_at timestamptz,
      auth_time timestamptz,
      acr text,
      identity_provider text,
      assertion_ref text,
      check (expires_at > created_at),
      check (state not in ('authenticated', 'done') or (auth_time is not null and assertion_ref is not null))
    )`);
  await queryRunner.query(`create index act_to_close on intyg.signing_act (expires_at)
    where state in ('open', 'authenticated')`);
  await queryRunner.query(`
    create table intyg.signing_act_item (
      ticket_id uuid not null references intyg.signing_act (id),
      ordinal int not null check (ordinal between 1 and 40),
      person_id uuid not null,
      document_id uuid not null references intyg.document (id),
      json_sha256 text not null,
      field text not null,
      subject_kind text not null,
      subject_id uuid not null,
      subject_revision int not null,
      shown_sha256 text not null,
      title text not null,
      result text not null check (result in ('waiting', 'signed', 'failed')),
      reasons jsonb not null default '[]',
      signed_at timestamptz,
      primary key (ticket_id, ordinal),
      unique (ticket_id, document_id)
    )`);
  for (const table of ['intyg.signing_act', 'intyg.signing_act_item']) {
    await protect(queryRunner, table);
    await queryRunner.query(`create policy own_act on ${table} to api
      using (person_id = platform.current_person()) with check (person_id = platform.current_person())`);
    await queryRunner.query(`create policy sweep on ${table} to worker using (true) with check (true)`);
    await queryRunner.query(`grant select, insert, update on ${table} to api`);
    await queryRunner.query(`grant select on ${table} to worker`);
  }
  await queryRunner.query('grant update (state, closed_at) on intyg.signing_act to worker');
  await queryRunner.query('grant update (result, reasons) on intyg.signing_act_item to worker');
}

async function shortfalls(queryRunner: QueryRunner): Promise<void> {
  // *Ännu inte uppnått* (decision 26): not an intyg, and hidden from the next assessor before they have judged.
  await queryRunner.query(`
    create table intyg.shortfall (
      id uuid primary key,
      trainee_id uuid not null,
      post_id uuid not null,
      by_person uuid not null check (by_person <> trainee_id),
      role text not null check (role in ('principal-supervisor', 'supervisor', 'external-assessor')),
      goals text[] not null check (cardinality(goals) > 0),
      needed text not null,
      new_date date not null,
      recorded_at timestamptz not null,
      comment text,
      commented_at timestamptz,
      check ((comment is null) = (commented_at is null))
    )`);
  await queryRunner.query('create index shortfall_of_trainee on intyg.shortfall (trainee_id, recorded_at)');
  await protect(queryRunner, 'intyg.shortfall');
  await queryRunner.query(`create policy read_shortfall on intyg.shortfall for select to api
    using (by_person = platform.current_person() or ${follows}
      or (${open('external-assessor')} and exists (
        select 1 from intyg.document_signer s join intyg.document_revision r
            on r.document_id = s.document_id and r.field = s.field
          where s.trainee_id = shortfall.trainee_id and s.person_id = platform.current_person()
            and s.role = 'external-assessor')))`);
  await queryRunner.query(`create policy record_shortfall on intyg.shortfall for insert to api
    with check (by_person = platform.current_person()
      and ${open('principal-supervisor,supervisor,external-assessor')})`);
  await queryRunner.query(`create policy comment_shortfall on intyg.shortfall for update to api
    using (${open('own')})`);
  await queryRunner.query('grant select, insert on intyg.shortfall to api');
  await queryRunner.query('grant update (comment, commented_at) on intyg.shortfall to api');
}

/** What anybody may learn of one document by its id or code: type, day and status, never a name (decision 11). */
async function standing(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    create function intyg.document_standing(code text)
      returns table (document_id uuid, type text, title text, status text, at timestamptz, signed_at timestamptz,
        reason text, replaced_by uuid, test boolean, revisions text[])
      language sql stable security definer set search_path = pg_catalog, intyg
      as $$
        select d.id, d.type, d.title, s.status, s.at,
            (select max(r.signed_at) from intyg.document_revision r where r.document_id = d.id),
            s.reason, s.replaced_by, d.test,
            array(select r.sha256 from intyg.document_revision r where r.document_id = d.id order by r.no)
          from intyg.document d
          join lateral (select * from intyg.document_status x where x.document_id = d.id order by x.no desc limit 1) s
            on true
         where d.id = case when code ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then code::uuid end
            or left(d.json_sha256, 32) = case when code ~ '^[0-9a-f]{32}$' then code end
      $$`);
  await queryRunner.query(`
    create function intyg.standing_of_all()
      returns table (document_id uuid, status text, at timestamptz, reason text, replaced_by uuid, revisions text[])
      language sql stable security definer set search_path = pg_catalog, intyg
      as $$
        select s.document_id, s.status, s.at, s.reason, s.replaced_by,
            array(select r.sha256 from intyg.document_revision r where r.document_id = s.document_id order by r.no)
          from (select distinct on (x.document_id) x.* from intyg.document_status x
                 order by x.document_id, x.no desc) s
      $$`);
  for (const name of ['document_standing(text)', 'standing_of_all()']) {
    await queryRunner.query(`revoke execute on function intyg.${name} from public`);
    await queryRunner.query(`grant execute on function intyg.${name} to api, worker`);
  }
}
