import { execute, newId, sql } from '@specialistvagen/platform';

export type DigestPerson = { personId: string; sentOn: string | null };

/** Whom something has been asked of during the last year, and whose tasks nobody has looked through today. */
export async function personsToLookThrough(today: string, limit: number): Promise<DigestPerson[]> {
  return sql(
    `select n.person_id as "personId", d.sent_on::text as "sentOn"
       from (select distinct person_id from notices.notice where at > clock_timestamp() - interval '400 days') n
       left join notices.digest d on d.person_id = n.person_id
      where d.looked_on is null or d.looked_on < $1::date
      order by d.looked_on nulls first, n.person_id limit $2`,
    [today, limit],
  );
}

/** True for the one that looks through the person's tasks today. */
export async function lookThroughToday(personId: string, today: string): Promise<boolean> {
  const looked = await execute(
    `insert into notices.digest (person_id, looked_on) values ($1, $2)
     on conflict (person_id) do update set looked_on = excluded.looked_on where digest.looked_on < excluded.looked_on`,
    [personId, today],
  );
  return looked === 1;
}

/** The digest is a notice with a mail like any other; what it counts is looked up when it leaves. */
export async function insertDigest(personId: string, today: string): Promise<void> {
  const noticeId = newId();
  await execute('update notices.digest set sent_on = $2 where person_id = $1', [personId, today]);
  await execute(
    `insert into notices.notice (id, event_id, person_id, kind, subject_kind, subject_id)
     values ($1, $2, $3, 'digest', 'portfolio', $3)`,
    [noticeId, newId(), personId],
  );
  await execute('insert into notices.mail (id, notice_id, person_id) values ($1, $2, $3)', [
    newId(),
    noticeId,
    personId,
  ]);
}
