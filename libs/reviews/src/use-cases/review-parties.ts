import type { Actor } from '@specialistvagen/identity/contract';
import { DomainError } from '@specialistvagen/platform';
import type { ReviewState } from '../contract/index.js';
import type { UnitReview } from '../domain/review.js';
import { reviewTransition, type ReviewAction, type ReviewParty } from '../domain/review-states.js';
import { opensUnit } from '../storage/review.repository.js';

export const administersAt = ({ mandates }: Pick<Actor, 'mandates'>, careProviderId: string): boolean =>
  mandates.some(({ role, careProviderId: at }) => role === 'mandate_administrator' && at === careProviderId);

/** Its head, and who directs studies or administers mandates there: for the whole care provider or the unit itself. */
export function isOfUnit(
  { mandates }: Pick<Actor, 'mandates'>,
  careProviderId: string,
  unitId: string,
): boolean {
  return mandates.some(
    (one) =>
      one.careProviderId === careProviderId &&
      (one.role === 'mandate_administrator' ||
        ((one.role === 'head_of_department' || one.role === 'study_director') &&
          (one.careUnitId === null || one.careUnitId === unitId))),
  );
}

/** What the person is to the review; nobody outside it is told that it exists. In the running transaction. */
export async function partiesOf(actor: Actor, review: UnitReview | null): Promise<ReviewParty[]> {
  if (!review) throw missing();
  const { careProviderId, careUnitId, reviewerId } = review;
  const isReviewer = reviewerId === actor.personId && (await opensUnit(careUnitId));
  const parties: ReviewParty[] = [
    ...(isReviewer ? (['reviewer'] as const) : []),
    ...(administersAt(actor, careProviderId) ? (['administrator'] as const) : []),
    ...(isOfUnit(actor, careProviderId, careUnitId) ? (['unit'] as const) : []),
  ];
  if (parties.length === 0) throw missing();
  return parties;
}

export function refuseClosed(state: ReviewState, action: ReviewAction, party: ReviewParty): ReviewState {
  const transition = reviewTransition(state, action, party);
  if (transition) return transition.to;
  const text = 'Granskningen är avslutad. Läs in sidan igen.';
  throw new DomainError('not-in-this-state', 'conflict', text);
}

const missing = () => new DomainError('not-found', 'not-found', 'Granskningen finns inte.');
