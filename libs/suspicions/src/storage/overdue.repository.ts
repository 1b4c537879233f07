import { execute, sql } from '@specialistvagen/platform';

export type OverdueCase = {
  readonly caseId: string;
  readonly officerId: string | null;
  readonly dueOn: string;
};

/**
 * Cases whose day has passed, and those where no report to the police has been answered in its time, of which nobody has been
 * told yet; as worker.
 */
export const findOverdue = (today: string): Promise<OverdueCase[]> =>
  sql(
    `select c.id as "caseId", c.officer_id as "officerId", late.due_on as "dueOn"
       from suspicions.suspicion_case c
       cross join lateral (
         select c.due_on where c.due_on < $1
         union
         select c.police_due_on where c.police_due_on < $1
            and not exists (select 1 from suspicions.check_answer a where a.case_id = c.id and a.item = 'police')
            and not exists (select 1 from suspicions.no_report n where n.case_id = c.id and n.outcome = 'confirmed')
       ) late (due_on)
      where c.ended_at is null
        and not exists (select 1 from suspicions.told_overdue t where t.case_id = c.id and t.due_on = late.due_on)
      order by c.id`,
    [today],
  );

/** False when another worker was first. */
export async function rememberOverdue({ caseId, dueOn }: OverdueCase): Promise<boolean> {
  return (
    (await execute(
      'insert into suspicions.told_overdue (case_id, due_on) values ($1, $2) on conflict do nothing',
      [caseId, dueOn],
    )) === 1
  );
}
