import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who a person is may change after registration: mail, protection, name, number. The api has no UPDATE grant on persons;
 * each change goes through a function that asks for the right itself and leaves a row of history.
 */
export class IdentityPersonChanges1763769602010 implements MigrationInterface {
  name = 'IdentityPersonChanges1763769602010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(HISTORY);
    await queryRunner.query(`call platform.protect_rows('identity.person_change')`);
    for (const statement of [ADMINISTERS, CHANGE_EMAIL, CHANGE_PROTECTION, CHANGE_NAME, CHANGE_NUMBER])
      await queryRunner.query(statement);
    for (const statement of RIGHTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The history of who people are is kept; there is no way back');
  }
}

// What it was before: a name in clear as in identity.person, never a number (the old number's own row has a last day).
const HISTORY = `
  create table identity.person_change (
    id uuid primary key default gen_random_uuid(),
    seq bigint generated always as identity,
    person_id uuid not null references identity.person (id),
    what text not null check (what in ('email', 'protection', 'name', 'number')),
    before text,
    after text,
    by_person uuid not null,
    basis text check (basis <> ''),
    at timestamptz not null default clock_timestamp(),
    check (what = 'email' or basis is not null),
    check (what in ('protection', 'name') or (before is null and after is null))
  );
  create index person_change_person on identity.person_change (person_id, seq)`;

// The mandate administrator of a care provider where the person works or holds a mandate today (decision 12).
const ADMINISTERS = `
  create function identity.administers(person uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
      select administers.person <> platform.current_person() and exists (
        select a.care_provider_id from identity.affiliation a
         where a.person_id = administers.person and a.valid_from <= identity.today()
           and (a.valid_to is null or a.valid_to >= identity.today())
           and identity.has_mandate_at('{mandate_administrator}', a.care_provider_id)
        union all
        select m.care_provider_id from identity.mandate m
         where m.person_id = administers.person and m.valid_from <= identity.today()
           and (m.valid_to is null or m.valid_to >= identity.today())
           and identity.has_mandate_at('{mandate_administrator}', m.care_provider_id));
    end`;

const CHANGE_EMAIL = `
  create function identity.change_email(sealed bytea) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
    begin
      update identity.person p set email_sealed = change_email.sealed where p.id = platform.current_person();
      if not found then raise insufficient_privilege; end if;
      insert into identity.person_change (person_id, what, by_person)
        values (platform.current_person(), 'email', platform.current_person());
    end $$`;

const MUST_ADMINISTER = `if not coalesce(identity.administers(person), false) then raise insufficient_privilege; end if;`;

const CHANGE_PROTECTION = `
  create function identity.change_protection(person uuid, protection text, basis text) returns text
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
    declare former text;
    begin
      ${MUST_ADMINISTER}
      select p.protection into former from identity.person p where p.id = change_protection.person for update;
      update identity.person p set protection = change_protection.protection where p.id = change_protection.person;
      insert into identity.person_change (person_id, what, before, after, by_person, basis)
        values (change_protection.person, 'protection', former, change_protection.protection,
          platform.current_person(), change_protection.basis);
      return former;
    end $$`;

const CHANGE_NAME = `
  create function identity.change_name(person uuid, given_name text, surname text, basis text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
    declare former text;
    begin
      ${MUST_ADMINISTER}
      select p.given_name || ' ' || p.surname into former
        from identity.person p where p.id = change_name.person for update;
      update identity.person p set given_name = change_name.given_name, surname = change_name.surname
        where p.id = change_name.person;
      insert into identity.person_change (person_id, what, before, after, by_person, basis)
        values (change_name.person, 'name', former, change_name.given_name || ' ' || change_name.surname,
          platform.current_person(), change_name.basis);
    end $$`;

// The old number stays with its last day: who signed in or was searched for by it is still the same person.
const CHANGE_NUMBER = `
  create function identity.change_number(person uuid, id uuid, sealed bytea, blind_index bytea, kind text,
      birth_date_sealed bytea, sex text, is_test boolean, basis text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
    begin
      ${MUST_ADMINISTER}
      update identity.personal_identity_number n set valid_to = greatest(n.valid_from, identity.today())
        where n.person_id = change_number.person and n.valid_to is null;
      insert into identity.personal_identity_number (id, person_id, sealed, blind_index, kind, valid_from)
        values (change_number.id, change_number.person, change_number.sealed, change_number.blind_index,
          change_number.kind, identity.today());
      update identity.person p set birth_date_sealed = change_number.birth_date_sealed, sex = change_number.sex,
          is_test = change_number.is_test
        where p.id = change_number.person;
      insert into identity.person_change (person_id, what, by_person, basis)
        values (change_number.person, 'number', platform.current_person(), change_number.basis);
    end $$`;

const FUNCTIONS = `identity.administers(uuid), identity.change_email(bytea), identity.change_protection(uuid, text, text),
  identity.change_name(uuid, text, text, text),
  identity.change_number(uuid, uuid, bytea, bytea, text, bytea, text, boolean, text)`;

const RIGHTS = [
  `create policy migrator_all on identity.person_change to migrator using (true) with check (true)`,
  `create policy api_reads on identity.person_change for select to api
     using (person_id = platform.current_person() or by_person = platform.current_person())`,
  `create policy audit_reads on identity.person_change for select to audit using (true)`,
  `grant select on identity.person_change to api, audit`,
  `grant select, insert on identity.person_change to migrator`,
  `revoke execute on function ${FUNCTIONS} from public`,
  `grant execute on function ${FUNCTIONS} to api`,
];
