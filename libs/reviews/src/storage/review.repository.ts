import { conditionalUpdate, newId, sql, swedishDay } from '@specialistvagen/platform';
import type { ReviewState } from '../contract/index.js';
import type { ReviewerTie } from '../domain/check-reviewer.js';
import type { UnitReview } from '../domain/review.js';

type Row = Omit<UnitReview, 'submittedOn' | 'withdrawnOn'> & {
  readonly submittedAt: Date | null;
  readonly withdrawnAt: Date | null;
};

const COLUMNS = `id, care_unit_id as "careUnitId", care_provider_id as "careProviderId", reviewer_id as "reviewerId",
  from_on as "from", to_on as "to", basis, checklist, checklist_version as "checklistVersion", state, revision,
  appointed_by as "appointedById", submitted_at as "submittedAt", withdrawn_at as "withdrawnAt", reason`;

const dayOf = (at: Date | null) => (at ? swedishDay(at) : null);
const toReview = ({ submittedAt, withdrawnAt, ...row }: Row): UnitReview => ({
  ...row,
  submittedOn: dayOf(submittedAt),
  withdrawnOn: dayOf(withdrawnAt),
});

export async function findReview(id: string): Promise<UnitReview | null> {
  const rows = await sql<Row>(`select ${COLUMNS} from reviews.unit_review where id = $1`, [id]);
  return rows.map(toReview)[0] ?? null;
}

/** The reviewer's own, or those of the units; the newest first. */
export async function findReviews(of: {
  readonly reviewerId?: string;
  readonly unitIds?: readonly string[];
}): Promise<UnitReview[]> {
  const rows = await sql<Row>(
    `select ${COLUMNS} from reviews.unit_review where reviewer_id = $1 or care_unit_id = any ($2) order by id desc`,
    [of.reviewerId ?? null, of.unitIds ?? []],
  );
  return rows.map(toReview);
}

/** What ties the person to the care provider on any of the days; null for whoever may not ask. */
export async function findTies(asked: {
  readonly personId: string;
  readonly careProviderId: string;
  readonly from: string;
  readonly to: string;
}): Promise<ReviewerTie[] | null> {
  const [row] = await sql<{ ties: ReviewerTie[] | null }>('select reviews.ties($1, $2, $3, $4) as ties', [
    asked.personId,
    asked.careProviderId,
    asked.from,
    asked.to,
  ]);
  return row?.ties ?? null;
}

/** Whether the unit is open to the person of the transaction, as its reviewer, today. */
export async function opensUnit(careUnitId: string): Promise<boolean> {
  const [row] = await sql<{ opens: boolean }>('select reviews.opens_unit($1) as opens', [careUnitId]);
  return row?.opens ?? false;
}

export type NewReview = Omit<UnitReview, 'state' | 'revision' | 'submittedOn' | 'withdrawnOn' | 'reason'>;

export async function insertReview(review: NewReview): Promise<void> {
  await sql(
    `insert into reviews.unit_review (id, care_unit_id, care_provider_id, reviewer_id, from_on, to_on, basis, checklist,
       checklist_version, appointed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      review.id,
      review.careUnitId,
      review.careProviderId,
      review.reviewerId,
      review.from,
      review.to,
      review.basis,
      review.checklist,
      review.checklistVersion,
      review.appointedById,
    ],
  );
}

type Standing = Pick<UnitReview, 'id' | 'state' | 'revision'>;

/** Of two that change it at once one wins; whatever hangs on the review is written after this, in the same transaction. */
export function changeReview(
  { id, state, revision }: Standing,
  set: Readonly<Record<string, unknown>> = {},
): Promise<number> {
  const table = 'reviews.unit_review';
  return conditionalUpdate({ table, id, state, revision, set: { state, ...set } });
}

export async function appendReviewEvent(event: {
  readonly reviewId: string;
  readonly personId: string;
  readonly action: string;
  readonly fromState: ReviewState | null;
  readonly toState: ReviewState;
  readonly reason?: string;
}): Promise<void> {
  await sql(
    `insert into reviews.review_event (id, review_id, person_id, action, from_state, to_state, reason)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      newId(),
      event.reviewId,
      event.personId,
      event.action,
      event.fromState,
      event.toState,
      event.reason ?? null,
    ],
  );
}
