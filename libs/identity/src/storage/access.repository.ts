import { newId, sql, execute } from '@specialistvagen/platform';
import type { AccessPurpose } from '../contract/index.js';

export type GrantRow = {
  personId: string;
  portfolio: string;
  purpose: AccessPurpose;
  careUnitId: string | null;
  careProviderId: string | null;
  validFrom: string;
  validTo: string | null;
};

/** One care unit opened to its reviewer, for a time and to no portfolio. */
export type UnitGrantRow = {
  personId: string;
  careUnitId: string;
  careProviderId: string;
  validFrom: string;
  validTo: string;
};

export type LogRow = { id: string; at: Date; personName: string | null; purpose: string; what: string };

export const accessRepository = {
  /** An open grant of the same kind is not doubled. */
  grant: (row: GrantRow, grantedBy: string) =>
    execute(
      `insert into identity.access_grant
         (id, person_id, portfolio, purpose, care_unit_id, care_provider_id, valid_from, valid_to,
          granted_by)
       select $1, $2, $3, $4, $5, $9, $6, $7, $8
        where not exists (
          select 1 from identity.access_grant
           where person_id = $2 and portfolio = $3 and purpose = $4 and care_unit_id is not distinct from $5::uuid
             and care_provider_id is not distinct from $9::uuid
             and valid_from <= $6 and (valid_to is null or (valid_to >= $7::date and $7::date is not null)))`,
      [
        newId(),
        row.personId,
        row.portfolio,
        row.purpose,
        row.careUnitId,
        row.validFrom,
        row.validTo,
        grantedBy,
        row.careProviderId,
      ],
    ),

  /** Ends what runs past the day; a grant that has not begun by then never takes effect. */
  end: (ended: {
    personId: string;
    portfolio: string;
    purpose: AccessPurpose;
    lastDay: string;
    by: string;
  }) =>
    execute(
      `update identity.access_grant set valid_to = greatest($4::date, valid_from - 1), ended_by = $5
        where person_id = $1 and portfolio = $2 and purpose = $3 and (valid_to is null or valid_to > $4::date)`,
      [ended.personId, ended.portfolio, ended.purpose, ended.lastDay, ended.by],
    ),

  openUnit: (row: UnitGrantRow, grantedBy: string) =>
    execute(
      `insert into identity.access_grant
         (id, person_id, purpose, care_unit_id, care_provider_id, valid_from, valid_to, granted_by)
       values ($1, $2, 'unit-reviewer', $3, $4, $5, $6, $7)`,
      [newId(), row.personId, row.careUnitId, row.careProviderId, row.validFrom, row.validTo, grantedBy],
    ),

  closeUnit: (personId: string, careUnitId: string, closed: { lastDay: string; by: string }) =>
    execute(
      `update identity.access_grant set valid_to = greatest($3::date, valid_from - 1), ended_by = $4
        where person_id = $1 and care_unit_id = $2 and purpose = 'unit-reviewer' and valid_to > $3::date`,
      [personId, careUnitId, closed.lastDay, closed.by],
    ),

  purposes: async (personId: string, portfolio: string, today: string): Promise<AccessPurpose[]> => {
    const rows = await sql<{ purpose: AccessPurpose }>(
      `select distinct purpose from identity.access_grant
        where person_id = $1 and portfolio = $2 and valid_from <= $3 and (valid_to is null or valid_to >= $3)`,
      [personId, portfolio, today],
    );
    return rows.map((row) => row.purpose);
  },

  portfolios: async (
    personId: string,
    purposes: readonly AccessPurpose[],
    today: string,
  ): Promise<string[]> => {
    const rows = await sql<{ portfolio: string }>(
      `select distinct portfolio from identity.access_grant
        where person_id = $1 and purpose = any ($2) and valid_from <= $3 and (valid_to is null or valid_to >= $3)`,
      [personId, purposes, today],
    );
    return rows.map((row) => row.portfolio);
  },

  log: (row: { personId: string; traineeId: string; purpose: string; what: string }) =>
    execute(
      `insert into identity.access_log (id, person_id, trainee_id, purpose, what) values ($1, $2, $3, $4, $5)`,
      [newId(), row.personId, row.traineeId, row.purpose, row.what],
    ),

  /** The name is missing when the reader's own identity is protected. */
  logOf: (traineeId: string, limit: number) =>
    sql<LogRow>(
      `select l.id, l.at, p.given_name || ' ' || p.surname as "personName", l.purpose, l.what
         from identity.access_log l left join identity.person p on p.id = l.person_id
        where l.trainee_id = $1 order by l.at desc, l.id desc limit $2`,
      [traineeId, limit],
    ),
};
