import { Button } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';
import type { Assessment, AssessmentAnswers } from '../../client/assessments.js';
import { useKept } from '../../draft/use-kept.js';
import { useSentLater } from '../../offline/use-sent-later.js';
import { FaultsOf } from '../../parts/form.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { offline } from '../../words/offline.js';
import { assessments } from '../../words/assessments.js';
import { AnswerField } from './answer-fields.js';
import { Guidance } from './guidance.js';

const t = assessments.answer;
type AnswerFormProps = { view: Assessment; onAnswered: () => void; others: ReactNode };

/** One screen: what must be answered comes first on the form, and the button is always within reach. */
export function AnswerForm({ view, onAnswered, others }: AnswerFormProps) {
  const [answers, setAnswers, forget] = useKept<AssessmentAnswers>(`assessment:${view.id}`, () =>
    asked(view),
  );
  const [isQueued, setQueued] = useState(false);
  const act = useSentLater('assessment-answer', {
    title: () => view.form.title,
    refreshes: [['assessment', view.id]],
    onDone: () => {
      forget();
      onAnswered();
    },
    onQueued: () => {
      forget();
      setQueued(true);
    },
  });
  if (isQueued) return <p role="status">{offline.queued}</p>;
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!act.isPending) act.mutate({ id: view.id, revision: view.revision, answers });
      }}
    >
      <Guidance view={view} goals={goalsOf(view, answers)} />
      <Problem error={act.error} />
      <FaultsOf error={act.error}>
        {view.form.fields.map((field) => (
          <AnswerField
            key={field.id}
            view={view}
            field={field}
            value={answers[field.id]}
            onChange={(value) => setAnswers((given) => ({ ...given, [field.id]: value }))}
          />
        ))}
      </FaultsOf>
      <p className="quiet small">
        {t.final} {view.form.wording}
      </p>
      {others}
      <PrimaryAction>
        <Button type="submit" loading={act.isPending}>
          {t.submit}
        </Button>
      </PrimaryAction>
    </form>
  );
}

/** The goals that the doctor asked about stand chosen: the assessor changes them only when they were wrong. */
function asked(view: Assessment): AssessmentAnswers {
  const field = view.form.fields.find(({ kind }) => kind === 'goals');
  return field && view.goals.length > 0 ? { [field.id]: [...view.goals] } : {};
}

function goalsOf({ form }: Assessment, answers: AssessmentAnswers): readonly string[] {
  const field = form.fields.find(({ kind }) => kind === 'goals');
  const value = field && answers[field.id];
  return Array.isArray(value) ? value : [];
}
