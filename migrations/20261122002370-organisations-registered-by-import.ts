import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Care providers and units that a mandate administrator registers from a file, for the own care provider and those it has
 * taken in, such as private ones under agreement. The api has no INSERT here: each row goes through a function that asks for
 * the mandate, and only who registered a row may take it back while nothing rests on it.
 */
export class OrganisationsRegisteredByImport1763769602370 implements MigrationInterface {
  name = 'OrganisationsRegisteredByImport1763769602370';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...COLUMNS, ...FUNCTIONS, ...RIGHTS]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Organisations are referred to by signed documents; there is no way back');
  }
}

const COLUMNS = [
  `alter table organisations.care_provider
     add column registered_by uuid,
     add column registered_for uuid references organisations.care_provider (id)`,
  'alter table organisations.care_unit add column registered_by uuid',
];

const administers = (provider: string) => `identity.has_mandate_at('{mandate_administrator}', ${provider})`;
const definer = 'language plpgsql security definer set search_path = pg_catalog, pg_temp';

const FUNCTIONS = [
  `create function organisations.add_care_provider(id uuid, name text, hsa_id text, registered_for uuid)
     returns void ${definer} as $$
     begin
       if not ${administers('registered_for')} then raise insufficient_privilege; end if;
       insert into organisations.care_provider (id, name, hsa_id, region_code, registered_by, registered_for)
       select add_care_provider.id, add_care_provider.name, add_care_provider.hsa_id, p.region_code,
              platform.current_person(), p.id
         from organisations.care_provider p where p.id = add_care_provider.registered_for;
     end $$`,
  `create function organisations.add_care_unit(id uuid, care_provider uuid, name text, hsa_id text, area text,
       valid_from date) returns void ${definer} as $$
     declare taken_in_by uuid; region text;
     begin
       select p.registered_for, p.region_code into taken_in_by, region
         from organisations.care_provider p where p.id = add_care_unit.care_provider;
       if not (${administers('care_provider')} or coalesce(${administers('taken_in_by')}, false))
         then raise insufficient_privilege; end if;
       insert into organisations.care_unit
         (id, care_provider_id, region_code, name, hsa_id, area, valid_from, registered_by)
       values (add_care_unit.id, add_care_unit.care_provider, region, add_care_unit.name, add_care_unit.hsa_id,
         add_care_unit.area, add_care_unit.valid_from, platform.current_person());
     end $$`,
  // What refers by foreign key stops the delete by itself; posts and drafts keep ids without one.
  `create function organisations.remove_care_provider(id uuid) returns boolean ${definer} as $$
     begin
       if exists (select 1 from trainees.training_post t where t.care_provider_id = remove_care_provider.id)
         then raise foreign_key_violation; end if;
       delete from organisations.care_provider p
        where p.id = remove_care_provider.id and p.registered_by = platform.current_person();
       return found;
     end $$`,
  `create function organisations.remove_care_unit(id uuid) returns boolean ${definer} as $$
     begin
       if exists (select 1 from trainees.service_period s where s.care_unit_id = remove_care_unit.id)
          or exists (select 1 from identity.access_grant g where g.care_unit_id = remove_care_unit.id)
          or exists (select 1 from intyg.draft d where position(remove_care_unit.id::text in d.content::text) > 0)
         then raise foreign_key_violation; end if;
       delete from organisations.care_unit u
        where u.id = remove_care_unit.id and u.registered_by = platform.current_person();
       return found;
     end $$`,
];

const NAMES = `organisations.add_care_provider(uuid, text, text, uuid),
  organisations.add_care_unit(uuid, uuid, text, text, text, date),
  organisations.remove_care_provider(uuid), organisations.remove_care_unit(uuid)`;

const RIGHTS = [
  `revoke execute on function ${NAMES} from public`,
  `grant execute on function ${NAMES} to api`,
];
