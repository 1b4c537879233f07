import { refusalOf, usePostgres } from '../../../../../test/support/index.js';

const db = usePostgres();
const INSUFFICIENT_PRIVILEGE = '42501';
const reads = (role: string) =>
  db.as('postgres').query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'statistics' and c.relkind in ('r', 'p', 'v') and has_any_column_privilege($1, c.oid, 'select') order by 1`,
    [role],
  );

describe('what may be read of the statistics', () => {
  it.each(['cell', 'cell_part', 'fact', 'person', 'spell', 'duration', 'poison_person', 'waiting_fact'])(
    'is not %s, for the api',
    async (name) => {
      expect(await refusalOf(db.as('api').query(`select count(*) from statistics.${name}`))).toBe(
        INSUFFICIENT_PRIVILEGE,
      );
    },
  );

  it('is what is published, for the api: nothing that any count or person is in unprotected', async () => {
    const names = (await reads('api')).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['publication_date', 'published_table', 'release']));
    const unprotected = names.filter((name) =>
      /^(cell|fact|person|spell|duration|poison|applied|waiting|side)/.test(name),
    );
    // How long facts take to arrive is shown to operations; it holds ids and instants alone.
    expect(unprotected.filter((name) => name !== 'applied_fact')).toEqual([]);
  });

  it.each(['api', 'statistics', 'worker', 'audit'] as const)(
    'is never changed once published, by %s',
    async (role) => {
      for (const table of ['release', 'published_table'])
        for (const change of [
          `update statistics.${table} set version = 2`,
          `delete from statistics.${table}`,
        ])
          expect(await refusalOf(db.as(role).query(change))).toBe(INSUFFICIENT_PRIVILEGE);
    },
  );

  it('is a record key for nobody but the statistics', async () => {
    for (const role of ['api', 'worker', 'audit'] as const)
      expect(await refusalOf(db.as(role).query('select record_key from statistics.person'))).toBe(
        INSUFFICIENT_PRIVILEGE,
      );
  });
});
