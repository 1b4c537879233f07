import { answerSupplement, giveStatement, type Application } from '../../client/certificates.js';
import { useAct } from '../../client/use-act.js';
import { day } from '../../parts/dates.js';
import { Form, LongText, textOf } from '../../parts/form.js';
import { application as t } from '../../words/application.js';

type Supplement = Application['supplements'][number];

export function Supplements({ view }: { view: Application }) {
  const open = view.supplements.filter((supplement) => supplement.answer === null);
  if (open.length === 0 || !view.id) return null;
  return (
    <section>
      <h2>{t.supplements}</h2>
      {open.map((supplement) => (
        <AnswerForm key={supplement.id} view={view} supplement={supplement} />
      ))}
    </section>
  );
}

function AnswerForm({ view, supplement }: { view: Application; supplement: Supplement }) {
  const answer = useAct(
    (text: string, intent) =>
      answerSupplement(
        view.id ?? '',
        { revision: view.revision ?? 0, supplementId: supplement.id, text },
        intent,
      ),
    { refreshes: [['application', view.traineeId]] },
  );
  return (
    <div className="stack">
      <div className="note" data-tone="warn">
        <p>
          <strong>{supplement.item}</strong>
        </p>
        <p>{supplement.text}</p>
        <p className="quiet">{t.answerBy(day(supplement.answerBy))}</p>
      </div>
      <Form
        submit={t.sendAnswer}
        onSubmit={(values) => answer.mutate(textOf(values, 'text'))}
        error={answer.error}
        isPending={answer.isPending}
      >
        <LongText name="text" label={t.answer} />
      </Form>
    </div>
  );
}

export function Communication({ view }: { view: Application }) {
  const { communication } = view;
  const give = useAct(
    (text: string, intent) => giveStatement(view.id ?? '', { revision: view.revision ?? 0, text }, intent),
    {
      refreshes: [['application', view.traineeId]],
    },
  );
  if (!communication || view.decision) return null;
  return (
    <section className="stack">
      <h2>{t.communication}</h2>
      <p>{t.communicationText}</p>
      <div className="note" data-tone="warn">
        <p className="pre">{communication.text}</p>
        <p>
          <strong>{t.lacking}</strong>
        </p>
        <ul>
          {communication.lacking.map((lacking) => (
            <li key={lacking.what}>
              {lacking.what}: {lacking.explanation}
            </li>
          ))}
        </ul>
        <p className="quiet">{t.answerBy(day(communication.answerBy))}</p>
      </div>
      {communication.statement ? (
        <p>
          {t.statement}: {communication.statement}
        </p>
      ) : (
        <Form
          submit={t.sendStatement}
          onSubmit={(values) => give.mutate(textOf(values, 'text'))}
          error={give.error}
          isPending={give.isPending}
        >
          <LongText name="text" label={t.statement} />
        </Form>
      )}
    </section>
  );
}
