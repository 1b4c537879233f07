import { HospReportsDouble, hospReportsConsumer } from '@specialistvagen/certificates';
import {
  OutboxWorker,
  Secrets,
  SystemClock,
  Transactions,
  createDataSource,
  databaseUrl,
  forgetOldImportFiles,
  forgetOldIdempotencyKeys,
  queueSettings,
} from '@specialistvagen/platform';
import type { Clock, Config, Consumer, Logger } from '@specialistvagen/platform';
import {
  PublishCoverage,
  PublishRelease,
  rememberCheck,
  StatisticsCells,
  recordKeysOf,
} from '@specialistvagen/statistics';
import { AuditWork } from './audit/audit-work.js';
import { openDomain } from './domain-services.js';
import type { DomainServices } from './domain-services.js';
import { noticesConsumer, statisticsConsumer } from './consumers.js';
import { openLogWork } from './keep-log.js';
import { workplaceNames } from './workplace-names.js';
import { repeatEvery } from './repeated-task.js';
import type { RepeatedTask } from './repeated-task.js';
import { openImportWork } from './work-on-imports.js';
import { openMailWork } from './work-on-mail.js';

export type RunningWorker = { stop(): Promise<void> };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** How old the status list may be; in demo somebody waits for it. */
const STATUS_EVERY = { production: 5 * MINUTE, demo: 10 * SECOND, test: 10 * SECOND };

/** Consumers of the outbox, mail, sweeps and publication, until stopped. Any number of workers may run beside each other. */
export async function startWorker(config: Config, log: Logger): Promise<RunningWorker> {
  const clock = new SystemClock();
  const own = await pool(config, 'worker');
  const statistics = await pool(config, 'statistics');
  const cells = new StatisticsCells(statistics, clock, recordKeysOf(config.dataDir));
  const publisher = new PublishRelease(statistics, clock, cells, {
    workplaceNames: () => workplaceNames(own, clock),
  });
  const coverage = new PublishCoverage(statistics, clock);
  const domain = await openDomain(config, own, clock);
  await domain.loadRegulations();
  const onError = (error: unknown) => log.warn({ err: error }, 'background');

  const outbox = new OutboxWorker({
    transactions: own,
    queue: queueSettings(config),
    consumers: consumersOf({ cells, statistics }, domain, config, clock),
    onError,
  });
  await outbox.start();
  const asked = await pool(config, 'api');
  const mail = openMailWork(config, {
    pools: { worker: own, api: asked },
    clock,
    addressOf: domain.addressOf,
  });
  const imports = await openImportWork(config, { worker: own, api: asked }, clock);
  const audit = new AuditWork({ config, transactions: own, clock, log, toTell: domain.whoRunsTheSystem });
  const keepLog = openLogWork({ config, transactions: own, log, alarm: (found) => audit.alarm(found) });
  const stopping = new AbortController();
  const statisticsWork = { publisher, coverage, cells, statistics };
  const tasks: RepeatedTask[] = [
    ...ofDomain(domain, config, onError),
    ...ofStatistics(statisticsWork, log, onError),
    repeatEvery(SECOND, () => keepLog(stopping.signal), onError),
    repeatEvery(10 * MINUTE, () => audit.runIfDue(stopping.signal), onError),
    repeatEvery(2 * SECOND, () => mail.sendDue(), onError),
    repeatEvery(10 * MINUTE, () => mail.makeDigests(), onError),
    ...ofNights(domain, stopping.signal, log, onError),
    repeatEvery(HOUR, () => archiveDocuments(domain, stopping.signal, log), onError),
    repeatEvery(SECOND, () => imports.work(stopping.signal), onError),
    repeatEvery(10 * MINUTE, () => forgetOldImportFiles(own), onError),
    repeatEvery(24 * HOUR, () => own.run({ system: true }, forgetOldIdempotencyKeys), onError),
  ];
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(tasks.map((task) => task.stop()));
      await outbox.stop();
      // What was signed last is in the list that a stopped instance leaves.
      await domain.writeTrustStatus().catch(onError);
      await mail.close();
      await domain.close();
      await imports.close();
      await Promise.all([own, statistics, asked].map((one) => one.dataSource.destroy()));
    },
  };
}

type OnError = (error: unknown) => void;

/** What the libraries look after themselves, however often it is done. */
const ofDomain = (domain: DomainServices, { mode }: Config, onError: OnError): RepeatedTask[] => [
  repeatEvery(15 * SECOND, () => domain.sweepSigningActs(), onError),
  repeatEvery(MINUTE, () => domain.sendBackLeft(), onError),
  repeatEvery(HOUR, () => domain.tellSupervision(), onError),
  repeatEvery(HOUR, () => domain.expireAssessments(), onError),
  repeatEvery(HOUR, () => domain.tellDueReviews(), onError),
  repeatEvery(HOUR, () => domain.tellOverdueSuspicions(), onError),
  repeatEvery(15 * SECOND, () => domain.tellProtection(), onError),
  repeatEvery(MINUTE, () => domain.closeOpeningStock(), onError),
  repeatEvery(2 * SECOND, () => domain.loadRegulations(), onError),
  repeatEvery(STATUS_EVERY[mode], () => domain.writeTrustStatus(), onError),
];

