import { execute, sql } from '@specialistvagen/platform';
import type { GatheredLine } from '../domain/mail-letter.js';
import { NOTICE } from './notices.js';
import type { StoredNotice } from './notices.js';

export type PendingMail = StoredNotice & { mailId: string; attempts: number; notBefore: Date };
export type CapturedMail = StoredNotice & { to: string; gathered: GatheredLine[] | null };

const PENDING = `select m.id as "mailId", m.attempts, m.not_before as "notBefore", ${NOTICE}
   from notices.mail m join notices.notice n on n.id = m.notice_id
  where m.state = 'pending' and m.not_before <= $1::timestamptz + interval '1 millisecond'`;

/**
 * Takes one mail that is due and holds it until the transaction ends; another worker takes the next. (A process's clock has
 * whole milliseconds, the database's has more: what was due within the same one is due.)
 */
export async function takePendingMail(now: Date): Promise<PendingMail | undefined> {
  const [mail] = await sql<PendingMail>(
    `${PENDING} order by m.not_before for update of m skip locked limit 1`,
    [now],
  );
  return mail;
}

/** Everything else that is due to the same person, oldest first, held like the first. */
export async function takePendingOf(personId: string, now: Date): Promise<PendingMail[]> {
  return sql(`${PENDING} and m.person_id = $2 order by n.at, m.id for update of m skip locked`, [
    now,
    personId,
  ]);
}

/** `gathered`: it went in another mail of the same day. `settled`: what it was about is done. `unwanted`: the person’s choice. */
export type MailOutcome = { capturedTo: string } | 'sent' | 'failed' | 'gathered' | 'settled' | 'unwanted';

export async function mailDone(
  mailIds: readonly string[],
  outcome: MailOutcome,
  gathered: readonly GatheredLine[] | null = null,
): Promise<void> {
  const capturedTo = typeof outcome === 'object' ? outcome.capturedTo : null;
  await execute(
    `update notices.mail set state = $2, captured_to = $3, gathered = $4, attempts = attempts + 1,
        done_at = clock_timestamp()
     where id = any($1::uuid[]) and state = 'pending'`,
    [
      mailIds,
      typeof outcome === 'object' ? 'captured' : outcome,
      capturedTo,
      gathered && JSON.stringify(gathered),
    ],
  );
}

/** Tried in vain, or not wanted yet: only what was tried counts as an attempt. */
export async function mailPostponed(
  mailIds: readonly string[],
  { until, wasTried }: { until: Date; wasTried: boolean },
): Promise<void> {
  await execute(
    `update notices.mail set attempts = attempts + $3, not_before = $2
      where id = any($1::uuid[]) and state = 'pending'`,
    [mailIds, until, wasTried ? 1 : 0],
  );
}

/** All that is due to the person waits: what threw over one of them would throw over the next. */
export async function mailOfPostponed(personId: string, now: Date, until: Date): Promise<void> {
  await execute(
    `update notices.mail set attempts = attempts + 1, not_before = $3
      where person_id = $1 and state = 'pending' and not_before <= $2::timestamptz + interval '1 millisecond'`,
    [personId, now, until],
  );
}

/** True for the one gathered mail of the person's day; waits for another that is being sent. */
export async function claimDay(personId: string, day: string, mailId: string): Promise<boolean> {
  const claimed = await execute(
    `insert into notices.daily_mail (person_id, day, mail_id) values ($1, $2, $3) on conflict do nothing`,
    [personId, day, mailId],
  );
  return claimed === 1;
}

export async function releaseDay(personId: string, day: string): Promise<void> {
  await execute('delete from notices.daily_mail where person_id = $1 and day = $2', [personId, day]);
}

/** The latest captured mail, newest first; visible only in a transaction with purpose `demo-mail`. */
export async function capturedMail(limit: number): Promise<CapturedMail[]> {
  return sql(
    `select ${NOTICE}, m.captured_to as "to", m.gathered
       from notices.mail m join notices.notice n on n.id = m.notice_id
     where m.state = 'captured' order by n.at desc limit $1`,
    [limit],
  );
}
