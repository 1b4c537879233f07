import { execute, newId, sql } from '@specialistvagen/platform';
import type { NoticeEventV1, NoticeKind, SubjectKind } from '../contract/index.js';

export type StoredNotice = {
  id: string;
  personId: string;
  kind: NoticeKind;
  subjectKind: SubjectKind;
  subjectId: string;
  at: Date;
  readAt: Date | null;
};

export const NOTICE = `n.id, n.person_id as "personId", n.kind, n.subject_kind as "subjectKind", n.subject_id as "subjectId", n.at,
   n.read_at as "readAt"`;

/** One notice and one mail for an event, however often the event is delivered. */
export async function insertNotice(eventId: string, event: NoticeEventV1): Promise<void> {
  const noticeId = newId();
  const added = await execute(
    `insert into notices.notice (id, event_id, person_id, kind, subject_kind, subject_id)
     values ($1, $2, $3, $4, $5, $6) on conflict (event_id) do nothing`,
    [noticeId, eventId, event.to, event.kind, event.subject.kind, event.subject.id],
  );
  if (added === 0) return;
  await execute(`insert into notices.mail (id, notice_id, person_id) values ($1, $2, $3)`, [
    newId(),
    noticeId,
    event.to,
  ]);
}

export async function noticesOf(personId: string, limit: number): Promise<StoredNotice[]> {
  return sql(`select ${NOTICE} from notices.notice n where n.person_id = $1 order by n.at desc limit $2`, [
    personId,
    limit,
  ]);
}

export async function unreadCount(personId: string): Promise<number> {
  const [row] = await sql<{ n: string }>(
    `select count(*) as n from notices.notice where person_id = $1 and read_at is null`,
    [personId],
  );
  return Number(row?.n ?? 0);
}

export async function markRead(personId: string, id: string): Promise<void> {
  await execute(
    `update notices.notice set read_at = clock_timestamp() where id = $1 and person_id = $2 and read_at is null`,
    [id, personId],
  );
}

/** Everything the person had been told by then, to the millisecond that the page was given; what comes later stays unread. */
export async function markAllRead(personId: string, by: Date): Promise<void> {
  await execute(
    `update notices.notice set read_at = clock_timestamp() where person_id = $1 and read_at is null
        and date_trunc('milliseconds', at) <= $2`,
    [personId, by],
  );
}
