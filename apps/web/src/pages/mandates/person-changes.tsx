import { post, type Body } from '../../client/http.js';
import { useAct } from '../../client/use-act.js';
import { ChoiceField, Form, LongText, optionalOf, TextField, textOf } from '../../parts/form.js';
import { optionsOf } from '../../parts/options-of.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { peopleChanges as t } from '../../words/people-changes.js';

type Identity = Body<'/api/people/{id}/identity'>;
type Protection = Body<'/api/people/{id}/protection'>;
type OfPerson = { person: string };

/** The person changes name, number or protection: the portfolio follows, and what was signed stays as it was. */
export function PersonChanges({ person }: OfPerson) {
  const { tell, outcome } = useOutcome();
  const refreshes = [['competence', person], ['people']];
  const identity = useAct(
    (body: Identity, intent) => post('/api/people/{id}/identity', { path: { id: person }, body, intent }),
    { refreshes, onDone: ({ changed }) => tell(changed.map((what) => t.changed[what]).join(' ')) },
  );
  const protection = useAct(
    (body: Protection, intent) => post('/api/people/{id}/protection', { path: { id: person }, body, intent }),
    { refreshes, onDone: ({ whatNow }) => tell(whatNow.join(' ')) },
  );
  return (
    <section className="stack">
      {outcome}
      <IdentityForm act={identity} />
      <ProtectionForm act={protection} />
    </section>
  );
}

type ActOf<B> = { mutate: (body: B) => void; error: Error | null; isPending: boolean };

function IdentityForm({ act }: { act: ActOf<Identity> }) {
  const submit = (values: FormData) => {
    const given = (['givenName', 'surname', 'personalIdentityNumber'] as const).flatMap((name) => {
      const value = optionalOf(values, name);
      return value ? [[name, value] as const] : [];
    });
    act.mutate({ ...Object.fromEntries(given), basis: textOf(values, 'basis') });
  };
  return (
    <details className="why">
      <summary>{t.identity}</summary>
      <Form
        isSmall
        variant="secondary"
        submit={t.saveIdentity}
        onSubmit={submit}
        error={act.error}
        isPending={act.isPending}
      >
        <p className="quiet">{t.identityText}</p>
        <TextField name="givenName" label={t.givenName} autoComplete="off" />
        <TextField name="surname" label={t.surname} autoComplete="off" />
        <TextField name="personalIdentityNumber" label={t.number} autoComplete="off" />
        <LongText name="basis" label={t.basis} rows={2} />
      </Form>
    </details>
  );
}

function ProtectionForm({ act }: { act: ActOf<Protection> }) {
  const submit = (values: FormData) =>
    act.mutate({
      protection: textOf(values, 'protection') as Protection['protection'],
      basis: textOf(values, 'basis'),
    });
  return (
    <details className="why">
      <summary>{t.protection}</summary>
      <Form
        isSmall
        variant="secondary"
        submit={t.saveProtection}
        onSubmit={submit}
        error={act.error}
        isPending={act.isPending}
      >
        <ChoiceField name="protection" label={t.protectionField} options={optionsOf(t.protections)} />
        <LongText name="basis" label={t.basis} rows={2} />
      </Form>
    </details>
  );
}
