import { Injectable } from '@nestjs/common';
import { DomainError, Transactions, newId, refuseIf } from '@specialistvagen/platform';
import { personalIdentityNumberReasons } from '@specialistvagen/platform';
import type { SetSwitch } from '../contract/index.js';
import { organisationRows } from '../storage/organisation-rows.js';

/** Who sets it, and the regions the person administers; organisations knows no mandates, so the edge's library tells. */
export type SwitchSetter = { personId: string; administersRegions: readonly string[] };

/** Sets one switch of a region. Each setting is a row of its own; nothing is overwritten. */
@Injectable()
export class SetRegionSwitch {
  constructor(private readonly transactions: Transactions) {}

  async set(setter: SwitchSetter, regionCode: string, change: SetSwitch): Promise<void> {
    if (!setter.administersRegions.includes(regionCode)) {
      throw new DomainError('not-found', 'not-found', 'Regionen finns inte bland dem du administrerar.');
    }
    refuseIf('text-refused', 'refused', [
      ...personalIdentityNumberReasons('controller', change.controller),
      ...personalIdentityNumberReasons('legalGround', change.legalGround),
      ...personalIdentityNumberReasons('retention', change.retention),
    ]);
    await this.transactions.run({ person: setter.personId }, () =>
      organisationRows.addSwitch(newId(), { regionCode, ...change }, setter.personId),
    );
  }
}
