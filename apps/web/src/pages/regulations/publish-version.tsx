import { useEffect, useRef } from 'react';
import { publishRegulation, type RegulationVersion } from '../../client/regulations.js';
import { useAct } from '../../client/use-act.js';
import { day, today } from '../../parts/dates.js';
import { Form, LongText, TextField, textOf } from '../../parts/form.js';
import { sv } from '../../words/sv.js';

const t = sv.regulations;

export function PublishVersion({ version: { version, actions } }: { version: RegulationVersion }) {
  const publish = useAct(
    (body: { fromOn: string; note: string }, intent) => publishRegulation(version.id ?? '', body, intent),
    { refreshes: [['regulations']] },
  );
  const action = actions.find(({ name }) => name === 'publish');
  if (publish.isSuccess) return <Done fromOn={publish.data.version.appliesFrom} />;
  if (version.appliesFrom !== null) return null;
  return (
    <section>
      <h2>{t.publishTitle}</h2>
      <p>{t.publishLead}</p>
      {action?.enabled ? (
        <Form
          submit={t.publish}
          onSubmit={(values) =>
            publish.mutate({ fromOn: textOf(values, 'fromOn'), note: textOf(values, 'note') })
          }
          error={publish.error}
          isPending={publish.isPending}
        >
          <TextField type="date" name="fromOn" label={t.fromOn} min={today()} />
          <LongText name="note" label={t.noteLabel} rows={3} />
        </Form>
      ) : (
        <ul>
          {action?.reasons.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What was done takes the focus, so that a screen reader says it. */
function Done({ fromOn }: { fromOn: string | null }) {
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => told.current?.focus(), []);
  return (
    <p className="note" data-tone="done" role="status" tabIndex={-1} ref={told}>
      {t.done(day(fromOn))}
    </p>
  );
}
