import { execute, sql } from '@specialistvagen/platform';

export type DueReview = { readonly reviewId: string; readonly careUnitId: string };

/** The newest report of each unit, when it was handed in on the day or before and nobody has been told; as worker. */
export const findUntold = (submittedBy: string): Promise<DueReview[]> =>
  sql(
    `select newest.id as "reviewId", newest.care_unit_id as "careUnitId"
       from (select distinct on (care_unit_id) id, care_unit_id, submitted_at from reviews.unit_review
              where state = 'submitted' order by care_unit_id, submitted_at desc) newest
      where (newest.submitted_at at time zone 'Europe/Stockholm')::date <= $1
        and not exists (select 1 from reviews.told_due t where t.review_id = newest.id)`,
    [submittedBy],
  );

/** False when another worker was first. */
export async function rememberTold(reviewId: string): Promise<boolean> {
  return (
    (await execute('insert into reviews.told_due (review_id) values ($1) on conflict do nothing', [
      reviewId,
    ])) === 1
  );
}
