import { Injectable } from '@nestjs/common';
import { newId, outbox, Transactions } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import { registerFactV1Schema, type RegisterFactV1 } from '@specialistvagen/regulations';
import type { OpeningStockOfRegion } from '../contract/index.js';
import { takenBack } from '../domain/opening-stock-facts.js';
import { openingStockRows, type OpeningStockRow, type WhyRemoved } from '../storage/opening-stock-rows.js';
import { Organisations } from './organisations.js';

/** What regions without the portfolio have loaded of ongoing posts (decision 30). */
@Injectable()
export class OpeningStock {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
  ) {}

  /** Of the regions that the person plans or administers. */
  list(person: string, regionCodes: readonly string[]): Promise<OpeningStockOfRegion[]> {
    return this.transactions.run({ person }, async () => {
      const standing = await openingStockRows.standing(regionCodes);
      const regions = (await this.organisations.regions()).filter(({ code }) => regionCodes.includes(code));
      return regions.map(({ code, name, switches }) => {
        const own = standing.find(({ regionCode }) => regionCode === code);
        const reasons = closedReasons((wanted) => switches.some((one) => one.name === wanted && one.isOn));
        return {
          region: { code, name },
          posts: own?.posts ?? 0,
          toldAt: own?.toldAt.toISOString() ?? null,
          actions: [{ name: 'load', enabled: reasons.length === 0, reasons }],
        };
      });
    });
  }

  /** Why the region may not load posts today; empty when it may. */
  async closed(regionCode: string): Promise<Reason[]> {
    const isOn = {
      statistics: await this.organisations.isSwitchedOn(regionCode, 'statistics'),
      portfolio: await this.organisations.isSwitchedOn(regionCode, 'portfolio'),
    };
    return closedReasons((wanted) => isOn[wanted]);
  }

  /**
   * As worker: a region that has switched on the portfolio has its doctors there, with their own history. What it had loaded is
   * taken back, so that nobody is counted twice: the two know the same doctor under unlike pseudonyms. Returns how many posts.
   */
  async closeConnected(): Promise<number> {
    const standing = await this.transactions.run({ system: true }, () => openingStockRows.standing());
    let closed = 0;
    for (const { regionCode } of standing) {
      if (!(await this.organisations.isSwitchedOn(regionCode, 'portfolio'))) continue;
      closed += await this.transactions.run({ system: true }, async () => {
        await openingStockRows.lock(regionCode);
        const rows = await openingStockRows.ofRegion(regionCode);
        for (const row of rows) await takeBack(row, 'region-connected');
        return rows.length;
      });
    }
    return closed;
  }
}

function closedReasons(isOn: (name: 'statistics' | 'portfolio') => boolean): Reason[] {
  const reasons: Reason[] = [];
  if (!isOn('statistics'))
    reasons.push({
      text: 'Regionen har inte slagit på statistik: personuppgiftsansvarig, rättslig grund och bevarandetid saknas.',
      rule: 'R29',
      mendedBy: 'regionens behörighetsadministratör',
    });
  if (isOn('portfolio')) reasons.push({ text: 'Regionen använder portföljen. Tjänsterna räknas därifrån.' });
  return reasons;
}

export async function publishFacts(facts: readonly RegisterFactV1[]): Promise<void> {
  for (const fact of facts) await outbox.publish('register-fact', 1, registerFactV1Schema.parse(fact));
}

export async function takeBack(row: OpeningStockRow, because: WhyRemoved): Promise<void> {
  await openingStockRows.remove(row.id, because);
  await publishFacts(takenBack(row.facts, newId));
}
