import { Button } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';
import { usePerson } from '../../client/session.js';
import {
  addCredit,
  addInterruption,
  type AddCredit,
  type AddInterruption,
  type Post,
} from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { day, period } from '../../parts/dates.js';
import { ChecksField, ChoiceField, Form, listOf, LongText, TextField, textOf } from '../../parts/form.js';
import { codesOf } from '../../parts/goal-codes.js';
import { sv } from '../../words/sv.js';
import { mayEdit, refreshesOf } from './post-edit.js';

const t = sv.post;
const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export function Interruptions({ post }: { post: Post }) {
  return (
    <RowSection
      heading={t.interruptions}
      add={t.addInterruption}
      mayAdd={mayEdit(post)}
      rows={post.interruptions.map((row) => (
        <li key={row.id} className="item wide">
          <span className="item-title">{sv.interruption[row.kind]}</span>
          <span className="item-facts">{period(row.from, row.to)}</span>
        </li>
      ))}
      form={(onDone) => <InterruptionForm post={post} onDone={onDone} />}
    />
  );
}

export function Credits({ post }: { post: Post }) {
  return (
    <RowSection
      heading={t.credits}
      add={t.addCredit}
      mayAdd={mayEdit(post)}
      rows={post.credits.map((row) => (
        <li key={row.id} className="item wide">
          <span className="item-title">{row.what}</span>
          <span className="item-facts">
            {[t.creditKinds[row.kind], row.fromWhere, row.goals.join(', ')].filter(Boolean).join(' · ')}
          </span>
          <span className="item-facts">
            {t.evidence}: {row.evidence}. {t.decidedBy} {row.decidedBy.displayName}, {day(row.decidedOn)}:{' '}
            {row.reason}
          </span>
          <span className="item-side">{sv.time.monthsWord(row.months.shown)}</span>
        </li>
      ))}
      form={(onDone) => <CreditForm post={post} onDone={onDone} />}
    />
  );
}

type RowSectionProps = {
  heading: string;
  add: string;
  mayAdd: boolean;
  rows: ReactNode[];
  form: (onDone: () => void) => ReactNode;
};

function RowSection({ heading, add, mayAdd, rows, form }: RowSectionProps) {
  const [isOpen, setOpen] = useState(false);
  if (rows.length === 0 && !mayAdd) return null;
  return (
    <section>
      <h2>{heading}</h2>
      {rows.length > 0 && <ul className="items">{rows}</ul>}
      {isOpen
        ? form(() => setOpen(false))
        : mayAdd && (
            <Button variant="secondary" onClick={() => setOpen(true)}>
              {add}
            </Button>
          )}
    </section>
  );
}

type FormProps = { post: Post; onDone: () => void };

function InterruptionForm({ post, onDone }: FormProps) {
  const add = useAct((body: AddInterruption, intent) => addInterruption(post.id, body, intent), {
    refreshes: refreshesOf(post),
    onDone,
  });
  const submit = (values: FormData) =>
    add.mutate({
      kind: textOf(values, 'kind') as AddInterruption['kind'],
      from: textOf(values, 'from'),
      to: textOf(values, 'to'),
      revision: post.revision,
    });
  return (
    <Form isSmall submit={t.add} onSubmit={submit} error={add.error} isPending={add.isPending}>
      <ChoiceField
        name="kind"
        label={t.interruptionKind}
        description={t.interruptionHelp}
        options={optionsOf(sv.interruption)}
      />
      <div className="pair">
        <TextField type="date" name="from" label={t.from} />
        <TextField type="date" name="to" label={t.to} />
      </div>
    </Form>
  );
}

function CreditForm({ post, onDone }: FormProps) {
  const { personId } = usePerson();
  const add = useAct((body: AddCredit, intent) => addCredit(post.id, body, intent), {
    refreshes: refreshesOf(post),
    onDone,
  });
  const submit = (values: FormData) =>
    add.mutate({
      kind: textOf(values, 'kind') as AddCredit['kind'],
      what: textOf(values, 'what'),
      fromWhere: textOf(values, 'fromWhere'),
      months: textOf(values, 'months'),
      goals: codesOf(textOf(values, 'goals')),
      areas: listOf(values, 'areas') as AddCredit['areas'],
      evidence: textOf(values, 'evidence'),
      decidedById: personId,
      decidedOn: textOf(values, 'decidedOn'),
      reason: textOf(values, 'reason'),
      revision: post.revision,
    });
  return (
    <Form isSmall submit={t.add} onSubmit={submit} error={add.error} isPending={add.isPending}>
      <ChoiceField name="kind" label={t.creditKind} options={optionsOf(t.creditKinds)} />
      <TextField name="what" label={t.what} />
      <TextField name="fromWhere" label={t.fromWhere} />
      <TextField name="months" label={t.creditMonths} />
      <TextField name="goals" label={t.creditGoals} />
      <ChecksField name="areas" label={t.areaField} options={optionsOf(sv.area)} />
      <TextField name="evidence" label={t.evidence} />
      <TextField type="date" name="decidedOn" label={t.decidedOn} />
      <LongText name="reason" label={t.creditReason} rows={2} />
    </Form>
  );
}
