import { sql } from '@specialistvagen/platform';
import { isFromData } from './poison-persons.js';

export type Work = (persons: readonly number[]) => Promise<void>;

/**
 * Does `work` for the groups together; when some person's facts break it, for the halves, and so on down to the group that does.
 * That group goes to `broken`; the others are as if it had not been there. Each try is undone by a savepoint.
 * One group is a list of persons that must be worked on together.
 */
export async function isolating(
  groups: readonly (readonly number[])[],
  work: Work,
  broken: (persons: readonly number[], error: unknown) => Promise<void>,
): Promise<void> {
  if (groups.length === 0) return;
  await sql('savepoint isolating');
  try {
    await work(groups.flat());
    await sql('release savepoint isolating');
  } catch (error) {
    if (!isFromData(error)) throw error;
    await sql('rollback to savepoint isolating');
    await sql('release savepoint isolating');
    if (groups.length === 1) return broken(groups.flat(), error);
    const half = Math.ceil(groups.length / 2);
    await isolating(groups.slice(0, half), work, broken);
    await isolating(groups.slice(half), work, broken);
  }
}
