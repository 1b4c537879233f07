import { useSuspenseQuery } from '@tanstack/react-query';
import { commentShortfall, shortfalls, type Shortfalls } from '../client/intyg.js';
import { usePerson } from '../client/session.js';
import { useAct } from '../client/use-act.js';
import { day, dayOf } from '../parts/dates.js';
import { Form, LongText, textOf } from '../parts/form.js';
import { assessor as t } from '../words/assessor.js';

type Shortfall = Shortfalls['items'][number];

export function ShortfallList({ trainee }: { trainee: string }) {
  const { items } = useSuspenseQuery({
    queryKey: ['shortfalls', trainee],
    queryFn: () => shortfalls(trainee),
  }).data;
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{t.shortfalls}</h2>
      <p className="quiet">{t.shortfallText}</p>
      <ul className="items">
        {items.map((shortfall) => (
          <ShortfallItem key={shortfall.id} trainee={trainee} shortfall={shortfall} />
        ))}
      </ul>
    </section>
  );
}

function ShortfallItem({ trainee, shortfall }: { trainee: string; shortfall: Shortfall }) {
  const { personId } = usePerson();
  const comment = useAct((text: string, intent) => commentShortfall(trainee, shortfall.id, text, intent), {
    refreshes: [['shortfalls', trainee]],
  });
  return (
    <li className="item">
      <span className="item-title">{shortfall.goals.join(', ')}</span>
      <span>{shortfall.needed}</span>
      <span className="item-facts">
        {t.newDate}: {day(shortfall.newDate)}. {t.by(shortfall.by.displayName, dayOf(shortfall.recordedAt))}
      </span>
      {shortfall.comment && (
        <span>
          {t.comment}: {shortfall.comment}
        </span>
      )}
      {!shortfall.comment && personId === trainee && (
        <Form
          isSmall
          variant="secondary"
          submit={t.saveComment}
          onSubmit={(values) => comment.mutate(textOf(values, 'comment'))}
          error={comment.error}
          isPending={comment.isPending}
        >
          <LongText name="comment" label={t.comment} rows={2} />
        </Form>
      )}
    </li>
  );
}
