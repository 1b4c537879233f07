import { execute, sql } from '@specialistvagen/platform';
import type { CareProvider, CareUnit, CareUnitArea, RegionSwitchName } from '../contract/index.js';

export type RegionRow = { code: string; name: string; county: string; collaborativeRegion: string };

export type SwitchRow = {
  regionCode: string;
  name: RegionSwitchName;
  controller: string | null;
  legalGround: string | null;
  retention: string | null;
  onFrom: string | null;
};

export type KnownOrganisation = {
  hsaId: string;
  id: string;
  name: string;
  careProviderId: string | null;
  /** The care provider that took it in. */
  registeredFor: string | null;
};

export type NewCareProvider = { id: string; name: string; hsaId: string; registeredFor: string };
export type NewCareUnit = {
  id: string;
  careProviderId: string;
  name: string;
  hsaId: string;
  area: CareUnitArea;
  validFrom: string;
};

const BY_HSA_ID = {
  care_provider: `select hsa_id as "hsaId", id, name, null as "careProviderId", registered_for as "registeredFor"
    from organisations.care_provider where hsa_id = any ($1::text[])`,
  care_unit: `select hsa_id as "hsaId", id, name, care_provider_id as "careProviderId", null as "registeredFor"
    from organisations.care_unit where hsa_id = any ($1::text[])`,
} as const;

const UNIT = `u.id, u.name, u.care_provider_id as "careProviderId", p.name as "careProviderName",
  u.region_code as "regionCode", u.hsa_id as "hsaId", u.area, u.valid_from as "validFrom", u.valid_to as "validTo"
  from organisations.care_unit u join organisations.care_provider p on p.id = u.care_provider_id`;

export const organisationRows = {
  regions: () =>
    sql<RegionRow>(`select code, name, county, collaborative_region as "collaborativeRegion"
      from organisations.region order by code`),

  /** The newest setting of each switch that was ever set. */
  switches: (regionCode?: string) =>
    sql<SwitchRow>(
      `select distinct on (region_code, switch) region_code as "regionCode", switch as name, controller,
         legal_ground as "legalGround", retention, on_from as "onFrom"
       from organisations.region_switch where $1::text is null or region_code = $1
       order by region_code, switch, seq desc`,
      [regionCode ?? null],
    ),

  addSwitch: (id: string, row: SwitchRow, setBy: string) =>
    sql(
      `insert into organisations.region_switch
         (id, region_code, switch, controller, legal_ground, retention, on_from, set_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, row.regionCode, row.name, row.controller, row.legalGround, row.retention, row.onFrom, setBy],
    ),

  units: (ids: readonly string[]) =>
    sql<CareUnit>(`select ${UNIT} where u.id = any ($1::uuid[]) order by u.name`, [ids]),

  unitsOf: (careProviderId: string | undefined) =>
    sql<CareUnit>(
      `select ${UNIT} where $1::uuid is null or u.care_provider_id = $1 order by p.name, u.name`,
      [careProviderId ?? null],
    ),

  careProviders: (ids?: readonly string[]) =>
    sql<CareProvider>(
      `select id, name, hsa_id as "hsaId", region_code as "regionCode" from organisations.care_provider
       where $1::uuid[] is null or id = any ($1) order by name`,
      [ids ?? null],
    ),

  byHsaId: async (
    table: 'care_provider' | 'care_unit',
    hsaIds: readonly string[],
  ): Promise<Map<string, KnownOrganisation>> => {
    const rows = await sql<KnownOrganisation>(BY_HSA_ID[table], [[...new Set(hsaIds)]]);
    return new Map(rows.map((row) => [row.hsaId, row]));
  },

  /** The database asks for the mandate at the care provider that takes them in. */
  addCareProviders: (rows: readonly NewCareProvider[]) =>
    execute(
      `select organisations.add_care_provider(r.id, r.name, r."hsaId", r."registeredFor")
         from jsonb_to_recordset($1::jsonb) as r (id uuid, name text, "hsaId" text, "registeredFor" uuid)`,
      [JSON.stringify(rows)],
    ),

  addCareUnits: (rows: readonly NewCareUnit[]) =>
    execute(
      `select organisations.add_care_unit(r.id, r."careProviderId", r.name, r."hsaId", r.area, r."validFrom")
         from jsonb_to_recordset($1::jsonb) as r
           (id uuid, "careProviderId" uuid, name text, "hsaId" text, area text, "validFrom" date)`,
      [JSON.stringify(rows)],
    ),

  /** False when somebody else registered it; refused by the database when something rests on it. */
  removeCareProvider: async (id: string): Promise<boolean> =>
    (await sql<{ done: boolean }>('select organisations.remove_care_provider($1) as done', [id]))[0]?.done ??
    false,

  removeCareUnit: async (id: string): Promise<boolean> =>
    (await sql<{ done: boolean }>('select organisations.remove_care_unit($1) as done', [id]))[0]?.done ??
    false,
};
