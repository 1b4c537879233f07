import { itIsAppendOnly, queueBackends, usePostgres, useQueue } from '../../../../test/support/index.js';
import { DomainError } from '../contract/domain-error.js';
import { execute } from '../database/transactions.js';
import { defineConsumer } from './consumer.js';
import type { Consumer } from './consumer.js';
import { isolatedEffects, retryIsolated } from './effects.js';
import { outbox } from './outbox.js';
import type { OutboxEvent } from './outbox.js';
import type { TestQueue } from '../../../../test/support/index.js';
import { OutboxWorker } from './outbox-worker.js';
import type { OutboxWorkerSettings } from './outbox-worker.js';

const db = usePostgres();
const publish = (payload: Record<string, unknown> = {}, type = 'thing-happened') =>
  db.as('api').transactions.run({}, () => outbox.publish(type, 1, payload));

let stopAll: OutboxWorker[] = [];
async function startOn(
  queue: TestQueue,
  consumers: Consumer[],
  more: Partial<OutboxWorkerSettings>,
): Promise<OutboxWorker> {
  const worker = new OutboxWorker({
    transactions: db.as('worker').transactions,
    queue: queue.settings(),
    consumers,
    pollEvery: 50,
    resendAfter: 300,
    delay: () => 10,
    maxAttempts: 3,
    ...more,
  });
  stopAll.push(worker);
  await worker.start();
  return worker;
}

/** A consumer that keeps its effects in a table, so that an effect that was rolled back is not counted. */
function counting(
  name: string,
  before: (event: OutboxEvent) => Promise<void> | void = () => undefined,
): Consumer {
  return defineConsumer({
    name,
    types: ['thing-happened'],
    handle: async (event) => {
      await execute('insert into public.made (event_id, consumer) values ($1, $2)', [event.id, name]);
      await before(event);
    },
  });
}

const made = (id?: string) =>
  db
    .as('postgres')
    .query<{ consumer: string }>('select consumer from public.made where event_id = coalesce($1, event_id)', [
      id,
    ]);

