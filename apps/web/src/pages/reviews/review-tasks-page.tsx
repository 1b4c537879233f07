import { useSuspenseQuery } from '@tanstack/react-query';
import { reviewsQuery } from '../../client/reviews.js';
import { Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { reviews as t } from '../../words/reviews.js';
import { ReviewLine } from './review-item.js';

/** Where a reviewer lives: the units that are open today. */
export function ReviewTasksPage() {
  const { tasks } = useSuspenseQuery(reviewsQuery).data;
  return (
    <Page title={t.title} lead={<p>{tasks.length === 0 ? t.tasks.none : t.tasks.lead}</p>}>
      <Items>
        {tasks.map((item) => (
          <ReviewLine key={item.id} item={item} isMine />
        ))}
      </Items>
    </Page>
  );
}
