import { sql } from '@specialistvagen/platform';

export type WaitingRow = { readonly traineeId: string; readonly sentAt: Date; readonly signerIds: string[] };

/** What somebody else has, of the doctors that the current person follows. */
export async function waitingOf(traineeIds: readonly string[]): Promise<WaitingRow[]> {
  return sql(
    `select d.trainee_id as "traineeId", d.sent_at as "sentAt",
        (select coalesce(array_agg(p.person_id order by p.ordinal), '{}') from intyg.draft_participant p
          where p.draft_id = d.id and p.state <> 'signed') as "signerIds"
       from intyg.draft d
      where d.trainee_id = any($1::uuid[]) and d.state in ('sent', 'signing', 'awaiting-cosignature')
      order by d.sent_at`,
    [traineeIds],
  );
}