/** Once a night each; asked again and again, since the worker may have been down. */
const ofNights = (
  domain: DomainServices,
  stopping: AbortSignal,
  log: Logger,
  onError: OnError,
): RepeatedTask[] => [
  repeatEvery(10 * MINUTE, () => checkTheNight(domain, stopping, log), onError),
  repeatEvery(10 * MINUTE, () => checkPlausibility(domain, stopping, log), onError),
];

type StatisticsWork = {
  publisher: PublishRelease;
  coverage: PublishCoverage;
  cells: StatisticsCells;
  statistics: Transactions;
};

const ofStatistics = (
  { publisher, coverage, cells, statistics }: StatisticsWork,
  log: Logger,
  onError: OnError,
): RepeatedTask[] => [
  repeatEvery(10 * MINUTE, () => publisher.publishDue(), onError),
  repeatEvery(10 * MINUTE, () => coverage.publishDue(), onError),
  repeatEvery(2 * SECOND, () => cells.applyWaiting(), onError),
  repeatEvery(24 * HOUR, () => checkCells(cells, statistics, log), onError),
];

type Counting = { cells: StatisticsCells; statistics: Transactions };

/** No register is connected in production yet: there reports to HOSP stay queued, and the case says so. */
function consumersOf(
  { cells, statistics }: Counting,
  domain: DomainServices,
  config: Config,
  clock: Clock,
): Consumer[] {
  const always = [noticesConsumer(), statisticsConsumer(cells, statistics), domain.plausibilityConsumer()];
  if (config.mode === 'production') return always;
  const secrets = Secrets.open(config.dataDir);
  return [...always, hospReportsConsumer({ register: new HospReportsDouble(), secrets, clock })];
}

/** What cannot be stamped is an error in the instance (a list or a key that has ended), and stays due until it is mended. */
async function archiveDocuments(domain: DomainServices, stopping: AbortSignal, log: Logger): Promise<void> {
  const { archived, failed } = await domain.archiveDocuments(stopping);
  if (archived > 0) log.info({ archived }, 'archive stamps');
  if (failed.length > 0)
    log.error({ failed: failed.slice(0, 20), count: failed.length }, 'archive stamps: not made');
}

/** Once a night, whichever worker is first. What could not be checked is named by its id and code, never left out silently. */
async function checkTheNight(domain: DomainServices, stopping: AbortSignal, log: Logger): Promise<void> {
  const outcome = await domain.checkTheNight({ stopping });
  if (!outcome) return;
  const { night, checked, failed, isFinished } = outcome;
  log.info({ night, checked, failed: failed.length, isFinished }, 'nightly check');
  if (failed.length > 0) log.error({ night, failed }, 'nightly check: could not be checked');
}

/** How many were looked at, never what was found. */
async function checkPlausibility(domain: DomainServices, stopping: AbortSignal, log: Logger): Promise<void> {
  const outcome = await domain.checkPlausibility(stopping);
  if (!outcome) return;
  const { night, checked, failed, isFinished } = outcome;
  log.info({ night, checked, failed: failed.length, isFinished }, 'plausibility checks');
  if (failed.length > 0)
    log.error({ night, failed: failed.slice(0, 20) }, 'plausibility checks: could not be made');
}

/** Cells that differ from a recount are an error in us: reported, and put right. */
async function checkCells(cells: StatisticsCells, statistics: Transactions, log: Logger): Promise<void> {
  const report = await cells.inspect();
  await rememberCheck(statistics, report);
  if (report.poisonPersons > 0)
    log.error({ persons: report.poisonPersons }, 'statistics: persons whose facts cannot be derived');
  if (report.differingCells === 0 && report.differingSpells === 0) return;
  log.error(report, 'statistics: cells differ from a recount; rebuilding');
  await cells.rebuild();
}

/** A recount of everybody (each night, and for a release) takes its time, on some connections beside those that apply facts. */
const LIMITS = {
  worker: { poolMax: 5 },
  api: { poolMax: 5 },
  statistics: { poolMax: 8, statementTimeout: 10 * MINUTE },
};

async function pool(config: Config, role: 'worker' | 'statistics' | 'api'): Promise<Transactions> {
  const url = databaseUrl(config, role);
  const settings = { url, applicationName: `specialistvagen-${role}`, ...LIMITS[role] };
  return new Transactions(await createDataSource(settings).initialize());
}
