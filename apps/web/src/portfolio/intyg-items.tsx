import { useSuspenseQuery } from '@tanstack/react-query';
import { intygList, type IntygListItem } from '../client/intyg.js';
import { Item, Items } from '../parts/items.js';
import { Status, toneOf } from '../parts/status.js';

export const useIntygList = (trainee: string) =>
  useSuspenseQuery({ queryKey: ['intyg-list', trainee], queryFn: () => intygList(trainee) }).data.items;

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
            title={item.goals.length > 0 ? `${item.title}: ${item.goals.join(', ')}` : item.title}
            facts={item.signers.map((signer) => signer.displayName).join(', ')}
            side={<Status tone={toneOf(item.state)}>{item.statusLine}</Status>}
          />
        ))}
    </Items>
  );
}
