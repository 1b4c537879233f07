import { execute, sql } from '@specialistvagen/platform';
import { procedureKey, type LogbookEntry } from '../domain/logbook-entry.js';

const COLUMNS = `e.id, e.trainee_id as "traineeId", e.done_on as "doneOn", e.procedure_name as procedure, e.role,
  e.times as count, e.supervisor_id as "supervisorId", e.goals,
  exists (select 1 from assessments.logbook_use u where u.entry_id = e.id) as "isUsed"`;

/** Those that stand, the newest first. */
export function findEntries(traineeId: string): Promise<LogbookEntry[]> {
  return sql(
    `select ${COLUMNS} from assessments.logbook_entry e where e.trainee_id = $1 and e.taken_back_at is null
      order by e.done_on desc, e.id desc`,
    [traineeId],
  );
}

export async function findEntry(traineeId: string, id: string): Promise<LogbookEntry | null> {
  const rows = await sql<LogbookEntry>(
    `select ${COLUMNS} from assessments.logbook_entry e
      where e.trainee_id = $1 and e.id = $2 and e.taken_back_at is null`,
    [traineeId, id],
  );
  return rows[0] ?? null;
}

/** Until the running transaction ends nothing begins to rest on it: a use of it waits for this lock, as its key does. */
export async function holdEntry(id: string): Promise<void> {
  await sql('select id from assessments.logbook_entry where id = $1 for update', [id]);
}

export async function insertEntry(entry: Omit<LogbookEntry, 'isUsed'>, postId: string | null): Promise<void> {
  await execute(
    `insert into assessments.logbook_entry
       (id, trainee_id, post_id, done_on, procedure_name, procedure_key, role, times, supervisor_id, goals)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      entry.id,
      entry.traineeId,
      postId,
      entry.doneOn,
      entry.procedure,
      procedureKey(entry.procedure),
      entry.role,
      entry.count,
      entry.supervisorId,
      entry.goals,
    ],
  );
}

/** True when it stood and nothing rests on it; of two that take it back at once one does. */
export async function takeBackEntry(id: string, at: Date): Promise<boolean> {
  const taken = await execute(
    `update assessments.logbook_entry e set taken_back_at = $2
      where e.id = $1 and e.taken_back_at is null
        and not exists (select 1 from assessments.logbook_use u where u.entry_id = e.id)`,
    [id, at],
  );
  return taken === 1;
}

/** A doctor's entries in one post that name any of the goals. */
export type EntriesFor = {
  readonly traineeId: string;
  readonly postId: string;
  readonly goals: readonly string[];
};
const FOR = `e.trainee_id = $1 and e.post_id = $2 and e.goals && $3::text[] and e.taken_back_at is null`;

export function findEntriesFor({ traineeId, postId, goals }: EntriesFor): Promise<LogbookEntry[]> {
  return sql(
    `select ${COLUMNS} from assessments.logbook_entry e where ${FOR} order by e.done_on desc, e.id desc`,
    [traineeId, postId, goals],
  );
}

/** Those that the person of the running transaction may read: row level security leaves out the rest. */
export async function useEntriesFor(
  { traineeId, postId, goals }: EntriesFor,
  intygId: string,
): Promise<void> {
  await execute(
    `insert into assessments.logbook_use (entry_id, trainee_id, used_kind, used_id)
     select e.id, e.trainee_id, 'intyg', $4 from assessments.logbook_entry e where ${FOR}
     on conflict do nothing`,
    [traineeId, postId, goals, intygId],
  );
}
