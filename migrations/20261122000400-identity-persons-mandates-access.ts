import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdentityPersonsMandatesAccess1763769600400 implements MigrationInterface {
  name = 'IdentityPersonsMandatesAccess1763769600400';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(PERSONS);
    await queryRunner.query(MANDATES);
    await queryRunner.query(ACCESS);
    await queryRunner.query(SESSIONS);
    await queryRunner.query(FUNCTIONS);
    for (const table of PROTECTED) {
      await queryRunner.query(`call platform.protect_rows('identity.${table}')`);
      await queryRunner.query(
        `create policy migrator_all on identity.${table} to migrator using (true) with check (true)`,
      );
    }
    await queryRunner.query(POLICIES);
    await queryRunner.query(GRANTS);
  }

  async down(): Promise<void> {
    throw new Error('Persons and the access log are kept; there is no way back');
  }
}

const PROTECTED = [
  'person',
  'personal_identity_number',
  'affiliation',
  'mandate',
  'hosp_check',
  'competence',
  'access_grant',
  'access_log',
];

// Numbers, birth dates and addresses are sealed; the number is found again by its keyed index only (decision 10).
const PERSONS = `
  create table identity.person (
    id uuid primary key,
    given_name text not null check (given_name <> ''),
    surname text not null check (surname <> ''),
    email_sealed bytea,
    birth_date_sealed bytea,
    sex char(1) check (sex in ('K', 'M')),
    protection text not null default 'none'
      check (protection in ('none', 'sekretessmarkering', 'skyddad folkbokföring')),
    is_test boolean not null default false,
    registered_by uuid,
    registered_at timestamptz not null default now()
  );
  create index person_name on identity.person (lower(surname) text_pattern_ops, lower(given_name) text_pattern_ops);
  -- A new personnummer may replace a samordningsnummer: the person's id is ours and stays.
  create table identity.personal_identity_number (
    id uuid primary key,
    person_id uuid not null references identity.person (id),
    sealed bytea not null,
    blind_index bytea not null unique,
    kind text not null check (kind in ('personnummer', 'samordningsnummer')),
    valid_from date not null,
    valid_to date
  );
  create unique index one_current_number on identity.personal_identity_number (person_id) where valid_to is null;
  create table identity.affiliation (
    id uuid primary key,
    person_id uuid not null references identity.person (id),
    care_provider_id uuid not null references organisations.care_provider (id),
    care_unit_id uuid references organisations.care_unit (id),
    valid_from date not null,
    valid_to date,
    stated_by uuid,
    check (valid_to >= valid_from)
  );
  create index affiliation_person on identity.affiliation (person_id);
  create index affiliation_place on identity.affiliation (care_provider_id, care_unit_id);`;

const MANDATES = `
  create table identity.mandate (
    id uuid primary key,
    person_id uuid not null references identity.person (id),
    role text not null check (role in ('head_of_department', 'study_director', 'bt_coordinator',
      'mandate_administrator', 'case_officer', 'planner')),
    care_provider_id uuid references organisations.care_provider (id),
    care_unit_id uuid references organisations.care_unit (id),
    region_code text references organisations.region (code),
    valid_from date not null,
    valid_to date,
    basis text not null check (basis <> ''),
    appointed_by uuid references identity.person (id),
    appointed_at timestamptz not null default now(),
    ended_by uuid references identity.person (id),
    ended_at timestamptz,
    end_reason text,
    -- The day before it begins means: ended before it took effect.
    check (valid_to >= valid_from - 1),
    check ((ended_at is null) = (ended_by is null)),
    check (role <> 'head_of_department' or care_unit_id is not null),
    check (role in ('case_officer', 'planner') or care_provider_id is not null)
  );
  create index mandate_person on identity.mandate (person_id);
  create index mandate_provider on identity.mandate (care_provider_id);
  -- One row an answer from HOSP; what an answer said hangs on it, and the newest answer counts.
  create table identity.hosp_check (
    id uuid primary key,
    seq bigint generated always as identity,
    person_id uuid not null references identity.person (id),
    checked_at timestamptz not null,
    was_found boolean not null,
    asked_by uuid
  );
  create index hosp_check_newest on identity.hosp_check (person_id, seq desc);
  create table identity.competence (
    id uuid primary key,
    person_id uuid not null references identity.person (id),
    kind text not null check (kind in ('licence', 'specialty', 'supervisor-training', 'assessment')),
    specialty text,
    valid_from date,
    valid_to date,
    source text not null check (source in ('HOSP', 'care-provider', 'unchecked')),
    hosp_check_id uuid references identity.hosp_check (id),
    checked_at timestamptz,
    stated_by uuid references identity.person (id),
    stated_for uuid references organisations.care_provider (id),
    basis text,
    stated_at timestamptz not null default now(),
    check ((kind = 'specialty') = (specialty is not null)),
    check ((source = 'HOSP') = (hosp_check_id is not null)),
    check (kind <> 'licence' or source = 'HOSP'),
    check (valid_to >= valid_from)
  );
  create index competence_person on identity.competence (person_id);`;

