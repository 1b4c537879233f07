import { useState } from 'react';
import { addBackground, type AddBackground } from '../../client/post-choices.js';
import { useAct } from '../../client/use-act.js';
import { ChoiceField, Form, LongText, optionalOf, TextField, textOf } from '../../parts/form.js';
import { everywhere } from '../../words/everywhere.js';
import { posts } from '../../words/posts.js';
import { optionsOf } from '../../parts/options-of.js';
import type { Told } from './post-edit.js';
import { backgroundRefreshes } from './background-refreshes.js';
import { useSpecialties } from './specialty-picker.js';

const t = posts.background;
type Content = AddBackground['content'];
type Kind = Content['kind'];
type Field =
  'what' | 'months' | 'decidedBy' | 'specialty' | 'country' | 'caseNumber' | 'where' | 'university' | 'text';

/** Each kind's own fields, and how they become what is sent; the day and what it rests on all kinds have. */
const KINDS: { [K in Kind]: { fields: readonly Field[]; content: (v: FormData) => Content } } = {
  exception: {
    fields: ['what', 'months', 'decidedBy'],
    content: (v) => ({
      kind: 'exception',
      what: textOf(v, 'what'),
      months: optionalOf(v, 'months') ?? null,
      decidedBy: textOf(v, 'decidedBy'),
    }),
  },
  'earlier-certificate': {
    fields: ['country', 'specialty'],
    content: (v) => ({
      kind: 'earlier-certificate',
      specialty: textOf(v, 'specialty'),
      country: countryOf(v),
    }),
  },
  doctorate: { fields: ['country'], content: (v) => ({ kind: 'doctorate', country: countryOf(v) }) },
  'bt-approval': {
    fields: ['caseNumber'],
    content: (v) => ({ kind: 'bt-approval', caseNumber: optionalOf(v, 'caseNumber') ?? null }),
  },
  'at-completed': {
    fields: ['where'],
    content: (v) => ({ kind: 'at-completed', where: textOf(v, 'where') }),
  },
  'at-exam': {
    fields: ['university'],
    content: (v) => ({ kind: 'at-exam', university: textOf(v, 'university') }),
  },
  'at-book': { fields: ['text'], content: (v) => ({ kind: 'at-book', text: textOf(v, 'text') }) },
  licence: { fields: [], content: () => ({ kind: 'licence' }) },
  'third-country-specialist': {
    fields: ['country', 'specialty'],
    content: (v) => ({
      kind: 'third-country-specialist',
      specialty: textOf(v, 'specialty'),
      country: countryOf(v),
    }),
  },
};
const countryOf = (values: FormData) => textOf(values, 'country').toUpperCase();

type BackgroundFormProps = Told & { trainee: string; onClose: () => void };

export function BackgroundForm({ trainee, onClose, tell }: BackgroundFormProps) {
  const [kind, setKind] = useState<Kind>('exception');
  const add = useAct((body: AddBackground, intent) => addBackground(trainee, body, intent), {
    refreshes: backgroundRefreshes(trainee),
    onDone: (_, { content }) => {
      onClose();
      tell(t.added(t.kinds[content.kind]));
    },
  });
  const submit = (values: FormData) =>
    add.mutate({
      decidedOn: textOf(values, 'decidedOn'),
      content: KINDS[kind].content(values),
      reason: textOf(values, 'reason'),
    });
  return (
    <Form
      isSmall
      submit={t.save}
      onSubmit={submit}
      error={add.error}
      isPending={add.isPending}
      onCancel={onClose}
    >
      <ChoiceField
        name="kind"
        label={t.kind}
        value={kind}
        onChange={(next) => setKind(next as Kind)}
        options={optionsOf(t.kinds)}
      />
      {KINDS[kind].fields.map((field) => (
        <OwnField key={`${kind}-${field}`} field={field} />
      ))}
      <TextField type="date" name="decidedOn" label={t.decidedOn[kind]} />
      <LongText name="reason" label={t.reason} rows={2} />
    </Form>
  );
}

function OwnField({ field }: { field: Field }) {
  switch (field) {
    case 'what':
      return <LongText name="what" label={t.what} rows={2} />;
    case 'text':
      return <LongText name="text" label={t.book} description={t.bookHelp} rows={3} />;
    case 'country':
      return <CountryField />;
    case 'specialty':
      return <SpecialtyField />;
    default:
      return <TextField name={field} label={t[field]} />;
  }
}

const CountryField = () => (
  <TextField name="country" label={t.country} description={t.countryHelp} value="SE" />
);

/** A bevis is recorded as the specialty of ours that it corresponds to; what it says itself goes with what was seen. */
function SpecialtyField() {
  const all = useSpecialties();
  return (
    <ChoiceField
      name="specialty"
      label={t.specialty}
      empty={everywhere.choose}
      options={all.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
