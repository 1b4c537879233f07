import { conditionalUpdate, execute, sql } from '@specialistvagen/platform';
import type { Meeting } from '../domain/meeting.js';

const COLUMNS = `m.id, m.trainee_id as "traineeId", m.supervisor_id as "supervisorId", m.held_on as "heldOn", w.revision,
  w.sealed, w.changed_by as "changedById", w.changed_at as "changedAt"`;
const FROM = 'supervisors.meeting m left join supervisors.meeting_minutes w on w.id = m.id';

/** What of each meeting is open to the person of the running transaction: row level security leaves the minutes out. */
export function findMeetings(traineeId: string): Promise<Meeting[]> {
  return sql(`select ${COLUMNS} from ${FROM} where m.trainee_id = $1 order by m.held_on desc, m.id desc`, [
    traineeId,
  ]);
}

export async function findMeeting(traineeId: string, id: string): Promise<Meeting | null> {
  const rows = await sql<Meeting>(`select ${COLUMNS} from ${FROM} where m.trainee_id = $1 and m.id = $2`, [
    traineeId,
    id,
  ]);
  return rows[0] ?? null;
}

type NewMeeting = Pick<Meeting, 'id' | 'traineeId' | 'supervisorId' | 'heldOn'>;
type Written = { readonly sealed: Buffer; readonly by: string; readonly at: Date };

export async function insertMeeting(meeting: NewMeeting, written: Written): Promise<void> {
  const { id, traineeId, supervisorId, heldOn } = meeting;
  await execute(
    `insert into supervisors.meeting (id, trainee_id, supervisor_id, held_on, recorded_by) values ($1, $2, $3, $4, $5)`,
    [id, traineeId, supervisorId, heldOn, written.by],
  );
  await execute(
    `insert into supervisors.meeting_minutes (id, trainee_id, supervisor_id, sealed, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, traineeId, supervisorId, written.sealed, written.by, written.at],
  );
}

/** Of the two who write at once one wins; the other is told, and reads first. */
export async function changeMeeting(
  { id, heldOn }: Pick<Meeting, 'id' | 'heldOn'>,
  revision: number,
  written: Written,
): Promise<void> {
  await conditionalUpdate({
    table: 'supervisors.meeting_minutes',
    id,
    revision,
    set: { sealed: written.sealed, changed_by: written.by, changed_at: written.at },
    text: 'Den andra av er har ändrat anteckningarna sedan du öppnade dem. Läs det nya och spara sedan ditt.',
  });
  await execute('update supervisors.meeting set held_on = $2 where id = $1 and held_on <> $2', [id, heldOn]);
}

/** The last day each of the doctors met a supervisor; those who never did, or whose meetings the reader may not see, are left out. */
export async function latestMeetings(
  traineeIds: readonly string[],
): Promise<{ traineeId: string; heldOn: string }[]> {
  return sql(
    `select trainee_id as "traineeId", max(held_on)::text as "heldOn" from supervisors.meeting
      where trainee_id = any($1::uuid[]) group by trainee_id`,
    [traineeIds],
  );
}
