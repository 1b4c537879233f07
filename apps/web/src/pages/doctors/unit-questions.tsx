import { useSuspenseQuery } from '@tanstack/react-query';
import {
  answerUnitQuery,
  unitQueries,
  type AnswerUnitQuery,
  type UnitQueries,
} from '../../client/certificates.js';
import { pdfAddress } from '../../client/intyg.js';
import { useAct } from '../../client/use-act.js';
import { dayOf } from '../../parts/dates.js';
import { Form, LongText, RadioField, textOf } from '../../parts/form.js';
import { everywhere } from '../../words/everywhere.js';
import { unitQueries as t } from '../../words/unit-queries.js';

type Question = UnitQueries['items'][number];

export function UnitQuestions() {
  const { items } = useSuspenseQuery({ queryKey: ['unit-queries'], queryFn: unitQueries }).data;
  return (
    <section>
      <h2>{t.title}</h2>
      {items.length === 0 && <p className="quiet">{t.none}</p>}
      {items.map((question) => (
        <QuestionForm key={question.id} question={question} />
      ))}
    </section>
  );
}

function QuestionForm({ question }: { question: Question }) {
  const answer = useAct((body: AnswerUnitQuery, intent) => answerUnitQuery(question.id, body, intent), {
    refreshes: [['unit-queries']],
  });
  return (
    <div className="stack">
      <div className="note">
        <p>
          <strong>
            {question.documentTitle}, {question.trainee}
          </strong>
        </p>
        <p>{question.question}</p>
        <p className="quiet">
          {question.unit} · {question.signers.join(', ')} · {dayOf(question.askedAt)}
        </p>
        <p>
          <a href={pdfAddress(question.documentId)} target="_blank" rel="noreferrer">
            {everywhere.download}
          </a>
        </p>
      </div>
      {question.answer ? (
        <p>
          {t[question.answer]} <span className="quiet">{t.answered(dayOf(question.answeredAt))}</span>
        </p>
      ) : (
        <Form
          isSmall
          submit={t.answer}
          onSubmit={(values) =>
            answer.mutate({
              answer: textOf(values, 'answer') as AnswerUnitQuery['answer'],
              comment: textOf(values, 'comment'),
            })
          }
          error={answer.error}
          isPending={answer.isPending}
        >
          <RadioField
            name="answer"
            label={t.answerField}
            options={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t[value] }))}
          />
          <LongText name="comment" label={t.comment} rows={2} />
        </Form>
      )}
    </div>
  );
}
