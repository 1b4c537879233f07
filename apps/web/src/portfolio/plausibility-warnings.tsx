import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerWarning, warningsOf, type Warning } from '../client/plausibility.js';
import { useAct } from '../client/use-act.js';
import { dayOf } from '../parts/dates.js';
import { Form, LongText, textOf } from '../parts/form.js';
import { plausibility as t } from '../words/plausibility.js';
import { AboutCheck } from './about-check.js';

type PlausibilityWarningsProps = { intygId: string; isSigned: boolean; heading?: 'h2' | 'h3' };

/** Nothing waits for it: while it is asked, or when it fails, the page is as it is without it. */
export function PlausibilityWarnings({ intygId, isSigned, heading: H = 'h2' }: PlausibilityWarningsProps) {
  const { data } = useQuery({ queryKey: ['plausibility', intygId], queryFn: () => warningsOf(intygId) });
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="stack">
      <H>{t.title}</H>
      <p>{isSigned ? t.leadSigned : t.lead}</p>
      {items.map((warning) => (
        <WarningNote key={warning.id} warning={warning} intygId={intygId} />
      ))}
      <p className="quiet">{t.who}</p>
    </section>
  );
}

function WarningNote({ warning, intygId }: { warning: Warning; intygId: string }) {
  const { check, text, answer } = warning;
  return (
    <div className="note" data-tone="warn">
      <p>
        <strong>{check.title}</strong>
      </p>
      <p>{text}</p>
      {answer ? (
        <>
          <p className="quiet">{t.answered(dayOf(answer.at))}</p>
          <p className="pre">{answer.text}</p>
        </>
      ) : (
        <AnswerForm warning={warning} intygId={intygId} />
      )}
      <AboutCheck check={check} />
    </div>
  );
}

function AnswerForm({ warning, intygId }: { warning: Warning; intygId: string }) {
  const [isOpen, setOpen] = useState(false);
  const act = useAct((text: string, intent) => answerWarning(warning.id, text, intent), {
    refreshes: [['plausibility', intygId]],
  });
  if (!isOpen)
    return (
      <p>
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {t.answer}
          <span className="visually-hidden"> {warning.check.title}</span>
        </Button>
      </p>
    );
  return (
    <Form
      isSmall
      variant="secondary"
      submit={t.send}
      onSubmit={(values) => act.mutate(textOf(values, 'text'))}
      error={act.error}
      isPending={act.isPending}
    >
      <LongText name="text" label={t.answerField} description={t.answerHint} rows={3} />
    </Form>
  );
}
