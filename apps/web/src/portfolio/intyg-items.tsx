import { useSuspenseQuery } from '@tanstack/react-query';
import { intygList, type IntygListItem } from '../client/intyg.js';
import { Item, Items } from '../parts/items.js';
import { shortTitle } from './intyg-name.js';
import { useOverview } from './progress.js';
import { Status, toneOf } from '../parts/status.js';

/** Those of the training that is shown; one that moved to another post keeps those of the post it left. */
export function useIntygList(trainee: string): readonly IntygListItem[] {
  const queryKey = ['intyg-list', trainee];
  const { items } = useSuspenseQuery({ queryKey, queryFn: () => intygList(trainee) }).data;
  const { posts, post } = useOverview(trainee);
  const labelOf = new Map(posts.map(({ id, label }) => [id, label]));
  if (!post) return items;
  return items.filter(({ postId }) => labelOf.get(postId) === labelOf.get(post.id));
}

/** What waits for the trainee first, then what waits for others, then the signed ones. */
const ORDER = [
  'returned',
  'declined',
  'draft',
  'withdrawn',
  'sent',
  'signing',
  'awaiting-cosignature',
  'signed',
];
const rank = (item: IntygListItem) => {
  const at = ORDER.indexOf(item.state);
  return at < 0 ? ORDER.length : at;
};

export function IntygItems({ items }: { items: readonly IntygListItem[] }) {
  return (
    <Items>
      {[...items]
        .sort((a, b) => rank(a) - rank(b) || b.updatedAt.localeCompare(a.updatedAt))
        .map((item) => (
          <Item
            key={item.id}
            to={`/intyg/${item.id}`}
            title={item.goals.length > 0 ? `${shortTitle(item.title)}: ${item.goals.join(', ')}` : item.title}
            facts={item.signers.map((signer) => signer.displayName).join(', ')}
            side={<Status tone={toneOf(item.state)}>{item.statusLine}</Status>}
          />
        ))}
    </Items>
  );
}
