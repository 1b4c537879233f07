import { useSuspenseQuery } from '@tanstack/react-query';
import { assessmentsQuery, type AssessmentLine } from '../client/assessment-list.js';
import { Item, Items } from '../parts/items.js';
import { Status, type Tone } from '../parts/status.js';
import { assessments as t } from '../words/assessments.js';

const TONES: Readonly<Record<AssessmentLine['state'], Tone>> = {
  asked: 'waiting',
  answered: 'done',
  declined: 'problem',
  withdrawn: 'waiting',
  expired: 'waiting',
};

/** A year's; older ones are asked for. */
const SHOWN = 20;

export const useAssessments = (trainee: string) => useSuspenseQuery(assessmentsQuery(trainee)).data.items;

/** What waits, what is done, and what came to nothing; the newest first. */
export function AssessmentLists({ items }: { items: readonly AssessmentLine[] }) {
  const of = (...states: AssessmentLine['state'][]) => items.filter(({ state }) => states.includes(state));
  return (
    <>
      <Part title={t.waiting} items={of('asked')} />
      <Part title={t.done} items={of('answered')} />
      <Part title={t.closed} items={of('declined', 'withdrawn', 'expired')} />
    </>
  );
}

function Part({ title, items }: { title: string; items: readonly AssessmentLine[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <Items first={SHOWN}>
        {items.map((item) => (
          <Item
            key={item.id}
            to={`/bedomning/${item.id}`}
            title={[item.title, ...item.goals].join(', ')}
            facts={[item.level, item.assessor?.displayName, item.occasion].filter(Boolean).join(' · ')}
            side={<AssessmentStatus item={item} />}
          />
        ))}
      </Items>
    </section>
  );
}

export function AssessmentStatus({ item }: { item: Pick<AssessmentLine, 'state' | 'status' | 'standing'> }) {
  return (
    <>
      <Status tone={TONES[item.state]}>{item.status}</Status>
      {item.standing === 'unconfirmed' && (
        <span className="line">
          <Status tone="warn">{t.unconfirmed}</Status>
        </span>
      )}
    </>
  );
}
