import { usePostgres } from '../../../../test/support/index.js';
import { conditionalUpdate } from './conditional-update.js';
import { createDataSource } from './data-source.js';
import { Transactions, currentTransaction, execute, onCommit, prepared, sql } from './transactions.js';

const db = usePostgres();
const person = '0190a0a0-0000-7000-8000-000000000001';
const other = '0190a0a0-0000-7000-8000-000000000002';

beforeAll(async () => {
  await db
    .as('postgres')
    .query(`create table public.thing (id int primary key, state text, revision int, born date)`);
  await db.as('postgres').query(`grant usage on schema public to api`);
  await db.as('postgres').query(`grant select, insert, update on public.thing to api`);
});
beforeEach(async () => {
  await db.as('postgres').query(`delete from public.thing`);
  await db
    .as('postgres')
    .query(`insert into public.thing values (1, 'draft', 1, '1990-02-03'), (2, 'draft', 1, null)`);
});

const whoAmI = async () =>
  (await sql<{ who: string | null }>('select platform.current_person() as who'))[0]?.who;

describe('a transaction', () => {
  it('is missing outside run, and says so', async () => {
    expect(() => currentTransaction()).toThrow('No transaction is running');
    await expect(sql('select 1')).rejects.toThrow('No transaction is running');
  });

  it('refuses to be joined for another person, or through another pool', async () => {
    const { transactions } = db.as('api');
    const nested = (scope: object) => transactions.run({ person }, () => transactions.run(scope, whoAmI));
    await expect(nested({ person: other })).rejects.toThrow('another scope');
    await expect(nested({ person, system: true })).rejects.toThrow('another scope');
    await expect(
      transactions.run({ person }, () => db.as('worker').transactions.run({ person }, whoAmI)),
    ).rejects.toThrow('another scope or pool');
  });

  it('runs a prepared statement as any other: in its own name, and undone with it', async () => {
    const { transactions } = db.as('api');
    const add = (id: number) =>
      prepared<{ who: string }>(
        'spec-add',
        `insert into public.thing values ($1, 'draft', 1, null) returning platform.current_person() as who`,
        [id],
      );
    await expect(
      transactions.run({ person }, async () => {
        expect(await add(4)).toEqual([{ who: person }]);
        throw new Error('after');
      }),
    ).rejects.toThrow('after');
    expect(await transactions.run({ person: other }, () => add(4))).toEqual([{ who: other }]);
    await expect(add(5)).rejects.toThrow('No transaction is running');
  });

  it('reads what is committed when it asks for nothing else, whatever the database is set to', async () => {
    const name = new URL(db.url('api')).pathname.slice(1);
    await db
      .as('postgres')
      .query(`alter database "${name}" set default_transaction_isolation to 'repeatable read'`);
    const source = await createDataSource({ url: db.url('api'), applicationName: 'spec' }).initialize();
    const isolation = () => sql<{ is: string }>(`select current_setting('transaction_isolation') as is`);
    const transactions = new Transactions(source);
    expect(await transactions.run({}, isolation)).toEqual([{ is: 'read committed' }]);
    const asked = { isolation: 'SERIALIZABLE' } as const;
    expect(await transactions.run({}, isolation, asked)).toEqual([{ is: 'serializable' }]);
    await source.destroy();
  });

  it('runs for nobody when it is for nobody, also where somebody has been before', async () => {
    const settings = { url: db.url('api'), applicationName: 'spec', poolMax: 1 };
    const source = await createDataSource(settings).initialize();
    const transactions = new Transactions(source);
    const NAMES = ['person', 'purpose', 'system'].map((name) => `current_setting('app.${name}') as ${name}`);
    const scope = () => sql<object>(`select pg_backend_pid() as at, ${NAMES.join(', ')}`);
    const [fresh] = await transactions.run({}, scope);
    expect(fresh).toMatchObject({ person: '', purpose: '', system: '' });
    const somebody = { person, purpose: 'own', system: true };
    expect(await transactions.run(somebody, scope)).toEqual([
      { ...fresh, person, purpose: 'own', system: 'on' },
    ]);
    const failing = transactions.run(somebody, async () => {
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await transactions.run({}, scope)).toEqual([fresh]);
    await source.destroy();
  });

  it('is joined by a nested one of the same scope, and rolls both back together', async () => {
    const { transactions } = db.as('api');
    const insert = () => execute(`insert into public.thing values (3, 'draft', 1, null)`);
    await expect(
      transactions.run({ person }, async () => {
        await transactions.run({ person }, insert);
        throw new Error('after');
      }),
    ).rejects.toThrow('after');
    expect(await db.as('postgres').query('select id from public.thing where id = 3')).toEqual([]);
  });

  it('tells the database for whom it runs, and the connection forgets it afterwards', async () => {
    const { transactions } = db.as('api');
    const seen = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        transactions.run({ person: index % 2 ? person : other }, async () => [index, await whoAmI()]),
      ),
    );
    for (const [index, who] of seen) expect(who).toBe(Number(index) % 2 ? person : other);
    expect(await transactions.run({}, whoAmI)).toBeNull();
  });

  it('runs what waits for the commit after it, and not at all when it rolls back', async () => {
    const { transactions } = db.as('api');
    const happened: string[] = [];
    const attempt = (fail: boolean) =>
      transactions.run({}, async () => {
        onCommit(() => void happened.push(fail ? 'rolled back' : 'committed'));
        expect(happened).toEqual([]);
        if (fail) throw new Error('no');
      });
    await expect(attempt(true)).rejects.toThrow('no');
    await attempt(false);
    expect(happened).toEqual(['committed']);
  });

  it('runs again after a deadlock, and after a serialization failure', async () => {
    const { transactions } = db.as('api');
    let attempts = 0;
    const addAll = () =>
      transactions.run(
        {},
        async () => {
          attempts += 1;
          const [row] = await sql<{ sum: number }>('select sum(revision)::int as sum from public.thing');
          await new Promise((resolve) => setTimeout(resolve, 50));
          await execute('update public.thing set revision = $1 where id = 1', [row?.sum]);
        },
        { isolation: 'SERIALIZABLE' },
      );
    await Promise.all([addAll(), addAll()]);
    expect(attempts).toBeGreaterThan(2);
    expect(await db.as('postgres').query('select revision from public.thing where id = 1')).toEqual([
      { revision: 3 },
    ]);
  });

  it('gives rows for update … returning, counts for execute, and days as text', async () => {
    await db.as('api').transactions.run({}, async () => {
      expect(await sql(`update public.thing set state = 'x' where id = 1 returning id, born`)).toEqual([
        { id: 1, born: '1990-02-03' },
      ]);
      expect(await execute(`update public.thing set state = 'y'`)).toBe(2);
    });
  });
});

describe('a conditional update', () => {
  const change = (state: string, revision: number) =>
    db
      .as('api')
      .transactions.run({}, () =>
        conditionalUpdate({ table: 'public.thing', id: '1', state, revision, set: { state: 'sent' } }),
      );

  it('refuses a decision made on an old revision or another state', async () => {
    await expect(change('draft', 0)).rejects.toMatchObject({ code: 'stale-revision', kind: 'conflict' });
    await expect(change('sent', 1)).rejects.toMatchObject({ code: 'stale-revision' });
    expect(await db.as('postgres').query('select state from public.thing where id = 1')).toEqual([
      { state: 'draft' },
    ]);
  });

  it('lets exactly one of many that decide at once win', async () => {
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => change('draft', 1)));
    expect(results.filter((result) => result.status === 'fulfilled')).toEqual([
      { status: 'fulfilled', value: 2 },
    ]);
  });

  it('takes no table or column name that is more than a name', async () => {
    const injected = db
      .as('api')
      .transactions.run({}, () =>
        conditionalUpdate({ table: 'public.thing', id: '1', revision: 1, set: { "state = 'x' --": 1 } }),
      );
    await expect(injected).rejects.toThrow('plain identifiers');
  });
});
