import { execute, sql } from '@specialistvagen/platform';
import type { NewNumber, NewPerson } from './person.repository.js';

export type NewAffiliation = {
  id: string;
  personId: string;
  careProviderId: string;
  careUnitId: string | null;
  validFrom: string;
  statedBy: string | null;
};

/** Column by column, as `unnest` takes them. */
const columns = <T>(rows: readonly T[], ...keys: readonly (keyof T)[]) =>
  keys.map((key) => rows.map((row) => row[key]));

/** Many persons in one statement each: a file of thousands costs round trips otherwise, and nothing else. */
export const newPersonRows = {
  /** By the index in hex; who is not known is missing. */
  idsByBlindIndex: async (indexes: readonly Buffer[]): Promise<Map<string, string>> => {
    const rows = await sql<{ hex: string; id: string | null }>(
      `select encode(i, 'hex') as hex, identity.person_by_blind_index(i) as id from unnest($1::bytea[]) i`,
      [indexes],
    );
    return new Map(rows.flatMap(({ hex, id }) => (id === null ? [] : [[hex, id] as const])));
  },

  withoutNumber: async (personIds: readonly string[]): Promise<Set<string>> => {
    if (personIds.length === 0) return new Set();
    const rows = await sql<{ id: string }>(
      `select distinct p as id from unnest($1::uuid[]) p
        where not exists (select 1 from identity.personal_identity_number n
                           where n.person_id = p and n.valid_to is null)`,
      [personIds],
    );
    return new Set(rows.map(({ id }) => id));
  },

  insertPersons: async (rows: readonly NewPerson[]): Promise<void> => {
    if (rows.length === 0) return;
    await execute(
      `insert into identity.person
         (id, given_name, surname, email_sealed, birth_date_sealed, sex, protection, is_test, registered_by)
       select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[], $5::bytea[], $6::text[], $7::text[],
         $8::boolean[], $9::uuid[])`,
      columns(
        rows,
        'id',
        'givenName',
        'surname',
        'emailSealed',
        'birthDateSealed',
        'sex',
        'protection',
        'isTest',
        'registeredBy',
      ),
    );
  },

  insertNumbers: async (rows: readonly NewNumber[]): Promise<void> => {
    if (rows.length === 0) return;
    await execute(
      `insert into identity.personal_identity_number (id, person_id, sealed, blind_index, kind, valid_from)
       select * from unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::bytea[], $5::text[], $6::date[])`,
      columns(rows, 'id', 'personId', 'sealed', 'blindIndex', 'kind', 'validFrom'),
    );
  },

  /** The ids of those that were written: who was stated to work there already is not stated again. */
  affiliate: async (rows: readonly NewAffiliation[]): Promise<Set<string>> => {
    const written = await sql<{ id: string }>(
      `insert into identity.affiliation (id, person_id, care_provider_id, care_unit_id, valid_from, stated_by)
       select n.id, n.person_id, n.care_provider_id, n.care_unit_id, n.valid_from, n.stated_by
         from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::date[], $6::uuid[])
           as n (id, person_id, care_provider_id, care_unit_id, valid_from, stated_by)
        where not exists (
          select 1 from identity.affiliation a
           where a.person_id = n.person_id and a.care_provider_id = n.care_provider_id
             and a.care_unit_id is not distinct from n.care_unit_id
             and (a.valid_to is null or a.valid_to >= n.valid_from))
       returning id`,
      columns(rows, 'id', 'personId', 'careProviderId', 'careUnitId', 'validFrom', 'statedBy'),
    );
    return new Set(written.map(({ id }) => id));
  },
};
