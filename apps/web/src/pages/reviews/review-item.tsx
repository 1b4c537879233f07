import type { ReviewItem } from '../../client/reviews.js';
import { period } from '../../parts/dates.js';
import { Item } from '../../parts/items.js';
import { Status, type Tone } from '../../parts/status.js';
import { reviews as t } from '../../words/reviews.js';

const TONES: Readonly<Record<ReviewItem['state'], Tone>> = {
  open: 'waiting',
  submitted: 'done',
  withdrawn: 'waiting',
};

type LineProps = { item: ReviewItem; isMine?: boolean };

/** To the reviewer the unit is the title; to the unit, who reviews it. */
export function ReviewLine({ item, isMine = false }: LineProps) {
  const { id, unit, reviewer, from, to, state, statusLine } = item;
  return (
    <Item
      to={`/granskning/${id}`}
      title={isMine ? unit.name : t.units.reviewedOf(reviewer.displayName)}
      facts={period(from, to)}
      side={<Status tone={isMine && state === 'open' ? 'mine' : TONES[state]}>{statusLine}</Status>}
    />
  );
}
