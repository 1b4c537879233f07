import type { Clock, Transactions } from '@specialistvagen/platform';
import { publicationDates } from '../domain/publication-calendar.js';
import { publishedTable } from '../domain/published-table.js';
import { termsBetween } from '../domain/term.js';
import { btTermCells } from '../storage/bt-term-cells.js';
import { factsFingerprint, reportingRegions } from '../storage/facts.js';
import {
  dueDates,
  insertPublication,
  latestPublication,
  markPublished,
  scheduleDates,
} from '../storage/publications.js';
import type { PublicationKind } from '../storage/publications.js';

export const BT_TABLE = 'BT01';
/** Raised when the derivation or the disclosure control changes, so that a revision note can tell why figures moved. */
export const CODE_VERSION = '1';
/** BT exists since HSLF-FS 2021:8 came into force. */
const FIRST_DAY = '2021-07-01';

/** Publishes what planners and the public see; internal cells never leave the statistics role (decision 28). */
export class PublishBtTable {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Publishes for each date that has passed since the last run. Two workers give one publication per date. */
  async publishDue(): Promise<number> {
    const today = this.clock.today();
    return this.transactions.run(
      { system: true },
      async () => {
        const horizon = `${Number(today.slice(0, 4)) + 1}-12-31`;
        const upcoming = publicationDates(today, horizon).map((onDate) => ({
          onDate,
          kind: 'preliminary' as const,
        }));
        await scheduleDates(upcoming);
        const due = await dueDates(today);
        const last = due.at(-1);
        if (!last) return 0;
        const version = await this.publish(last.kind);
        for (const date of due) await markPublished(date.onDate, version);
        return 1;
      },
      { isolation: 'SERIALIZABLE' },
    );
  }

  /** Publishes once now: the opening publication of an instance. */
  async publishNow(): Promise<number> {
    return this.transactions.run({ system: true }, () => this.publish('preliminary'), {
      isolation: 'REPEATABLE READ',
    });
  }

  async hasPublished(): Promise<boolean> {
    const latest = await this.transactions.run({ system: true }, () => latestPublication(BT_TABLE));
    return latest !== undefined;
  }

  private async publish(kind: PublicationKind): Promise<number> {
    const terms = termsBetween(FIRST_DAY, this.clock.today()).map((term) => term.end);
    const values = publishedTable(await btTermCells(this.clock.today()), await reportingRegions(), terms);
    const publication = {
      tableId: BT_TABLE,
      kind,
      computedAt: this.clock.now(),
      inputsSha256: await factsFingerprint(),
      codeVersion: CODE_VERSION,
    };
    return insertPublication(publication, values);
  }
}
