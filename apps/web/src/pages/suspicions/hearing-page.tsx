import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { giveStatement, hearingQuery, type Hearing } from '../../client/suspicions.js';
import { useAct } from '../../client/use-act.js';
import { day, dayOf } from '../../parts/dates.js';
import { Form, LongText, textOf } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { everywhere } from '../../words/everywhere.js';
import { suspicions } from '../../words/suspicions.js';
import { Cited } from './cited.js';

const t = suspicions.doctor;

/** What the doctor is told, why, and until when they can answer. */
export function HearingPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: hearing } = useSuspenseQuery(hearingQuery(id));
  return (
    <Page
      title={t.title}
      lead={<p>{t.lead}</p>}
      back={{ to: '/att-gora', label: everywhere.nav.inbox }}
      stage={hearing.answer === null ? 'asked' : 'answered'}
    >
      <p>
        <strong>{whenOf(hearing)}</strong>
      </p>
      <section className="stack tight">
        <h2>{t.says}</h2>
        <p className="pre">{hearing.text}</p>
      </section>
      <section className="stack tight">
        <h2>{t.ground}</h2>
        <p>
          <Cited cited={hearing.ground} />
        </p>
      </section>
      {hearing.answer !== null && (
        <section className="stack tight">
          <h2>{t.yours(dayOf(hearing.answeredAt))}</h2>
          <p className="pre">{hearing.answer}</p>
        </section>
      )}
      {hearing.mayAnswer && <Statement id={hearing.id} />}
    </Page>
  );
}

function whenOf({ mayAnswer, answer, isOver, answerBy }: Hearing): string {
  if (!mayAnswer && answer === null) return t.closed;
  if (answer !== null) return '';
  return isOver ? t.over(day(answerBy)) : t.until(day(answerBy));
}

function Statement({ id }: { id: string }) {
  const give = useAct((text: string, intent) => giveStatement(id, text, intent), {
    refreshes: [['hearing', id]],
  });
  return (
    <Form
      submit={t.submit}
      onSubmit={(values) => give.mutate(textOf(values, 'text'))}
      error={give.error}
      isPending={give.isPending}
    >
      <LongText name="text" label={t.field} description={t.once} rows={8} />
    </Form>
  );
}