async function eventually<T>(look: () => Promise<T>, isRight: (value: T) => boolean): Promise<T> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const value = await look();
    if (isRight(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return look();
}

beforeAll(async () => {
  await db.as('postgres').query('create table public.made (event_id uuid, consumer text)');
  await db.as('postgres').query('grant usage on schema public to worker');
  await db.as('postgres').query('grant insert on public.made to worker');
});
afterEach(async () => {
  await Promise.all(stopAll.map((worker) => worker.stop()));
  stopAll = [];
  await db.as('postgres').query('delete from public.made');
  await db.as('postgres').query('drop table if exists public.cell');
  await db.as('postgres').query('truncate platform.effect, platform.effect_failure, platform.outbox');
});

describe('the outbox', () => {
  itIsAppendOnly(db, 'platform.outbox', 'type');
  itIsAppendOnly(db, 'platform.effect', 'consumer');

  it('keeps nothing of a use case that was rolled back', async () => {
    await expect(
      db.as('api').transactions.run({}, async () => {
        await outbox.publish('thing-happened', 1, {});
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await db.as('postgres').query('select id from platform.outbox')).toEqual([]);
  });

  it('shows statistics the register facts and no other event', async () => {
    await publish({}, 'notice');
    const fact = await publish({}, 'register-fact');
    expect(await db.as('statistics').query('select id from platform.outbox')).toEqual([{ id: fact }]);
  });

  it('is not read by the api, which only publishes', async () => {
    await expect(db.as('api').query('select id from platform.outbox')).rejects.toThrow('permission denied');
  });
});

describe.each(queueBackends)('the relay and its workers, with the queue on %s,', (backend) => {
  const queue = useQueue(backend, db);
  const start = (consumers: Consumer[], more: Partial<OutboxWorkerSettings> = {}) =>
    startOn(queue, consumers, more);

  it('make each effect once for each consumer, also for events from before they started', async () => {
    const earlier = await publish();
    await start([counting('first'), counting('second')]);
    const later = await publish();
    for (const id of [earlier, later]) {
      const effects = await eventually(
        () => made(id),
        (rows) => rows.length >= 2,
      );
      expect(effects.map((row) => row.consumer).sort()).toEqual(['first', 'second']);
    }
  });

  it('give the consumer the event as it was published', async () => {
    const seen: OutboxEvent[] = [];
    await start([counting('first', (event) => void seen.push(event))]);
    const id = await publish({ subject: 'x', nested: { n: 1 } });
    await eventually(
      () => made(id),
      (rows) => rows.length > 0,
    );
    expect(seen).toEqual([
      {
        id,
        at: expect.any(Date),
        type: 'thing-happened',
        version: 1,
        payload: { subject: 'x', nested: { n: 1 } },
      },
    ]);
  });

  it('make each effect once when several processes run and jobs come twice', async () => {
    await Promise.all([start([counting('first')]), start([counting('first')]), start([counting('first')])]);
    const ids = await Promise.all(Array.from({ length: 60 }, () => publish()));
    const effects = await eventually(
      () => made(),
      (rows) => rows.length >= ids.length,
    );
    expect(effects).toHaveLength(ids.length);
  });

  it('fill the queue again when it has been emptied', async () => {
    let letGo: () => void = () => undefined;
    const isBusy = new Promise<void>((resolve) => (letGo = resolve));
    await start([counting('first', () => isBusy)], { concurrency: 1, resendAfter: 300 });
    await Promise.all([publish(), publish(), publish()]);
    expect(await eventually(queue.loseWaitingJobs, (lost) => lost)).toBe(true);
    letGo();
    expect(await eventually(made, (rows) => rows.length === 3)).toHaveLength(3);
  });

  it('try a failed effect again, and keep nothing of the attempt that failed', async () => {
    let attempts = 0;
    const failsOnce = counting('first', () => {
      attempts += 1;
      if (attempts === 1) throw new Error('once');
    });
    await start([failsOnce]);
    const id = await publish();
    expect(
      await eventually(
        () => made(id),
        (rows) => rows.length > 0,
      ),
    ).toHaveLength(1);
    expect(attempts).toBe(2);
    expect(await db.as('worker').query('select event_id from platform.effect_failure')).toEqual([]);
  });

  it('isolate what keeps failing, with a code and no text, and go on with the rest', async () => {
    const poison = await publish({ poison: true });
    const failing = counting('first', (event) => {
      if (event.payload.poison) throw new DomainError('poisoned', 'invalid', 'Anna Andersson skrev något');
    });
    await start([failing]);
    const sound = await publish();
    expect(
      await eventually(
        () => made(sound),
        (rows) => rows.length > 0,
      ),
    ).toHaveLength(1);
    const isolated = () => db.as('worker').transactions.run({ system: true }, isolatedEffects);
    const found = await eventually(isolated, (rows) => rows.length > 0);
    expect(found).toEqual([
      {
        eventId: poison,
        consumer: 'first',
        attempts: 3,
        errorCode: 'poisoned',
        isolatedAt: expect.any(Date),
      },
    ]);
    expect(await made(poison)).toEqual([]);
    expect(JSON.stringify(found)).not.toContain('Anna');
  });

  it('make an isolated effect once its cause is mended and it is let go', async () => {
    let isMended = false;
    const id = await publish();
    await start([
      counting('first', () => {
        if (!isMended) throw new Error('broken');
      }),
    ]);
    const system = <T>(fn: () => Promise<T>) => db.as('worker').transactions.run({ system: true }, fn);
    await eventually(
      () => system(isolatedEffects),
      (rows) => rows.length > 0,
    );
    isMended = true;
    await system(() => retryIsolated(id, 'first'));
    expect(
      await eventually(
        () => made(id),
        (rows) => rows.length > 0,
      ),
    ).toHaveLength(1);
  });

  it('record the effect as the consumer’s own role when it has a pool of its own', async () => {
    await db.as('postgres').query('create table if not exists public.cell (n int)');
    await db.as('postgres').query('grant usage on schema public to statistics');
    await db.as('postgres').query('grant insert on public.cell to statistics');
    await start([
      defineConsumer({
        name: 'statistics',
        types: ['register-fact'],
        transactions: db.as('statistics').transactions,
        handle: async () => {
          await execute('insert into public.cell values (1)');
        },
      }),
    ]);
    await publish({}, 'register-fact');
    const cells = () => db.as('postgres').query('select n from public.cell');
    expect(await eventually(cells, (rows) => rows.length > 0)).toEqual([{ n: 1 }]);
  });

  it('refuse consumers of the same name, and names that cannot be recorded', () => {
    expect(() => defineConsumer({ name: 'Not Kebab', types: ['x'], handle: async () => undefined })).toThrow(
      'kebab',
    );
    expect(() => defineConsumer({ name: 'x', types: [], handle: async () => undefined })).toThrow(
      'at least one type',
    );
    const twice = {
      transactions: db.as('worker').transactions,
      queue: { backend: 'postgres', url: '' },
    } as const;
    expect(() => new OutboxWorker({ ...twice, consumers: [counting('a'), counting('a')] })).toThrow(
      'same name',
    );
  });
});
