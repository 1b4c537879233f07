import { execute, sql } from '@specialistvagen/platform';
import type { ActiveMandate, MandateRole } from '../contract/index.js';

export type MandateRow = ActiveMandate & {
  personId: string;
  basis: string;
  appointedBy: string | null;
  endReason: string | null;
};

const COLUMNS = `id, person_id as "personId", role, care_provider_id as "careProviderId",
  care_unit_id as "careUnitId", region_code as "regionCode", valid_from as "validFrom", valid_to as "validTo",
  basis, appointed_by as "appointedBy", end_reason as "endReason"`;

export type NewMandate = {
  id: string;
  personId: string;
  role: MandateRole;
  careProviderId: string | null;
  careUnitId: string | null;
  regionCode: string | null;
  validFrom: string;
  validTo: string | null;
  basis: string;
  appointedBy: string | null;
};

export const mandateRepository = {
  ofPerson: (personId: string) =>
    sql<MandateRow>(`select ${COLUMNS} from identity.mandate where person_id = $1 order by valid_from, id`, [
      personId,
    ]),

  byId: async (id: string): Promise<MandateRow | null> =>
    (await sql<MandateRow>(`select ${COLUMNS} from identity.mandate where id = $1`, [id]))[0] ?? null,

  ofProviders: (careProviderIds: readonly string[]) =>
    sql<MandateRow>(
      `select ${COLUMNS} from identity.mandate where care_provider_id = any ($1::uuid[])
        order by role, valid_from desc, id`,
      [careProviderIds],
    ),

  /** Everybody who holds the role somewhere at the care provider on the day. */
  holders: (role: MandateRole, careProviderId: string, day: string) =>
    sql<MandateRow>(
      `select ${COLUMNS} from identity.mandate
        where role = $1 and care_provider_id = $2 and valid_from <= $3 and (valid_to is null or valid_to >= $3)
        order by valid_from, id`,
      [role, careProviderId, day],
    ),

  /** Everybody who holds the role on the day, wherever. */
  holdersAnywhere: (role: MandateRole, day: string) =>
    sql<{ personId: string }>(
      `select distinct person_id as "personId" from identity.mandate
        where role = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)`,
      [role, day],
    ),

  insert: (row: NewMandate) =>
    execute(
      `insert into identity.mandate (id, person_id, role, care_provider_id, care_unit_id, region_code,
         valid_from, valid_to, basis, appointed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        row.id,
        row.personId,
        row.role,
        row.careProviderId,
        row.careUnitId,
        row.regionCode,
        row.validFrom,
        row.validTo,
        row.basis,
        row.appointedBy,
      ],
    ),

  /** Of two that end it at once one wins; 0 rows for the other. */
  end: (ended: { id: string; lastDay: string; by: string; at: Date; reason: string }) =>
    execute(
      `update identity.mandate set valid_to = greatest($2::date, valid_from - 1), ended_by = $3, ended_at = $4,
         end_reason = $5
        where id = $1 and ended_at is null and (valid_to is null or valid_to > $2::date)`,
      [ended.id, ended.lastDay, ended.by, ended.at, ended.reason],
    ),
};
