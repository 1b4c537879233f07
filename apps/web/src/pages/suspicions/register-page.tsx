import { useNavigate } from '@tanstack/react-router';
import { registerSuspicion, type RegisterSuspicion } from '../../client/suspicions.js';
import { useAct } from '../../client/use-act.js';
import { today } from '../../parts/dates.js';
import { ChoiceField, Form, LongText, TextField, textOf } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { suspicions } from '../../words/suspicions.js';

const t = suspicions.register;
const BACK = { to: '/arenden/misstankar', label: suspicions.room.title };

/** A warning is written down the day it comes: from then somebody has to act. */
export function RegisterPage() {
  const navigate = useNavigate();
  const register = useAct((body: RegisterSuspicion, intent) => registerSuspicion(body, intent), {
    refreshes: [['suspicion-cases']],
    onDone: ({ id }) => void navigate({ to: `/arenden/misstankar/${id}` }),
  });
  const submit = (values: FormData) =>
    register.mutate({
      source: textOf(values, 'source') as RegisterSuspicion['source'],
      informant: textOf(values, 'informant'),
      arrivedOn: textOf(values, 'arrivedOn'),
      text: textOf(values, 'text'),
      diarienummer: textOf(values, 'diarienummer'),
      documentId: textOf(values, 'documentId'),
    });
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>} back={BACK}>
      <Form submit={t.submit} onSubmit={submit} error={register.error} isPending={register.isPending}>
        <ChoiceField
          name="source"
          label={t.source}
          options={Object.entries(t.sources).map(([value, label]) => ({ value, label }))}
        />
        <TextField name="informant" label={t.informant} />
        <TextField type="date" name="arrivedOn" label={t.arrivedOn} value={today()} />
        <LongText name="text" label={t.text} />
        <TextField name="diarienummer" label={t.diarienummer} description={t.either} />
        <TextField name="documentId" label={t.documentId} />
      </Form>
    </Page>
  );
}
