import { Injectable } from '@nestjs/common';
import { Clock, DomainError, Transactions } from '@specialistvagen/platform';
import { REGION_SWITCHES, REGION_SWITCH_LABELS } from '../contract/index.js';
import type { CareProvider, CareUnit, Region, RegionSwitch, RegionSwitchName } from '../contract/index.js';
import { organisationRows } from '../storage/organisation-rows.js';
import type { SwitchRow } from '../storage/organisation-rows.js';

/** Regions, care providers and units: public facts, read by every library. Joins the running transaction. */
@Injectable()
export class Organisations {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async unit(id: string): Promise<CareUnit | null> {
    return (await this.units([id]))[0] ?? null;
  }

  units(ids: readonly string[]): Promise<CareUnit[]> {
    return this.transactions.run({}, () => organisationRows.units(ids));
  }

  unitsOfProvider(careProviderId: string): Promise<CareUnit[]> {
    return this.transactions.run({}, () => organisationRows.unitsOf(careProviderId));
  }

  allUnits(): Promise<CareUnit[]> {
    return this.transactions.run({}, () => organisationRows.unitsOf(undefined));
  }

  async careProvider(id: string): Promise<CareProvider | null> {
    return (await this.careProviders([id]))[0] ?? null;
  }

  /** All of them when no ids are given. */
  careProviders(ids?: readonly string[]): Promise<CareProvider[]> {
    return this.transactions.run({}, () => organisationRows.careProviders(ids));
  }

  regions(): Promise<Region[]> {
    return this.transactions.run({}, async () => {
      const rows = await organisationRows.regions();
      const switches = await organisationRows.switches();
      return rows.map((row) => ({ ...row, switches: this.shown(row.code, switches) }));
    });
  }

  /** Refuses a code that is no region's. */
  switches(regionCode: string): Promise<RegionSwitch[]> {
    return this.transactions.run({}, async () => {
      const regions = await organisationRows.regions();
      if (!regions.some(({ code }) => code === regionCode)) {
        throw new DomainError('not-found', 'not-found', 'Regionen finns inte.');
      }
      return this.shown(regionCode, await organisationRows.switches(regionCode));
    });
  }

  /** Off until set: without a controller, a legal ground and a retention time nothing is collected. */
  async isSwitchedOn(regionCode: string, name: RegionSwitchName): Promise<boolean> {
    const rows = await this.transactions.run({}, () => organisationRows.switches(regionCode));
    return this.shown(regionCode, rows).some((one) => one.name === name && one.isOn);
  }

  private shown(regionCode: string, rows: readonly SwitchRow[]): RegionSwitch[] {
    const today = this.clock.today();
    return REGION_SWITCHES.map((name) => {
      const row = rows.find((one) => one.regionCode === regionCode && one.name === name);
      return {
        name,
        label: REGION_SWITCH_LABELS[name],
        isOn: row?.onFrom != null && row.onFrom <= today,
        controller: row?.controller ?? null,
        legalGround: row?.legalGround ?? null,
        retention: row?.retention ?? null,
        onFrom: row?.onFrom ?? null,
      };
    });
  }
}
