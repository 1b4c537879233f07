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
export type PendingMail = StoredNotice & { mailId: string; attempts: number };
export type CapturedMail = StoredNotice & { to: string };

const NOTICE = `n.id, n.person_id as "personId", n.kind, n.subject_kind as "subjectKind", n.subject_id as "subjectId", n.at,
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

/** Takes one mail that is due and holds it until the transaction ends; another worker takes the next. */
export async function takePendingMail(): Promise<PendingMail | undefined> {
  const [mail] = await sql<PendingMail>(
    `select m.id as "mailId", m.attempts, ${NOTICE}
     from notices.mail m join notices.notice n on n.id = m.notice_id
     where m.state = 'pending' and m.not_before <= clock_timestamp()
     order by m.not_before for update of m skip locked limit 1`,
  );
  return mail;
}

export async function mailDone(
  mailId: string,
  outcome: { capturedTo: string } | 'sent' | 'failed',
): Promise<void> {
  const capturedTo = typeof outcome === 'object' ? outcome.capturedTo : null;
  await execute(
    `update notices.mail set state = $2, captured_to = $3, attempts = attempts + 1, done_at = clock_timestamp()
     where id = $1 and state = 'pending'`,
    [mailId, typeof outcome === 'object' ? 'captured' : outcome, capturedTo],
  );
}

export async function mailPostponed(mailId: string, seconds: number): Promise<void> {
  await execute(
    `update notices.mail set attempts = attempts + 1, not_before = clock_timestamp() + make_interval(secs => $2)
     where id = $1 and state = 'pending'`,
    [mailId, seconds],
  );
}

/** The latest captured mail, newest first; visible only in a transaction with purpose `demo-mail`. */
export async function capturedMail(limit: number): Promise<CapturedMail[]> {
  return sql(
    `select ${NOTICE}, m.captured_to as "to" from notices.mail m join notices.notice n on n.id = m.notice_id
     where m.state = 'captured' order by n.at desc limit $1`,
    [limit],
  );
}
