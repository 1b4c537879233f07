import { useQuery } from '@tanstack/react-query';
import { background } from '../client/trainees.js';
import { day } from '../parts/dates.js';
import { Item, Items } from '../parts/items.js';
import { time as t } from '../words/time.js';

/** What was decided or done before and beside the posts: exceptions, earlier certificates, doctorate, AT, licence. */
export function Background({ trainee }: { trainee: string }) {
  const { data } = useQuery({ queryKey: ['background', trainee], queryFn: () => background(trainee) });
  const standing = data?.items.filter(({ removed }) => removed === null) ?? [];
  if (standing.length === 0) return null;
  return (
    <section>
      <h2>{t.background}</h2>
      <Items>
        {standing.map((record) => (
          <Item
            key={record.id}
            title={record.text}
            facts={[day(record.decidedOn), record.citation, record.reason].filter(Boolean).join(' · ')}
          />
        ))}
      </Items>
    </section>
  );
}
