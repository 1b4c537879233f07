import { execute, sql } from '@specialistvagen/platform';
import type { MandateRole, PersonName, Protection } from '../contract/index.js';

export type NameRow = Omit<PersonName, 'displayName'>;
export type SealedRow = {
  emailSealed: Buffer | null;
  birthDateSealed: Buffer | null;
  sex: 'K' | 'M' | null;
};
export type NewPerson = NameRow & {
  emailSealed: Buffer | null;
  birthDateSealed: Buffer | null;
  sex: 'K' | 'M' | null;
  isTest: boolean;
  registeredBy: string | null;
};
export type NewNumber = {
  id: string;
  personId: string;
  sealed: Buffer;
  blindIndex: Buffer;
  kind: string;
  validFrom: string;
};
export type WorkplaceRow = { personId: string; careProviderId: string; careUnitId: string | null };

const NAME = `id, given_name as "givenName", surname, protection`;

export const personRepository = {
  name: async (id: string): Promise<NameRow | null> =>
    (await sql<NameRow>(`select ${NAME} from identity.person where id = $1`, [id]))[0] ?? null,

  /** Those the current person may see; the others are missing. */
  names: (ids: readonly string[]) =>
    sql<NameRow>(`select ${NAME} from identity.person where id = any ($1::uuid[])`, [ids]),

  protectedIds: async (): Promise<string[]> =>
    (await sql<{ id: string }>(`select id from identity.person where protection <> 'none' order by id`)).map(
      ({ id }) => id,
    ),

  sealed: async (id: string): Promise<SealedRow | null> =>
    (
      await sql<SealedRow>(
        `select email_sealed as "emailSealed", birth_date_sealed as "birthDateSealed", sex
           from identity.person where id = $1`,
        [id],
      )
    )[0] ?? null,

  email: async (id: string): Promise<Buffer | null> =>
    (
      await sql<{ emailSealed: Buffer | null }>(
        `select email_sealed as "emailSealed" from identity.person where id = $1`,
        [id],
      )
    )[0]?.emailSealed ?? null,

  currentNumber: async (personId: string): Promise<Buffer | null> =>
    (
      await sql<{ sealed: Buffer }>(
        `select sealed from identity.personal_identity_number where person_id = $1 and valid_to is null`,
        [personId],
      )
    )[0]?.sealed ?? null,

  idByBlindIndex: async (blindIndex: Buffer): Promise<string | null> =>
    (await sql<{ id: string | null }>('select identity.person_by_blind_index($1) as id', [blindIndex]))[0]
      ?.id ?? null,

  insert: (row: NewPerson) =>
    execute(
      `insert into identity.person
         (id, given_name, surname, email_sealed, birth_date_sealed, sex, protection, is_test, registered_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        row.id,
        row.givenName,
        row.surname,
        row.emailSealed,
        row.birthDateSealed,
        row.sex,
        row.protection satisfies Protection,
        row.isTest,
        row.registeredBy,
      ],
    ),

  insertNumber: (row: NewNumber) =>
    execute(
      `insert into identity.personal_identity_number (id, person_id, sealed, blind_index, kind, valid_from)
       values ($1, $2, $3, $4, $5, $6)`,
      [row.id, row.personId, row.sealed, row.blindIndex, row.kind, row.validFrom],
    ),

  affiliate: (row: {
    id: string;
    personId: string;
    careProviderId: string;
    careUnitId: string | null;
    validFrom: string;
    statedBy: string | null;
  }) =>
    execute(
      `insert into identity.affiliation
         (id, person_id, care_provider_id, care_unit_id, valid_from, stated_by)
       select $1, $2, $3, $4, $5, $6
        where not exists (
          select 1 from identity.affiliation
           where person_id = $2 and care_provider_id = $3 and care_unit_id is not distinct from $4::uuid
             and (valid_to is null or valid_to >= $5))`,
      [row.id, row.personId, row.careProviderId, row.careUnitId, row.validFrom, row.statedBy],
    ),

  /** False when somebody else stated it, or without today's mandate there. */
  undoAffiliation: async (id: string): Promise<boolean> =>
    (await sql<{ done: boolean }>('select identity.undo_affiliation($1) as done', [id]))[0]?.done ?? false,

  /** Refused by the database when anything rests on the person. */
  undoRegistration: async (id: string): Promise<boolean> =>
    (await sql<{ done: boolean }>('select identity.undo_registration($1) as done', [id]))[0]?.done ?? false,

  workplaces: (personIds: readonly string[], today: string) =>
    sql<WorkplaceRow>(
      `select person_id as "personId", care_provider_id as "careProviderId", care_unit_id as "careUnitId"
         from identity.affiliation
        where person_id = any ($1::uuid[]) and valid_from <= $2 and (valid_to is null or valid_to >= $2)`,
      [personIds, today],
    ),

  /**
   * People whose identity is not protected, by the beginning of given name or surname, who work or hold a mandate at
   * one of the places today. `words` are lower case; each must begin one of the names.
   */
  find: (query: {
    words: readonly string[];
    units: readonly string[];
    careProviders: readonly string[];
    role: MandateRole | null;
    today: string;
    limit: number;
  }) =>
    sql<NameRow>(
      `select p.id, p.given_name as "givenName", p.surname, p.protection from identity.person p
        where p.protection = 'none'
          and not exists (
            select 1 from unnest($1::text[]) word
             where not starts_with(lower(p.surname), word) and not starts_with(lower(p.given_name), word))
          and (
            exists (
              select 1 from identity.mandate m
               where m.person_id = p.id and ($4::text is null or m.role = $4)
                 and m.valid_from <= $5 and (m.valid_to is null or m.valid_to >= $5)
                 and (m.care_unit_id = any ($2::uuid[]) or m.care_provider_id = any ($3::uuid[])
                   or ($4::text is not null and m.care_unit_id is null and m.care_provider_id in (
                     select u.care_provider_id from organisations.care_unit u where u.id = any ($2::uuid[])))))
            or ($4::text is null and exists (
              select 1 from identity.affiliation a
               where a.person_id = p.id and a.valid_from <= $5 and (a.valid_to is null or a.valid_to >= $5)
                 and (a.care_unit_id = any ($2::uuid[]) or a.care_provider_id = any ($3::uuid[])))))
        order by p.surname, p.given_name, p.id limit $6`,
      [query.words, query.units, query.careProviders, query.role, query.today, query.limit],
    ),
};
