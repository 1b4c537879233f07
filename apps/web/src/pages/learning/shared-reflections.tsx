import { useSuspenseQuery } from '@tanstack/react-query';
import { reflections } from '../../client/learning.js';
import { dayOf } from '../../parts/dates.js';
import { learning } from '../../words/learning.js';
import { FileLinks } from './files.js';

const t = learning.reflections;

/** What the doctor has chosen to show this supervisor, and nothing of the rest. */
export function SharedReflections({ trainee }: { trainee: string }) {
  const queryKey = ['reflections', trainee];
  const { items } = useSuspenseQuery({ queryKey, queryFn: () => reflections(trainee) }).data;
  if (items.length === 0) return <p className="quiet">{t.noneShared}</p>;
  return (
    <section>
      <p className="quiet">{t.leadShared}</p>
      <ul className="items">
        {items.map(({ id, text, writtenAt, goals, attachments }) => (
          <li key={id} className="item">
            <span className="item-facts">
              {[dayOf(writtenAt), goals.join(', ')].filter(Boolean).join(' · ')}
            </span>
            <span className="pre">{text}</span>
            <FileLinks subject="reflections" files={attachments} />
          </li>
        ))}
      </ul>
    </section>
  );
}
