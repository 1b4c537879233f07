import { newId, sql } from '@specialistvagen/platform';
import { REGION_SWITCHES } from '../contract/index.js';
import type { RegionSwitchName } from '../contract/index.js';
import { demoCareProviders, demoCareUnits } from './demo-organisations.js';

/** Region Uppsala takes part in the statistics without the portfolio. */
const COUNTED_ONLY = '03';

/** Inserts the invented organisations in the running transaction (role migrator); does nothing the second time. */
export async function loadDemoOrganisations(): Promise<void> {
  for (const one of demoCareProviders) {
    await sql(
      `insert into organisations.care_provider (id, name, hsa_id, region_code) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [one.id, one.name, one.hsaId, one.regionCode],
    );
    await switchOn(one.regionCode, REGION_SWITCHES);
  }
  await switchOn(COUNTED_ONLY, ['statistics']);
  for (const one of demoCareUnits) {
    const provider = demoCareProviders.find((candidate) => candidate.key === one.careProvider);
    if (!provider) throw new Error(`No such demo care provider: ${one.careProvider}`);
    await sql(
      `insert into organisations.care_unit (id, care_provider_id, region_code, name, hsa_id, area, valid_from)
       values ($1, $2, $3, $4, $5, $6, '2015-01-01') on conflict do nothing`,
      [one.id, provider.id, provider.regionCode, one.name, one.hsaId, one.area],
    );
  }
}

async function switchOn(regionCode: string, switches: readonly RegionSwitchName[]): Promise<void> {
  for (const name of switches) {
    await sql(
      `insert into organisations.region_switch
         (id, region_code, switch, controller, legal_ground, retention, on_from)
       select $1, $2, $3, 'Demonstration – ingen verklig personuppgiftsansvarig',
         'Demonstration med påhittade personer', 'Tills demonstrationen töms', '2021-07-01'
        where not exists (select 1 from organisations.region_switch where region_code = $2 and switch = $3)`,
      [newId(), regionCode, name],
    );
  }
}
