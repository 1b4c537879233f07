import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogKey } from '@specialistvagen/evidence-log';
import { demoPerson, loadDemo } from '@specialistvagen/identity';
import { Secrets, SystemClock, outbox } from '@specialistvagen/platform';
import type { RegisterFactV1 } from '@specialistvagen/regulations';
import { createTrust } from '@specialistvagen/signing';
import { StatisticsCells, recordKeysOf } from '@specialistvagen/statistics';
import { Redis } from 'ioredis';
import { until } from '../journeys/support/product-process.js';
import { queueBackends, usePostgres, useQueue } from '../support/index.js';
import { hold, startWorkerProcess } from './worker-process.js';
import type { Held, WorkerProcess } from './worker-process.js';

jest.setTimeout(180_000);
const NOTICES = 12;
const FACTS = 6;

const aNotice = () => ({
  kind: 'request-received',
  to: demoPerson('erik').id,
  subject: { kind: 'intyg', id: randomUUID() },
});
const aFact = (): RegisterFactV1 => ({
  fact: 'post-started',
  factId: randomUUID(),
  person: randomBytes(32).toString('hex'),
  birthMonth: '1995-05',
  sex: 'K',
  route: 'eu-recognition',
  region: '04',
  step: 'bt-standalone',
  specialty: null,
  post: randomBytes(32).toString('hex'),
  validFrom: '2026-08-17',
  validTo: null,
  source: 'register',
});

describe.each(queueBackends)('a worker that is killed, with its queue on %s', (backend) => {
  const db = usePostgres();
  const queue = useQueue(backend, db);
  const dataDir = mkdtempSync(join(tmpdir(), 'worker-killed-'));
  let worker: WorkerProcess | undefined;
  let held: Held | undefined;

  beforeAll(async () => {
    createTrust(dataDir, { isTest: true });
    createLogKey(dataDir, { isTest: true });
    const secrets = Secrets.open(dataDir);
    await loadDemo({ transactions: db.as('migrator').transactions, secrets, clock: new SystemClock() });
  }, 60_000);
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  beforeEach(() =>
    db
      .as('postgres')
      .query(
        'truncate platform.outbox, platform.effect, notices.notice, statistics.fact, statistics.spell, statistics.cell cascade',
      ),
  );
  afterEach(async () => {
    await held?.letGo();
    await worker?.kill('SIGTERM');
  });

  const start = async () => {
    worker = await startWorkerProcess({
      DATA_DIR: dataDir,
      DATABASE_URL_API: db.url('api'),
      DATABASE_URL_WORKER: db.url('worker'),
      DATABASE_URL_STATISTICS: db.url('statistics'),
      QUEUE: backend,
      REDIS_URL: backend === 'redis' ? queue.settings().url : '',
    });
  };
  const publish = () =>
    db.as('worker').transactions.run({ system: true }, async () => {
      for (let n = 0; n < NOTICES; n += 1) await outbox.publish('notice', 1, aNotice());
      for (let n = 0; n < FACTS; n += 1) await outbox.publish('register-fact', 1, aFact());
    });
  const emptyQueue = async () => {
    if (backend === 'postgres') {
      await db.as('postgres').query('truncate bullmq.job cascade');
      return;
    }
    const redis = new Redis(queue.settings().url);
    await redis.flushall();
    redis.disconnect();
  };
  const count = async (from: string) => {
    const [row] = await db.as('postgres').query<{ n: number }>(`select count(*)::int as n from ${from}`);
    return row?.n;
  };
  const made = async () => ({
    notices: await count('notices.notice'),
    mails: await count(`notices.mail where state = 'captured'`),
    allMails: await count('notices.mail'),
    facts: await count('statistics.fact'),
    effects: await count('platform.effect'),
  });
  const whole = {
    notices: NOTICES,
    mails: NOTICES,
    allMails: NOTICES,
    facts: FACTS,
    effects: NOTICES + FACTS,
  };
  const isWhole = () => until(async () => JSON.stringify(await made()) === JSON.stringify(whole), 90_000);

  it.each([
    ['kept', () => Promise.resolve()],
    ['emptied meanwhile', emptyQueue],
  ])(
    'between an effect and its record makes each effect once, the queue being %s',
    async (_how, meanwhile) => {
      held = await hold(db.url('postgres'), ['notices.mail', 'statistics.fact'], 'access exclusive');
      await publish();
      await start();
      expect(await held.isWaitedFor('insert into notices.mail')).toBe(true);
      expect(await held.isWaitedFor('insert into statistics.fact')).toBe(true);
      await worker?.kill('SIGKILL');
      await meanwhile();
      await held.letGo();
      expect(await made()).toMatchObject({ notices: 0, facts: 0, effects: 0 });
      await start();
      await isWhole();
      expect(await made()).toEqual(whole);
      const cells = new StatisticsCells(
        db.as('statistics').transactions,
        new SystemClock(),
        recordKeysOf(dataDir),
      );
      expect(await cells.check()).toBe(0);
    },
  );

  it('while it sends leaves the mail to be sent once by the next', async () => {
    const mails = { state: async () => count(`notices.mail where state = 'captured'`) };
    await start();
    await db.as('worker').transactions.run({ system: true }, () => outbox.publish('notice', 1, aNotice()));
    expect(await until(async () => (await mails.state()) === 1)).toBe(true);
    await worker?.kill('SIGTERM');
    await db.as('postgres').query(`update notices.mail set state = 'pending', captured_to = null`);
    held = await hold(db.url('postgres'), ['notices.mail'], 'share');
    await start();
    expect(await held.isWaitedFor('update notices.mail')).toBe(true);
    await worker?.kill('SIGKILL');
    await held.letGo();
    expect(await mails.state()).toBe(0);
    await start();
    expect(await until(async () => (await mails.state()) === 1)).toBe(true);
    expect(await count('notices.mail')).toBe(1);
  });
});
