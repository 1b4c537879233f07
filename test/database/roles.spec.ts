import { databaseRoles, execute, runMigrations } from '@specialistvagen/platform';
import { refusalOf, usePostgres } from '../support/index.js';

const db = usePostgres();
const INSUFFICIENT_PRIVILEGE = '42501';
const served = ['api', 'worker', 'statistics', 'audit'] as const;

type TableRow = { name: string; owner: string; secured: boolean; forced: boolean };
const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'bullmq', 'public') and n.nspname !~ '^pg_'`;
const tables = () =>
  db.as('postgres').query<TableRow>(
    `select format('%I.%I', n.nspname, c.relname) as name, pg_get_userbyid(c.relowner) as owner,
            c.relrowsecurity as secured, c.relforcerowsecurity as forced
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and ${ours} order by 1`,
  );

describe('the login roles', () => {
  it.each(databaseRoles)(
    '%s is no superuser, passes no policy by and makes no roles or databases',
    async (role) => {
      const [row] = await db
        .as(role)
        .query(
          `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = current_user`,
        );
      expect(row).toEqual({
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
      });
    },
  );

  it('the owner of every table cannot log in', async () => {
    const [row] = await db
      .as('postgres')
      .query(`select rolcanlogin, rolsuper, rolbypassrls from pg_roles where rolname = 'owner'`);
    expect(row).toEqual({ rolcanlogin: false, rolsuper: false, rolbypassrls: false });
    expect([...new Set((await tables()).map((table) => table.owner))]).toEqual(['owner']);
  });

  it.each(served)('%s cannot become the owner, the migrator or anybody else', async (role) => {
    for (const other of ['owner', 'migrator', 'postgres', ...served.filter((name) => name !== role)]) {
      expect(await refusalOf(db.as(role).query(`set role ${other}`))).toBe(INSUFFICIENT_PRIVILEGE);
    }
  });

  it.each(served)('%s cannot make tables in any schema', async (role) => {
    const schemas = await db
      .as('postgres')
      .query<{ name: string }>(
        `select nspname as name from pg_namespace n where (${ours}) or nspname = 'public'`,
      );
    expect(schemas.length).toBeGreaterThan(10);
    for (const { name } of schemas) {
      expect(await refusalOf(db.as(role).query(`create table ${name}.mine (n int)`))).toBe(
        INSUFFICIENT_PRIVILEGE,
      );
    }
  });

  it('the migrator reaches no row except as the owner', async () => {
    expect(await refusalOf(db.as('migrator').query('select id from platform.outbox'))).toBe(
      INSUFFICIENT_PRIVILEGE,
    );
  });

  it('statistics cannot look into identities or documents', async () => {
    for (const schema of [
      'identity',
      'organisations',
      'trainees',
      'intyg',
      'certificates',
      'notices',
      'bullmq',
    ]) {
      const [row] = await db
        .as('statistics')
        .query<{ may: boolean }>(`select has_schema_privilege($1, 'usage') as may`, [schema]);
      expect([schema, row?.may]).toEqual([schema, false]);
    }
  });

  it.each(['api', 'statistics', 'audit'] as const)('%s never touches the queue', async (role) => {
    expect(await refusalOf(db.as(role).query('select id from bullmq.job'))).toBe(INSUFFICIENT_PRIVILEGE);
  });
});

describe('the tables', () => {
  it.each(served)('cannot be emptied, referenced or given triggers by %s', async (role) => {
    const rows = await db.as('postgres').query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and ${ours}
          and has_table_privilege($1, c.oid, 'truncate, references, trigger, maintain')`,
      [role],
    );
    expect(rows.map((row) => row.name)).toEqual([]);
  });

  it('cannot be written by audit', async () => {
    const rows = await db.as('postgres').query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and ${ours}
          and (has_any_column_privilege('audit', c.oid, 'insert, update') or has_table_privilege('audit', c.oid, 'delete'))`,
    );
    expect(rows.map((row) => row.name)).toEqual([]);
  });

  it('that belong to a trainee are protected row by row, also from their owner', async () => {
    const rows = await db.as('postgres').query<{ name: string; forced: boolean }>(
      `select format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity and c.relforcerowsecurity as forced
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'trainee_id' and not a.attisdropped
        where c.relkind in ('r', 'p') and ${ours} order by 1`,
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter((row) => !row.forced)).toEqual([]);
  });

  it('that are protected have a policy for the owner, or a later backfill would silently do nothing', async () => {
    const rows = await db.as('postgres').query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relforcerowsecurity and not exists (
          select 1 from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and 'owner'::regrole = any(p.polroles))`,
    );
    expect(rows.map((row) => row.name)).toEqual([]);
  });

  it('run no function as their owner without a fixed search path', async () => {
    const rows = await db.as('postgres').query<{ name: string }>(
      `select format('%I.%I', n.nspname, p.proname) as name
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and ${ours}
          and not exists (select 1 from unnest(p.proconfig) setting where setting like 'search_path=%')`,
    );
    expect(rows.map((row) => row.name)).toEqual([]);
  });
});

describe('migrations', () => {
  it('go on working after the worker has made a sequence of its own in the queue', async () => {
    await db.as('worker').query('create sequence bullmq.made_by_the_worker');
    expect(await runMigrations(db.url('migrator'))).toEqual([]);
  });

  it('do nothing the second time, also when two start at once', async () => {
    const url = db.url('migrator');
    expect(await Promise.all([runMigrations(url), runMigrations(url)])).toEqual([[], []]);
  });

  it('can backfill rows of a protected table, which they could not without the owner’s policy', async () => {
    const asOwner = (statement: string) =>
      db.as('migrator').transactions.run({}, async () => {
        await execute('set local role owner');
        return execute(statement);
      });
    await asOwner('create table platform.backfilled (n int)');
    await asOwner('insert into platform.backfilled values (1), (2)');
    await asOwner(`call platform.protect_rows('platform.backfilled')`);
    expect(await asOwner('update platform.backfilled set n = n + 1')).toBe(2);
    await asOwner('drop policy owner_migrates on platform.backfilled');
    expect(await asOwner('update platform.backfilled set n = n + 1')).toBe(0);
    await asOwner('drop table platform.backfilled');
  });
});
