import type { DatabaseRole } from '@specialistvagen/platform';
import { sqlState } from '@specialistvagen/platform';
import type { TestDatabase } from './use-postgres.js';

const INSUFFICIENT_PRIVILEGE = '42501';

/** SQLSTATE with which the statement fails; undefined when it passes. */
export async function refusalOf(statement: Promise<unknown>): Promise<string | undefined> {
  try {
    await statement;
    return undefined;
  } catch (error) {
    const state = sqlState(error);
    if (!state) throw error;
    return state;
  }
}

/** Defines the tests that no role which serves people may change, remove or empty what the table holds. */
export function itIsAppendOnly(
  db: TestDatabase,
  table: string,
  column: string,
  roles: readonly DatabaseRole[] = ['api', 'worker', 'statistics', 'audit'],
): void {
  describe.each(roles)(`${table} is append-only for role %s`, (role) => {
    it.each([
      ['changed', `update ${table} set ${column} = ${column}`],
      ['removed', `delete from ${table}`],
      ['emptied', `truncate ${table}`],
    ])('rows cannot be %s', async (_what, statement) => {
      expect(await refusalOf(db.as(role).query(statement))).toBe(INSUFFICIENT_PRIVILEGE);
    });
  });
}

/** How many rows a role sees when it has not said for whom it works; compare with what the superuser sees. */
export async function rowsWithoutContext(
  db: TestDatabase,
  role: DatabaseRole,
  table: string,
): Promise<{ seen: number; existing: number }> {
  const count = `select count(*)::int as rows from ${table}`;
  const [seen] = await db.as(role).query<{ rows: number }>(count);
  const [existing] = await db.as('postgres').query<{ rows: number }>(count);
  return { seen: seen?.rows ?? 0, existing: existing?.rows ?? 0 };
}
