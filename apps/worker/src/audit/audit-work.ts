import {
  claimNight,
  finishNight,
  letNightGo,
  raiseAlarms,
  stillAtNight,
} from '@specialistvagen/evidence-log';
import type { AuditFinding } from '@specialistvagen/evidence-log';
import { Transactions, createDataSource, databaseUrl, outbox, swedishDay } from '@specialistvagen/platform';
import type { Clock, Config, Logger } from '@specialistvagen/platform';
import { runAudit } from './run-audit.js';

const TWO_HOURS = 7_200_000;
const LIMIT_MS = 600_000;

export type AuditWorkSettings = Readonly<{
  config: Config;
  /** As role `worker`. */
  transactions: Transactions;
  clock: Clock;
  log: Logger;
  /** Who runs the system (ADR 11). */
  toTell: () => Promise<readonly string[]>;
}>;

/** The audit once a night (from two o'clock, by whichever worker is first), and what it finds told to those who run the system. */
export class AuditWork {
  constructor(private readonly settings: AuditWorkSettings) {}

  async runIfDue(stopping: AbortSignal): Promise<void> {
    const { transactions, clock, log } = this.settings;
    const night = swedishDay(new Date(clock.now().getTime() - TWO_HOURS));
    const own = <T>(fn: () => Promise<T>) => transactions.run({ system: true }, fn);
    if (!(await own(() => claimNight(night)))) return;
    try {
      const { named, isWhole, ...figures } = await this.audit(stopping, async () => {
        await own(() => stillAtNight(night));
      });
      if (!isWhole) return await own(() => letNightGo(night));
      await this.alarm(named);
      await own(() => finishNight(night, figures));
      log.info({ night, ...figures }, 'audit');
    } catch (error) {
      await own(() => letNightGo(night));
      throw error;
    }
  }

  /** What is known already is not told again. */
  async alarm(findings: readonly AuditFinding[]): Promise<void> {
    if (findings.length === 0) return;
    const { transactions, log, toTell } = this.settings;
    const people = await toTell();
    await transactions.run({ system: true }, async () => {
      const [first, ...others] = await raiseAlarms(findings);
      if (!first) return;
      log.error(
        { alarms: 1 + others.length, findings: findings.slice(0, 20) },
        'audit: not as it was signed',
      );
      const subject = { kind: 'alarm', id: first };
      for (const to of people) await outbox.publish('notice', 1, { kind: 'alarm-raised', to, subject });
    });
  }

  /** On a connection of its own, as the role that only reads. */
  private async audit(stopping: AbortSignal, onBatch: () => Promise<void>) {
    const { config } = this.settings;
    const url = databaseUrl(config, 'audit');
    const settings = {
      url,
      applicationName: 'specialistvagen-audit',
      poolMax: 2,
      statementTimeout: LIMIT_MS,
    };
    const dataSource = await createDataSource(settings).initialize();
    try {
      return await runAudit({
        dataDir: config.dataDir,
        transactions: new Transactions(dataSource),
        stopping,
        onBatch,
      });
    } finally {
      await dataSource.destroy();
    }
  }
}
