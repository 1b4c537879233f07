import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Case } from '../../client/certificates.js';
import { useAct } from '../../client/use-act.js';
import { Form } from '../../parts/form.js';
import { cases as t } from '../../words/cases.js';
import { casework } from '../../words/casework.js';
import { Field } from './act-field.js';
import { CASE_ACTS } from './case-acts.js';
import type { OpenAct } from './open-act.js';

/** In the order an officer thinks; the first one that is open is the bar's main button. Whoever reads this has the case. */
const ORDER = [
  'approve',
  'approve-proposed',
  'refuse',
  'change-decision',
  'propose-refusal',
  'record-paper-decision',
  'record-delivery',
  'request-supplement',
  'query-unit',
  'ask-expert',
  'record-opinion',
  'receive-original',
  'propose-approval',
  'communicate',
  'resume',
  'pay-by-hand',
  'order-fee',
  'register-appeal',
  're-examine',
  'communicate-change',
  'propose-change',
  'keep-decision',
  'disclose',
  'decide-retention',
  'reassign',
  'hand-over',
  'state-bias',
  'close',
  'dismiss',
];
/** The words of an act, whether it is of every case or of those that are more. */
const nameOf = (name: string) => t.action[name] ?? MORE[name] ?? name;
const MORE: Readonly<Record<string, string>> = casework.more;

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
  const left = view.checks.filter(
    ({ key, text }) => view.lackingForApproval.includes(text) && !overrides[key]?.trim(),
  );
  const enabled = ORDER.filter((name) =>
    view.actions.some((action) => action.name === name && action.enabled && CASE_ACTS[name]),
  ).filter((name) => name !== 'receive-original' || hasCopies(view));
  const isOver = view.decision !== null;
  const [isAll, setAll] = useState(false);
  // Nothing is done before the officer's own statement of bias, which stands at the top of the page.
  if (view.ownBias === null || (enabled.length === 0 && !open)) return null;
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
                {nameOf(name)}
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

const hasCopies = ({ verifiedCopies }: Case) =>
  verifiedCopies.some(({ originalReceivedOn }) => originalReceivedOn === null);

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
      refreshes: [['case', view.id], ['case-row', view.id], ['cases'], ['disclosures', view.id]],
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
  const name = nameOf(open.name);
  return (
    <>
      <h2>{name}</h2>
      <Form
        isSmall
        submit={name}
        onSubmit={submit}
        error={act.error}
        isPending={act.isPending}
        onCancel={onClose}
      >
        {form.fields.map((field, at) => (
          <Field key={at} field={field} view={view} open={open} />
        ))}
      </Form>
    </>
  );
}