const ACCESS = `
  create table identity.access_grant (
    id uuid primary key,
    person_id uuid not null references identity.person (id),
    portfolio uuid not null references identity.person (id),
    purpose text not null check (purpose in ('own', 'principal-supervisor', 'supervisor', 'head-of-department',
      'study-director', 'bt-coordinator', 'external-assessor', 'signer', 'case-officer')),
    care_unit_id uuid,
    valid_from date not null,
    valid_to date,
    granted_by uuid not null,
    granted_at timestamptz not null default now(),
    ended_by uuid,
    check (purpose <> 'own' or person_id = portfolio),
    check (valid_to >= valid_from - 1)
  );
  create index access_grant_person on identity.access_grant (person_id, portfolio);
  create index access_grant_portfolio on identity.access_grant (portfolio);
  create table identity.access_log (
    id uuid primary key,
    at timestamptz not null default clock_timestamp(),
    person_id uuid not null,
    trainee_id uuid not null,
    purpose text not null,
    what text not null
  );
  create index access_log_trainee on identity.access_log (trainee_id, at desc);`;

const SESSIONS = `
  -- The columns connect-pg-simple expects.
  create table identity.session (
    sid varchar primary key,
    sess json not null,
    expire timestamptz(6) not null
  );
  create index session_expire on identity.session (expire);
  -- One row for each way to the identity provider; it can be come back from once.
  create table identity.sign_in_attempt (
    id uuid primary key,
    state_hash bytea not null unique,
    ticket_id uuid,
    person_id uuid,
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    used_at timestamptz,
    outcome text
  );
  create index sign_in_attempt_expiry on identity.sign_in_attempt (expires_at);`;

const FUNCTIONS = `
  create function identity.today() returns date
    language sql stable parallel safe
    return (now() at time zone 'Europe/Stockholm')::date;

  -- What follows from a mandate ends with it, in the next request, though the grant still stands.
  create function identity.purpose_stands(purpose text) returns boolean
    language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp
    begin atomic
      select purpose not in ('head-of-department', 'study-director', 'bt-coordinator', 'case-officer')
        or exists (
          select 1 from identity.mandate m
           where m.person_id = platform.current_person() and m.role = replace(purpose, '-', '_')
             and m.valid_from <= identity.today() and (m.valid_to is null or m.valid_to >= identity.today()));
    end;

  create function identity.has_access(portfolio uuid, purposes text[]) returns boolean
    language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp
    begin atomic
      select exists (
        select 1 from identity.access_grant g
         where g.person_id = platform.current_person() and g.portfolio = has_access.portfolio
           and g.purpose = any (has_access.purposes)
           and g.valid_from <= identity.today() and (g.valid_to is null or g.valid_to >= identity.today())
           and identity.purpose_stands(g.purpose));
    end;

  create function identity.has_mandate(roles text[]) returns boolean
    language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp
    begin atomic
      select exists (
        select 1 from identity.mandate m
         where m.person_id = platform.current_person() and m.role = any (has_mandate.roles)
           and m.valid_from <= identity.today() and (m.valid_to is null or m.valid_to >= identity.today()));
    end;

  create function identity.has_mandate_at(roles text[], care_provider uuid) returns boolean
    language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp
    begin atomic
      select exists (
        select 1 from identity.mandate m
         where m.person_id = platform.current_person() and m.role = any (has_mandate_at.roles)
           and m.care_provider_id = has_mandate_at.care_provider
           and m.valid_from <= identity.today() and (m.valid_to is null or m.valid_to >= identity.today()));
    end;

  -- At sign-in nobody is current yet: the number's keyed index gives the id and nothing else.
  create function identity.person_by_blind_index(blind_index bytea) returns uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
      select n.person_id from identity.personal_identity_number n
       where n.blind_index = person_by_blind_index.blind_index;
    end;

  -- What the edge needs at each request, in one statement: name, today's mandates, why portfolios are open to the person.
  create function identity.actor_facts(person uuid) returns jsonb
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
      select jsonb_build_object(
        'givenName', p.given_name, 'surname', p.surname,
        'mandates', (
          select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'careProviderId', m.care_provider_id,
            'careUnitId', m.care_unit_id, 'regionCode', m.region_code, 'validFrom', m.valid_from, 'validTo', m.valid_to)
            order by m.valid_from, m.id), '[]'::jsonb)
          from identity.mandate m
          where m.person_id = p.id and m.valid_from <= identity.today()
            and (m.valid_to is null or m.valid_to >= identity.today())),
        'purposes', (
          select coalesce(jsonb_agg(distinct g.purpose), '[]'::jsonb)
          from identity.access_grant g
          where g.person_id = p.id and g.valid_from <= identity.today()
            and (g.valid_to is null or g.valid_to >= identity.today())))
      from identity.person p where p.id = actor_facts.person;
    end;`;

const EVERY_PURPOSE = `'{own,principal-supervisor,supervisor,head-of-department,study-director,bt-coordinator,external-assessor,signer,case-officer}'`;

