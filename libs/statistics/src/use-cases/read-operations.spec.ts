import { randomUUID } from 'node:crypto';
import { usePostgres } from '../../../../test/support/index.js';
import { ReadOperations, rememberCheck } from './read-operations.js';

const database = usePostgres();
const query = (text: string, params: unknown[] = []) => database.as('postgres').query(text, params);
const state = () => new ReadOperations(database.as('api').transactions).read();

/** A fact of somebody, in the cells so many seconds after it happened. */
async function applied(seconds: number, ago = '1 minute'): Promise<void> {
  const id = randomUUID();
  await query(
    `with doctor as (
       insert into statistics.person (pseudonym) values ($2)
       on conflict (pseudonym) do update set pseudonym = excluded.pseudonym returning person_id)
     insert into statistics.fact (fact_id, kind, person, person_id, post, step, region, route, valid_from, source)
     select $1::uuid, 'post-started', $2, person_id, $2, 'st', '04', 'swedish-degree', '2026-01-15', 'register' from doctor`,
    [id, 'ab'.repeat(32)],
  );
  await query(
    `insert into statistics.applied_fact (fact_id, occurred_at, applied_at)
     select $1, t.at - make_interval(secs => $2), t.at
       from (select clock_timestamp() - $3::interval as at) t`,
    [id, seconds, ago],
  );
}

describe('the state of the statistics', () => {
  it('tells how long the way to the cells was, in the last hour and in the last day', async () => {
    for (let n = 0; n < 98; n += 1) await applied(2);
    for (let n = 0; n < 2; n += 1) await applied(90);
    await applied(5_000, '3 hours');
    const { hour, day } = await state();
    expect([hour.facts, hour.median, day.facts]).toEqual([100, 2, 101]);
    expect(hour.p99).toBeCloseTo(90);
    expect(day.p99).toBeGreaterThanOrEqual(90);
  });

  it('tells of events that wait, and of none that is in the cells or is no fact', async () => {
    const event = randomUUID();
    const insert = `insert into platform.outbox (id, type, version, payload, at) values ($1, $2, 1, '{}', $3)`;
    await query(insert, [event, 'register-fact', '2026-11-28T10:00:00Z']);
    await query(`update platform.outbox set at = clock_timestamp() - interval '5 minutes' where id = $1`, [
      event,
    ]);
    await query(insert, [randomUUID(), 'notice', new Date()]);
    const { waiting } = await state();
    expect(waiting.events).toBe(1);
    expect(Date.now() - Date.parse(waiting.oldest ?? '')).toBeGreaterThan(290_000);
    await query(`insert into platform.effect (event_id, consumer) values ($1, 'statistics')`, [event]);
    expect((await state()).waiting).toEqual({ events: 0, oldest: null });
  });

  it('tells of what stands aside', async () => {
    const event = randomUUID();
    await query(`insert into platform.outbox (id, type, version, payload) values ($1, 'notice', 1, '{}')`, [
      event,
    ]);
    await query(
      `insert into platform.effect_failure (event_id, consumer, attempts, error_code, next_at, isolated_at)
       values ($1, 'notices', 8, 'sqlstate-22001', now(), now())`,
      [event],
    );
    await query(
      `insert into statistics.poison_person (person_id, code) select person_id, 'sqlstate-22008' from statistics.person limit 1`,
    );
    expect(await state()).toMatchObject({ poisonPersons: 1, isolatedEffects: 1 });
  });

  it('tells what the last check found, and null before there was one', async () => {
    expect((await state()).lastCheck).toBeNull();
    const found = {
      differingSpells: 0,
      identityViolations: 0,
      poisonPersons: 0,
      waitingFacts: 0,
      unusedFacts: {},
    };
    const statistics = database.as('statistics').transactions;
    await rememberCheck(statistics, { ...found, differingCells: 7 });
    await rememberCheck(statistics, { ...found, differingCells: 0 });
    expect((await state()).lastCheck).toMatchObject({ differingCells: 0, identityViolations: 0 });
  });

  it('is all that the api may know of it', async () => {
    for (const table of ['statistics.applied_fact', 'statistics.poison_person', 'statistics.cell_check'])
      await expect(database.as('api').query(`select * from ${table}`)).rejects.toThrow();
    await expect(database.as('worker').query('select statistics.operations()')).rejects.toThrow();
  });

  it('tells which release is the last, and none before the first', async () => {
    expect((await state()).publications.last).toBeNull();
    const print = 'ab'.repeat(32);
    for (const version of [1, 2])
      await query(
        `insert into statistics.release (version, kind, known_at, published_at, inputs_sha256, code_version, key_version, note, revisions)
         values ($1, 'preliminary', '2026-11-28T10:00:00Z', '2026-11-29T10:00:00Z', $2, $2, 1, 'Prov.', '[]')`,
        [version, print],
      );
    const { last } = (await state()).publications;
    expect(last).toMatchObject({ version: 2, kind: 'preliminary' });
    expect(new Date(last?.publishedAt ?? '').toISOString()).toBe('2026-11-29T10:00:00.000Z');
  });
});
