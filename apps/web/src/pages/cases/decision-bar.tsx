import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Case } from '../../client/certificates.js';
import { useAct } from '../../client/use-act.js';
import { ChoiceField, Form, LongText, RadioField, TextField } from '../../parts/form.js';
import { sv } from '../../words/sv.js';
import { CASE_ACTS, type ActField } from './case-acts.js';
import type { OpenAct } from './case-page.js';

const t = sv.cases;
/** In the order an officer thinks; the first one that is open is the bar's main button. Whoever reads this has the case. */
const ORDER = [
  'state-no-bias',
  'approve',
  'refuse',
  'propose-refusal',
  'record-paper-decision',
  'request-supplement',
  'query-unit',
  'communicate',
  'resume',
  'pay-by-hand',
  'order-fee',
  'reassign',
  'close',
  'dismiss',
  'register-appeal',
  'state-bias',
];

type DecisionBarProps = {
  view: Case;
  overrides: Readonly<Record<string, string>>;
  open: OpenAct | null;
  onOpen: (act: OpenAct | null) => void;
  /** The act went through and is not one that is signed. */
  onDone: (name: string) => void;
};

/** What is still lacking, and what can be done about it. */
export function DecisionBar({ view, overrides, open, onOpen, onDone }: DecisionBarProps) {
  const left = view.lackingForApproval.filter((key) => !overrides[key]?.trim());
  const enabled = ORDER.filter((name) =>
    view.actions.some((action) => action.name === name && action.enabled && CASE_ACTS[name]),
  );
  const isOver = view.decision !== null;
  const [isAll, setAll] = useState(false);
  return (
    <section className="decision-bar" aria-label={t.bar}>
      {open && CASE_ACTS[open.name] && (
        <ActForm
          key={open.name}
          view={view}
          open={open}
          overrides={overrides}
          onClose={() => onOpen(null)}
          onDone={onDone}
        />
      )}
      {!open && (
        <div className="row apart">
          <strong>
            {isOver ? view.decision?.words : left.length > 0 ? t.lacking(left.length) : t.nothingLacking}
          </strong>
          <div className="row">
            {(isAll ? enabled : enabled.slice(0, 1)).map((name, at) => (
              <Button
                key={name}
                variant={at === 0 && !isOver ? 'primary' : 'secondary'}
                onClick={() => onOpen({ name, documentId: null, rule: null, text: '' })}
              >
                {t.action[name] ?? name}
              </Button>
            ))}
            {enabled.length > 1 && (
              <Button variant="tertiary" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
                {isAll ? t.fewer : t.more}
              </Button>
            )}
          </div>
        </div>
      )}
    </section>
  );
}

type ActFormProps = Omit<DecisionBarProps, 'open' | 'onOpen'> & { open: OpenAct; onClose: () => void };

function ActForm({ view, open, overrides, onClose, onDone }: ActFormProps) {
  const form = CASE_ACTS[open.name];
  const overridden = Object.entries(overrides)
    .filter(([, reason]) => reason.trim())
    .map(([key, reason]) => ({ key, reason }));
  const act = useAct(
    async (entries: [string, string][], intent) => {
      const values = new FormData();
      for (const [field, value] of entries) values.append(field, value);
      return form?.run(view.id, view.revision, { values, from: open, overrides: overridden }, intent) ?? {};
    },
    {
      refreshes: [['case', view.id], ['case-row', view.id], ['cases']],
      onDone: (answer) => {
        if ('signUrl' in answer && typeof answer.signUrl === 'string') window.location.assign(answer.signUrl);
        else {
          onClose();
          onDone(open.name);
        }
      },
    },
  );
  if (!form) return null;
  const submit = (values: FormData) =>
    act.mutate([...values].map(([field, value]): [string, string] => [field, String(value)]));
  const name = t.action[open.name] ?? open.name;
  return (
    <>
      <h2>{name}</h2>
      <Form
        isSmall
        submit={name}
        onSubmit={submit}
        error={act.error}
        isPending={act.isPending}
        aside={
          <Button variant="tertiary" onClick={onClose}>
            {sv.cancel}
          </Button>
        }
      >
        {form.fields.map((field, at) => (
          <Field key={at} field={field} view={view} open={open} />
        ))}
      </Form>
    </>
  );
}

function Field({ field, view, open }: { field: ActField; view: Case; open: OpenAct }) {
  switch (field.kind) {
    case 'document':
      return (
        <ChoiceField
          name="documentId"
          label={t.field.documentId}
          value={open.documentId ?? ''}
          {...(field.isRequired ? {} : { empty: t.field.wholeCase })}
          options={view.documents.map((document) => ({
            value: document.documentId,
            label: `${sv.application.number(document.number)}: ${document.title} ${document.goals.join(', ')}`,
          }))}
        />
      );
    case 'outcome':
      return (
        <RadioField
          name="outcome"
          label={t.field.outcome}
          options={(['approved', 'refused'] as const).map((value) => ({ value, label: t.outcome[value] }))}
        />
      );
    case 'day':
      return <TextField type="date" name={field.name} label={field.label} />;
    case 'text':
      return <TextField name={field.name} label={field.label} />;
    case 'long':
      return (
        <LongText
          name={field.name}
          label={field.label}
          rows={3}
          value={field.name === 'text' ? open.text : ''}
        />
      );
    case 'lacking':
      return (
        <LongText
          name={field.name}
          label={field.label}
          description={t.field.lackingHelp}
          rows={3}
          value={view.checks
            .filter((check) => check.level === 'block')
            .map((check) => `${check.rule}: ${check.text}`)
            .join('\n')}
        />
      );
  }
}
