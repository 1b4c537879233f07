import { Button, Checkbox } from '@digdir/designsystemet-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { publishForm } from '../../client/assessment-forms.js';
import { usePerson } from '../../client/session.js';
import { useAct } from '../../client/use-act.js';
import { useKept } from '../../draft/use-kept.js';
import { ChoiceField, Form, TextField } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { assessmentForms as t } from '../../words/assessment-forms.js';
import { FieldRowFields } from './field-row.js';
import { useForms } from './forms-page.js';
import { draftOf, emptyRow, specificationOf, type FormDraft } from './specification.js';

const EMPTY: Omit<FormDraft, 'rows'> = {
  form: '',
  version: 1,
  title: '',
  method: 'medsittning',
  wording: t.wordingStart,
};

/** A form is written as a list of fields; what is published is never changed. */
export function NewFormPage() {
  const { fran }: { fran?: string } = useSearch({ strict: false });
  const forms = useForms();
  const from = forms.find(({ isLatest, specification }) => isLatest && specification.form === fran);
  const isOfficer = usePerson().roles.some(({ role }) => role === 'case_officer');
  const [draft, setDraft, forget] = useKept<FormDraft>(
    `form:${fran ?? ''}:${from?.specification.version ?? 0}`,
    () => (from ? draftOf(from.specification) : { ...EMPTY, rows: [emptyRow('scale'), emptyRow('text')] }),
  );
  const [shared, setShared] = useState(isOfficer || (from?.shared ?? false));
  const navigate = useNavigate();
  const act = useAct((body: Parameters<typeof publishForm>[0], intent) => publishForm(body, intent), {
    refreshes: [['assessment-forms']],
    onDone: () => {
      forget();
      void navigate({ to: '/formular' });
    },
  });
  const change = (part: Partial<FormDraft>) => setDraft((now) => ({ ...now, ...part }));
  const methods = Object.fromEntries(
    forms.map(({ specification, methodLabel }) => [specification.method, methodLabel]),
  );
  return (
    <Page
      title={from ? t.editTitle(from.specification.title) : t.new}
      lead={<p>{from ? t.editLead : t.newLead}</p>}
      back={{ to: '/formular', label: t.title }}
    >
      <Form
        submit={from ? t.publishVersion(draft.version) : t.publish}
        error={act.error}
        isPending={act.isPending}
        onSubmit={() => act.mutate({ specification: specificationOf(draft), shared })}
      >
        <Head draft={draft} methods={methods} onChange={change} isMethodSet={from !== undefined} />
        <Fields draft={draft} onChange={change} />
        {!isOfficer && (
          <Checkbox
            name="shared"
            label={t.share}
            checked={shared}
            onChange={(event) => setShared(event.target.checked)}
          />
        )}
      </Form>
    </Page>
  );
}

type PartProps = { draft: FormDraft; onChange: (part: Partial<FormDraft>) => void };

function Head({
  draft,
  methods,
  onChange,
  isMethodSet,
}: PartProps & { methods: Record<string, string>; isMethodSet: boolean }) {
  return (
    <>
      <TextField
        name="specification.title"
        label={t.name}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        autoComplete="off"
      />
      {!isMethodSet && (
        <ChoiceField
          name="specification.method"
          label={t.method}
          options={Object.entries(methods).map(([value, label]) => ({ value, label }))}
          value={draft.method}
          onChange={(method) => onChange({ method })}
        />
      )}
      <TextField
        name="specification.wording"
        label={t.wording}
        description={t.wordingHelp}
        value={draft.wording}
        onChange={(wording) => onChange({ wording })}
      />
    </>
  );
}

function Fields({ draft: { rows }, onChange }: PartProps) {
  return (
    <>
      {rows.map((row, at) => (
        <FieldRowFields
          key={row.id}
          row={row}
          at={at}
          onChange={(part) =>
            onChange({ rows: rows.map((other) => (other.id === row.id ? { ...other, ...part } : other)) })
          }
          onRemove={() => onChange({ rows: rows.filter(({ id }) => id !== row.id) })}
        />
      ))}
      <div>
        <Button
          type="button"
          variant="secondary"
          onClick={() => onChange({ rows: [...rows, emptyRow('text')] })}
        >
          {t.add}
        </Button>
      </div>
    </>
  );
}
