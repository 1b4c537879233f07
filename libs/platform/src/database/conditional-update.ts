import { DomainError } from '../contract/domain-error.js';
import { sql } from './transactions.js';

export type ConditionalUpdate = {
  /** `schema.table`, a constant of the calling repository. */
  table: string;
  id: string;
  /** The state the decision was made on; leave out for tables without states. */
  state?: string;
  /** The revision the decision was made on. */
  revision: number;
  /** Columns to set, by name. `revision` is raised by one here. */
  set: Readonly<Record<string, unknown>>;
  /** What the person is told when somebody else was first. */
  text?: string;
};

const identifier = /^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/;

/**
 * `UPDATE … WHERE id AND state AND revision`: of two that decide at once exactly one wins. Returns the new revision;
 * the other gets `DomainError` conflict `stale-revision`.
 */
export async function conditionalUpdate(change: ConditionalUpdate): Promise<number> {
  const names = Object.keys(change.set);
  for (const name of [change.table, ...names]) {
    if (!identifier.test(name)) throw new Error('conditionalUpdate takes plain identifiers only');
  }
  const params: unknown[] = [change.id, change.revision, ...Object.values(change.set)];
  const assignments = names.map((name, index) => `${name} = $${index + 3}`);
  let where = 'id = $1 and revision = $2';
  if (change.state !== undefined) where += ` and state = $${params.push(change.state)}`;
  const rows = await sql<{ revision: number }>(
    `update ${change.table} set ${[...assignments, 'revision = revision + 1'].join(', ')}
      where ${where} returning revision`,
    params,
  );
  const row = rows[0];
  if (row) return row.revision;
  throw new DomainError(
    'stale-revision',
    'conflict',
    change.text ?? 'Någon har ändrat detta sedan du öppnade det. Läs in sidan igen och gör om ändringen.',
  );
}
