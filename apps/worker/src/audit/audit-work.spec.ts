import { claimNight, stillAtNight } from '@specialistvagen/evidence-log';
import type { LogOperations } from '@specialistvagen/evidence-log/contract';
import { demoPerson } from '@specialistvagen/identity';
import { FixedClock, createLogger, loadConfig } from '@specialistvagen/platform';
import { arrangeMajasTraining } from '../../../../test/architecture/access-matrix/arrange.js';
import { cheatingOperator } from '../../../../test/support/cheating-operator.js';
import { usePostgres } from '../../../../test/support/index.js';
import { useProduct } from '../../../../test/support/product.js';
import { openLogWork } from '../keep-log.js';
import { AuditWork } from './audit-work.js';

const db = usePostgres();
const product = useProduct(db);
const operator = cheatingOperator(db, () => product.dataDir);
const log = createLogger({ name: 'spec', level: 'silent' });
const magnus = demoPerson('magnus').id;

const config = () =>
  loadConfig({ NODE_ENV: 'test', DATA_DIR: product.dataDir, DATABASE_URL_AUDIT: db.url('audit') });
const work = (at: string) =>
  new AuditWork({
    config: config(),
    transactions: db.as('worker').transactions,
    clock: new FixedClock(at),
    log,
    toTell: async () => [magnus],
  });
const night = (at: string) => work(at).runIfDue(new AbortController().signal);
const nights = () =>
  db
    .as('audit')
    .query<{ night: string; findings: number | null }>(
      `select night, (report ->> 'findings')::int as findings from evidence_log.audit_run order by night`,
    );
const told = async () =>
  (
    await db
      .as('postgres')
      .query(
        `select payload ->> 'to' as "to" from platform.outbox where type = 'notice' and payload ->> 'kind' = 'alarm-raised'`,
      )
  ).map(({ to }) => to);
const shown = async () =>
  (await (await product.signedIn('magnus')).get<LogOperations>('/operations/log')).body;

beforeAll(async () => {
  await arrangeMajasTraining(product.url);
  await operator.sign();
}, 180_000);

describe('the nightly audit', () => {
  it('runs once a night, finds nothing, and is shown to who runs the system', async () => {
    expect(await shown()).toMatchObject({ audit: null, alarms: [] });
    await night('2026-11-30T03:00:00Z');
    await night('2026-11-30T04:00:00Z');
    // Before two o'clock it is still the night of yesterday.
    await night('2026-12-01T00:30:00Z');
    expect(await nights()).toEqual([{ night: '2026-11-30', findings: 0 }]);
    const { audit, alarms } = await shown();
    expect(audit).toMatchObject({ night: '2026-11-30', findings: 0, documents: expect.any(Number) });
    expect(alarms).toEqual([]);
    expect(await told()).toEqual([]);
  });

  it('that is stopped on the way is made up for', async () => {
    const stopping = new AbortController();
    stopping.abort();
    await work('2026-12-02T03:00:00Z').runIfDue(stopping.signal);
    expect(await nights()).toContainEqual({ night: '2026-12-02', findings: null });
    await night('2026-12-02T03:10:00Z');
    expect(await nights()).toContainEqual({ night: '2026-12-02', findings: 0 });
  });

  it('that takes longer than an hour is not begun again by another worker while it is at it', async () => {
    const own = <T>(fn: () => Promise<T>) => db.as('worker').transactions.run({ system: true }, fn);
    const hours = (n: number) =>
      db
        .as('postgres')
        .query(
          `update evidence_log.audit_run set begun_at = now() - interval '${n} hours' where night = $1`,
          ['2026-11-01'],
        );
    expect(await own(() => claimNight('2026-11-01'))).toBe(true);
    await hours(2);
    await own(() => stillAtNight('2026-11-01'));
    expect(await own(() => claimNight('2026-11-01'))).toBe(false);
    await hours(2);
    expect(await own(() => claimNight('2026-11-01'))).toBe(true);
    await db.as('postgres').query(`delete from evidence_log.audit_run where night = '2026-11-01'`);
  });

  it('that finds something raises an alarm, tells once, and says it every night', async () => {
    await operator.tamper(
      `update intyg.document_revision set signed_at = signed_at - interval '400 days' where kind = 'signature'`,
    );
    await night('2026-12-03T03:00:00Z');
    const first = await shown();
    expect(first.audit?.findings).toBeGreaterThan(0);
    expect(first.alarms).toMatchObject([{ code: 'row-differs-from-signature' }]);
    expect(await told()).toEqual([magnus]);
    await night('2026-12-04T03:00:00Z');
    const second = await shown();
    expect(second.audit?.night).toBe('2026-12-04');
    expect(second.alarms).toEqual(first.alarms);
    expect(await told()).toEqual([magnus]);
  });

  it('is nobody else’s to read', async () => {
    expect((await (await product.signedIn('anders')).get('/operations/log')).status).toBe(403);
    expect((await product.visitor().get('/operations/log')).status).toBe(401);
  });
});

describe('a tree that is not the one that was signed', () => {
  it('raises an alarm at once, once, and is signed no more', async () => {
    await operator.tamper(
      'delete from evidence_log.tlog_leaf where idx >= 4',
      'delete from evidence_log.tlog_node where (idx + 1) * (2 ^ level) > 4',
    );
    const keepLog = openLogWork({
      config: config(),
      transactions: db.as('worker').transactions,
      log,
      alarm: (found) => work('2026-12-04T12:00:00Z').alarm(found),
    });
    for (let second = 0; second < 3; second += 1) await keepLog(new AbortController().signal);
    expect((await shown()).alarms.map(({ code }) => code)).toContain('tree-behind-its-checkpoint');
    expect(await told()).toEqual([magnus, magnus]);
  });
});
