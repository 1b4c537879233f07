import { useState } from 'react';
import { appointSupervisor, type AppointSupervisor } from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { ChoiceField, Form, optionalOf, TextField, textOf } from '../../parts/form.js';
import { PersonPicker, type Picked } from '../../parts/person-picker.js';
import { post as t } from '../../words/post.js';
import { mandates } from '../../words/mandates.js';
import type { PostPartProps, Told } from './post-edit.js';

/** A supervisor is appointed for the head of department, with the days. */
export function AppointSupervisorForm({
  post,
  tell,
  onClose,
}: PostPartProps & Told & { onClose: () => void }) {
  const [person, setPerson] = useState<Picked | null>(null);
  const appoint = useAct((body: AppointSupervisor, intent) => appointSupervisor(post.id, body, intent), {
    refreshes: [
      ['assignments', post.id],
      ['overview', post.trainee.id],
    ],
    onDone: (_, { kind }) => {
      onClose();
      tell(t.done.appointed(person?.name ?? '', t.kind[kind]));
    },
  });
  const submit = (values: FormData) =>
    appoint.mutate({
      personId: person?.id ?? '',
      kind: textOf(values, 'kind') as AppointSupervisor['kind'],
      from: textOf(values, 'from'),
      to: optionalOf(values, 'to'),
    });
  return (
    <Form
      isSmall
      submit={t.addSupervisor}
      onSubmit={submit}
      error={appoint.error}
      isPending={appoint.isPending}
      onCancel={onClose}
    >
      <PersonPicker
        name="personId"
        label={mandates.person}
        holds="supervisor"
        picked={person}
        onPick={setPerson}
      />
      <ChoiceField
        name="kind"
        label={t.kindField}
        description={t.principalHelp}
        options={(['supervisor', 'principal'] as const).map((value) => ({ value, label: t.kind[value] }))}
      />
      <div className="pair">
        <TextField type="date" name="from" label={t.from} value={post.startsOn} />
        <TextField type="date" name="to" label={t.to} />
      </div>
    </Form>
  );
}
