import { usePostgres } from '../../../../test/support/index.js';
import { execute } from '../database/transactions.js';
import { newId } from '../ids/new-id.js';
import { forgetOldIdempotencyKeys, hashBody, withIdempotency } from './with-idempotency.js';

const db = usePostgres();
const person = newId();
const scope = { person, operation: 'create-thing', bodyHash: hashBody({ a: 1 }) };
let made = 0;
const effect = async () => `thing-${(made += 1)}`;
const request = (key: string | undefined, more: Partial<typeof scope> = {}, run = effect) =>
  db.as('api').transactions.run({ person }, () => withIdempotency(key, { ...scope, ...more }, run));

beforeEach(() => {
  made = 0;
});

describe('an idempotency key', () => {
  it.each([
    [undefined, 'idempotency-key-missing'],
    ['', 'idempotency-key-missing'],
    ['not-a-uuid', 'idempotency-key-invalid'],
  ])('%p is refused as %s', async (key, code) => {
    await expect(request(key)).rejects.toMatchObject({ code, kind: 'invalid' });
    expect(made).toBe(0);
  });

  it('is refused for another body', async () => {
    const key = newId();
    await request(key);
    await expect(request(key, { bodyHash: hashBody({ a: 2 }) })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
      kind: 'refused',
    });
    expect(made).toBe(1);
  });

  it('is in conflict while the first request still runs, and that one goes on', async () => {
    const key = newId();
    let finish: () => void = () => undefined;
    let started: () => void = () => undefined;
    const hasStarted = new Promise<void>((resolve) => (started = resolve));
    const waits = new Promise<void>((resolve) => (finish = resolve));
    const first = request(key, {}, async () => {
      started();
      await waits;
      return effect();
    });
    await hasStarted;
    await expect(request(key)).rejects.toMatchObject({ code: 'idempotency-in-progress', kind: 'conflict' });
    finish();
    expect(await first).toEqual({ resourceId: 'thing-1', replayed: false });
  });

  it('makes the effect once and gives the same resource again', async () => {
    const key = newId();
    expect(await request(key)).toEqual({ resourceId: 'thing-1', replayed: false });
    expect(await request(key.toUpperCase())).toEqual({ resourceId: 'thing-1', replayed: true });
    expect(made).toBe(1);
  });

  it('belongs to one person and one operation', async () => {
    const key = newId();
    await request(key);
    expect(await request(key, { person: newId() })).toMatchObject({ replayed: false });
    expect(await request(key, { operation: 'other-thing' })).toMatchObject({ replayed: false });
  });

  it('is not remembered when the effect was refused', async () => {
    const key = newId();
    await expect(request(key, {}, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect(await request(key)).toEqual({ resourceId: 'thing-1', replayed: false });
  });

  it('makes one effect out of twenty clicks', async () => {
    const key = newId();
    const clicks = await Promise.allSettled(Array.from({ length: 20 }, () => request(key)));
    expect(made).toBe(1);
    for (const click of clicks) {
      if (click.status === 'fulfilled') expect(click.value.resourceId).toBe('thing-1');
      else expect(click.reason).toMatchObject({ code: 'idempotency-in-progress' });
    }
  });

  it('is forgotten after seven days, and not before', async () => {
    const [old, young] = [newId(), newId()];
    await request(old);
    await request(young);
    const age = (key: string, days: number) =>
      db
        .as('postgres')
        .query(`update platform.idempotency set at = now() - $2 * interval '1 day' where key = $1`, [
          key,
          days,
        ]);
    await age(old, 8);
    await age(young, 6);
    await db.as('worker').transactions.run({ system: true }, forgetOldIdempotencyKeys);
    const left = await db.as('postgres').query<{ key: string }>('select key from platform.idempotency');
    expect(left.map((row) => row.key)).toEqual(expect.arrayContaining([young]));
    expect(left.map((row) => row.key)).not.toContain(old);
  });

  it('hashes a body the same whatever order its properties have, and another body differently', () => {
    expect(hashBody({ a: 1, b: { c: [1, 2], d: null } })).toEqual(
      hashBody({ b: { d: null, c: [1, 2] }, a: 1 }),
    );
    expect(hashBody({ a: [1, 2] })).not.toEqual(hashBody({ a: [2, 1] }));
    expect(hashBody(undefined)).toHaveLength(32);
  });
});

it('the api may not change or remove remembered keys', async () => {
  for (const statement of [
    'update platform.idempotency set at = now()',
    'delete from platform.idempotency',
  ]) {
    await expect(db.as('api').transactions.run({}, () => execute(statement))).rejects.toThrow(
      'permission denied',
    );
  }
});
