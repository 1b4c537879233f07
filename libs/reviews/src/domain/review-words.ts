import { swedishDate, type PlainDate } from '@specialistvagen/regulations';
import type { ReviewState } from '../contract/index.js';
import type { UnitReview } from './review.js';
import { REVIEW_ACTIONS, reviewTransition, type ReviewParty } from './review-states.js';

type Described = Pick<UnitReview, 'state' | 'from' | 'to' | 'submittedOn' | 'withdrawnOn'>;

/** Where it stands, and until when the unit is open to the reviewer. */
export function reviewStatus(one: Described, today: PlainDate): string {
  const words: Readonly<Record<ReviewState, () => string>> = {
    open: () => openStatus(one, today),
    submitted: () => `lämnad ${one.submittedOn ? swedishDate(one.submittedOn) : ''}`,
    withdrawn: () => `återtagen ${one.withdrawnOn ? swedishDate(one.withdrawnOn) : ''}`,
  };
  return words[one.state]();
}

function openStatus({ from, to }: Described, today: PlainDate): string {
  if (today < from) return `öppnas ${swedishDate(from)}`;
  if (today > to) return `tiden gick ut ${swedishDate(to)}, ingen rapport är lämnad`;
  return `utkast, öppen till och med ${swedishDate(to)}`;
}

const CLOSED: Readonly<Record<ReviewState, string>> = {
  open: 'Granskningen pågår.',
  submitted: 'Rapporten är lämnad och ändras inte.',
  withdrawn: 'Uppdraget är återtaget.',
};

/** What the party could do in some state, and why it cannot be done now. */
export function reviewActions(state: ReviewState, parties: readonly ReviewParty[]) {
  const possible = REVIEW_ACTIONS.filter((action) =>
    parties.some((party) => reviewTransition('open', action, party) !== null),
  );
  return possible.map((action) => {
    const enabled = parties.some((party) => reviewTransition(state, action, party) !== null);
    return { name: action, enabled, reasons: enabled ? [] : [{ text: CLOSED[state] }] };
  });
}
