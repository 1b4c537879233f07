import { publishRegulation, type RegulationVersion } from '../../client/regulations.js';
import { useAct } from '../../client/use-act.js';
import { day, today } from '../../parts/dates.js';
import { Form, LongText, TextField, textOf } from '../../parts/form.js';
import { regulations as t } from '../../words/regulations.js';

/** Binds every doctor to come, so it takes the eID anew, as an officer's decision does. */
export function PublishVersion({
  version: { version, notPublished, actions },
}: {
  version: RegulationVersion;
}) {
  const publish = useAct(
    (body: { fromOn: string; note: string }, intent) => publishRegulation(version.id ?? '', body, intent),
    { onDone: ({ signUrl }) => window.location.assign(signUrl) },
  );
  const action = actions.find(({ name }) => name === 'publish');
  if (version.publishedOn !== null)
    return (
      <p className="note" data-tone="done" role="status">
        {t.done(day(version.appliesFrom))}
      </p>
    );
  if (version.appliesFrom !== null) return null;
  return (
    <section>
      <h2>{t.publishTitle}</h2>
      <NotPublished reasons={notPublished} />
      <p>{t.publishLead}</p>
      {action?.enabled ? (
        <Form
          submit={t.publish}
          onSubmit={(values) =>
            publish.mutate({ fromOn: textOf(values, 'fromOn'), note: textOf(values, 'note') })
          }
          error={publish.error}
          // Until the browser has left for the eID.
          isPending={publish.isPending || publish.isSuccess}
        >
          <TextField type="date" name="fromOn" label={t.fromOn} min={today()} />
          <LongText name="note" label={t.noteLabel} rows={3} />
          <p className="quiet">{t.freshSignIn}</p>
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

/** The sign-in went through and the publication did not. */
function NotPublished({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <div className="note" data-tone="warn" role="status">
      <p>
        <strong>{t.notPublished}</strong>
      </p>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </div>
  );
}