const POLICIES = `
  create policy api_reads on identity.person for select to api
    using (protection = 'none' or id = platform.current_person() or identity.has_access(id, ${EVERY_PURPOSE})
      or registered_by = platform.current_person());
  create policy api_registers on identity.person for insert to api
    with check (registered_by = platform.current_person()
      and identity.has_mandate('{mandate_administrator,study_director}'));
  create policy worker_reads on identity.person for select to worker using (true);

  create policy api_reads on identity.personal_identity_number for select to api
    using (person_id = platform.current_person() or identity.has_access(person_id, ${EVERY_PURPOSE})
      or identity.has_mandate('{mandate_administrator,study_director}'));
  create policy api_registers on identity.personal_identity_number for insert to api
    with check (identity.has_mandate('{mandate_administrator,study_director}'));

  create policy api_reads on identity.affiliation for select to api using (platform.current_person() is not null);
  create policy api_registers on identity.affiliation for insert to api
    with check (stated_by = platform.current_person()
      and identity.has_mandate_at('{mandate_administrator,study_director}', care_provider_id));

  -- Who holds a mandate is no secret; only the care provider's own administrator appoints and ends (decision 12).
  create policy api_reads on identity.mandate for select to api using (platform.current_person() is not null);
  create policy api_appoints on identity.mandate for insert to api
    with check (appointed_by = platform.current_person()
      and role in ('head_of_department', 'study_director', 'bt_coordinator')
      and identity.has_mandate_at('{mandate_administrator}', care_provider_id));
  create policy api_ends on identity.mandate for update to api
    using (role in ('head_of_department', 'study_director', 'bt_coordinator')
      and identity.has_mandate_at('{mandate_administrator}', care_provider_id))
    with check (ended_by = platform.current_person());
  create policy worker_reads on identity.mandate for select to worker using (true);
  create policy audit_reads on identity.mandate for select to audit using (true);

  create policy api_reads on identity.hosp_check for select to api using (platform.current_person() is not null);
  create policy api_asks on identity.hosp_check for insert to api with check (asked_by = platform.current_person());
  create policy api_reads on identity.competence for select to api using (platform.current_person() is not null);
  create policy api_states on identity.competence for insert to api
    with check (platform.current_person() is not null and (source = 'HOSP' or
      (stated_by = platform.current_person() and person_id <> platform.current_person()
        and identity.has_mandate_at('{mandate_administrator,study_director}', stated_for))));
  create policy worker_reads on identity.hosp_check for select to worker using (true);
  create policy worker_reads on identity.competence for select to worker using (true);

  create policy api_reads on identity.access_grant for select to api
    using (person_id = platform.current_person() or portfolio = platform.current_person()
      or identity.has_access(portfolio, ${EVERY_PURPOSE}));
  -- The first grant to a portfolio comes with a mandate: an officer opens it for the officer's own case only.
  create policy api_grants on identity.access_grant for insert to api
    with check (granted_by = platform.current_person()
      and (portfolio = platform.current_person() or identity.has_access(portfolio, ${EVERY_PURPOSE})
        or (purpose <> 'case-officer'
          and identity.has_mandate('{study_director,bt_coordinator,head_of_department}'))
        or (purpose = 'case-officer' and person_id = platform.current_person()
          and identity.has_mandate('{case_officer}'))));
  create policy api_ends on identity.access_grant for update to api
    using (portfolio = platform.current_person() or identity.has_access(portfolio, ${EVERY_PURPOSE}))
    with check (ended_by = platform.current_person());
  create policy worker_reads on identity.access_grant for select to worker using (true);
  create policy audit_reads on identity.access_grant for select to audit using (true);

  create policy api_writes on identity.access_log for insert to api with check (person_id = platform.current_person());
  create policy api_reads on identity.access_log for select to api using (trainee_id = platform.current_person());
  create policy audit_reads on identity.access_log for select to audit using (true);`;

const GRANTS = `
  revoke execute on all functions in schema identity from public;
  grant execute on function identity.today(), identity.has_access(uuid, text[]), identity.has_mandate(text[]),
    identity.has_mandate_at(text[], uuid) to api, worker, audit, migrator;
  grant execute on function identity.person_by_blind_index(bytea), identity.actor_facts(uuid) to api, migrator;

  grant select, insert on identity.person, identity.personal_identity_number, identity.affiliation, identity.mandate,
    identity.hosp_check, identity.competence, identity.access_grant, identity.access_log to api;
  grant update (valid_to, ended_by, ended_at, end_reason) on identity.mandate to api;
  grant update (valid_to, ended_by) on identity.access_grant to api;
  grant select, insert, update, delete on identity.session, identity.sign_in_attempt to api;
  grant select (id, given_name, surname, email_sealed, protection, is_test) on identity.person to worker;
  grant select on identity.mandate, identity.hosp_check, identity.competence, identity.access_grant to worker;
  grant select on identity.mandate, identity.access_grant, identity.access_log to audit;
  grant select, insert, update, delete on all tables in schema identity to migrator;`;
