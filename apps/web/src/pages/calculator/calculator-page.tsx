import { Button, Checkbox } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { calculateTime, type CalculatedTime } from '../../client/trainees.js';
import { ChoiceField, Form } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { calculator as t } from '../../words/calculator.js';
import { CalculatedResult } from './calculated-result.js';
import { InterruptionRows } from './interruption-rows.js';
import { PeriodRows } from './period-rows.js';
import { EMPTY_QUESTION, REGULATIONS, askedOf, type Question } from './question.js';

/** Months of full time for anyone: nothing about a person is asked, nothing is kept. */
export function CalculatorPage() {
  const [question, setQuestion] = useState<Question>(EMPTY_QUESTION);
  const change = (part: Partial<Question>) => setQuestion((before) => ({ ...before, ...part }));
  const count = useMutation({ mutationFn: () => calculateTime(askedOf(question)) });
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      <Form
        submit={t.calculate}
        onSubmit={() => count.mutate()}
        error={count.error}
        isPending={count.isPending}
      >
        <Training question={question} onChange={change} />
        <PeriodRows question={question} onChange={change} />
        <InterruptionRows question={question} onChange={change} />
      </Form>
      {count.data && <Result answer={count.data} />}
    </Page>
  );
}

type TrainingProps = { question: Question; onChange: (part: Partial<Question>) => void };

function Training({ question, onChange }: TrainingProps) {
  const { kind, regulation, hasDoctorate } = question;
  const choose = (chosen: string) => {
    const next = chosen as Question['kind'];
    onChange({ kind: next, regulation: REGULATIONS[next][0] });
  };
  return (
    <>
      <ChoiceField
        name="kind"
        label={t.kind}
        options={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))}
        value={kind}
        onChange={choose}
      />
      {REGULATIONS[kind].length > 1 && (
        <ChoiceField
          name="regulation"
          label={t.regulation}
          options={REGULATIONS[kind].map((value) => ({ value, label: value }))}
          value={regulation}
          onChange={(value) => onChange({ regulation: value as Question['regulation'] })}
        />
      )}
      {kind === 'st' && (
        <Checkbox
          name="hasDoctorate"
          label={t.doctorate}
          checked={hasDoctorate}
          onChange={(event) => onChange({ hasDoctorate: event.target.checked })}
        />
      )}
    </>
  );
}

/** The answer takes the focus, so that a reader of the page by ear or by keyboard is where it is. */
function Result({ answer }: { answer: CalculatedTime }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), [answer]);
  return (
    <section ref={place} tabIndex={-1} className="stack" aria-labelledby="result">
      <CalculatedResult answer={answer} />
      <div className="no-print">
        <Button variant="secondary" onClick={() => window.print()}>
          {t.print}
        </Button>
      </div>
    </section>
  );
}
