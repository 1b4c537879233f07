import { usePerson } from '../../client/session.js';
import { addCredit, removeCredit, type AddCredit, type Post } from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { day } from '../../parts/dates.js';
import { ChecksField, ChoiceField, Form, listOf, LongText, TextField, textOf } from '../../parts/form.js';
import { codesOf } from '../../parts/goal-codes.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { everywhere } from '../../words/everywhere.js';
import { post as t } from '../../words/post.js';
import { time } from '../../words/time.js';
import { optionsOf } from '../../parts/options-of.js';
import { mayDo, refreshesOf, type PostPartProps, type Told } from './post-edit.js';
import { RemoveRow } from './remove-row.js';
import { RowSection } from './row-section.js';

type Credit = Post['credits'][number];

/** Tillgodoräknande: what, from where, who decided and why; never mixed with service. */
export function Credits({ post }: PostPartProps) {
  const { tell, outcome } = useOutcome();
  return (
    <RowSection
      heading={t.credits}
      none={t.none.credit}
      add={t.addCredit}
      mayAdd={mayDo(post, 'add-credit')}
      outcome={outcome}
      rows={post.credits.map((row) => (
        <CreditRow key={row.id} post={post} row={row} tell={tell} />
      ))}
      form={(onClose) => <CreditForm post={post} onClose={onClose} tell={tell} />}
    />
  );
}

function CreditRow({ post, row, tell }: PostPartProps & Told & { row: Credit }) {
  const remove = useAct((revision: number, intent) => removeCredit(post.id, row.id, revision, intent), {
    refreshes: refreshesOf(post),
    onDone: () => tell(t.done.removed(row.what)),
  });
  return (
    <li className="item wide">
      <span className="item-title">{row.what}</span>
      <span className="item-facts">
        {[t.creditKinds[row.kind], row.fromWhere, row.goals.join(', ')].filter(Boolean).join(' · ')}
      </span>
      <span className="item-facts">
        {t.evidence}: {row.evidence}. {t.decidedBy} {row.decidedBy.displayName}, {day(row.decidedOn)}:{' '}
        {row.reason}
      </span>
      <span className="item-side">
        {time.monthsWord(row.months.shown)}
        {mayDo(post, 'add-credit') && (
          <span className="line">
            <RemoveRow
              name={row.what}
              title={t.ask.credit}
              text={t.askText.credit(row.what)}
              submit={t.removeIt.credit}
              act={{ ...remove, mutate: () => remove.mutate(post.revision) }}
            />
          </span>
        )}
      </span>
    </li>
  );
}

function CreditForm({ post, onClose, tell }: PostPartProps & Told & { onClose: () => void }) {
  const { personId } = usePerson();
  const add = useAct((body: AddCredit, intent) => addCredit(post.id, body, intent), {
    refreshes: refreshesOf(post),
    onDone: (_, { what }) => {
      onClose();
      tell(t.done.added(what));
    },
  });
  const submit = (values: FormData) => add.mutate(bodyOf(values, personId, post.revision));
  return (
    <Form
      isSmall
      submit={t.add}
      onSubmit={submit}
      error={add.error}
      isPending={add.isPending}
      onCancel={onClose}
    >
      <ChoiceField name="kind" label={t.creditKind} options={optionsOf(t.creditKinds)} />
      <TextField name="what" label={t.what} />
      <TextField name="fromWhere" label={t.fromWhere} />
      <TextField name="months" label={t.creditMonths} />
      <TextField name="goals" label={t.creditGoals} />
      <ChecksField name="areas" label={t.areaField} options={optionsOf(everywhere.area)} />
      <TextField name="evidence" label={t.evidence} />
      <TextField type="date" name="decidedOn" label={t.decidedOn} />
      <LongText name="reason" label={t.creditReason} rows={2} />
    </Form>
  );
}

/** Whoever records it is the one who decided (PSF 4 kap. 1 §). */
const bodyOf = (values: FormData, decidedById: string, revision: number): AddCredit => ({
  kind: textOf(values, 'kind') as AddCredit['kind'],
  what: textOf(values, 'what'),
  fromWhere: textOf(values, 'fromWhere'),
  months: textOf(values, 'months'),
  goals: codesOf(textOf(values, 'goals')),
  areas: listOf(values, 'areas') as AddCredit['areas'],
  evidence: textOf(values, 'evidence'),
  decidedById,
  decidedOn: textOf(values, 'decidedOn'),
  reason: textOf(values, 'reason'),
  revision,
});
