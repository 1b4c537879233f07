import type { Transactions } from '@specialistvagen/platform';
import { logOperations } from '../contract/index.js';
import type { LogOperations } from '../contract/index.js';
import { alarmsByCode, latestAudit } from '../storage/alarms.js';
import type { PublicLog } from './public-log.js';

/** For who runs the system: how the log stands, what the last night's audit saw, and every alarm by its code. */
export class ReadLogOperations {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: PublicLog,
  ) {}

  async read(): Promise<LogOperations> {
    const { audit, alarms } = await this.transactions.run({}, async () => ({
      audit: await latestAudit(),
      alarms: await alarmsByCode(),
    }));
    return logOperations.parse({
      log: await this.log.standing(),
      audit: audit
        ? { ...audit.report, night: audit.night, finishedAt: audit.finishedAt.toISOString() }
        : null,
      alarms: alarms.map(({ first, last, ...one }) => ({
        ...one,
        first: first.toISOString(),
        last: last.toISOString(),
      })),
    });
  }
}
