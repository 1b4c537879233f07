import {
  addInterruption,
  removeInterruption,
  type AddInterruption,
  type Post,
} from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { period } from '../../parts/dates.js';
import { ChoiceField, Form, TextField, textOf } from '../../parts/form.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { everywhere } from '../../words/everywhere.js';
import { post as t } from '../../words/post.js';
import { mayDo, refreshesOf, type PostPartProps, type Told } from './post-edit.js';
import { RemoveRow } from './remove-row.js';
import { RowSection } from './row-section.js';

type Interruption = Post['interruptions'][number];
const wordsOf = (row: Pick<Interruption, 'kind' | 'from' | 'to'>) =>
  `${everywhere.interruption[row.kind]} ${period(row.from, row.to)}`;

export function Interruptions({ post }: PostPartProps) {
  const { tell, outcome } = useOutcome();
  return (
    <RowSection
      heading={t.interruptions}
      none={t.none.interruption}
      add={t.addInterruption}
      mayAdd={mayDo(post, 'add-interruption')}
      outcome={outcome}
      rows={post.interruptions.map((row) => (
        <InterruptionRow key={row.id} post={post} row={row} tell={tell} />
      ))}
      form={(onClose) => <InterruptionForm post={post} onClose={onClose} tell={tell} />}
    />
  );
}

function InterruptionRow({ post, row, tell }: PostPartProps & Told & { row: Interruption }) {
  const remove = useAct((revision: number, intent) => removeInterruption(post.id, row.id, revision, intent), {
    refreshes: refreshesOf(post),
    onDone: () => tell(t.done.removed(wordsOf(row))),
  });
  return (
    <li className="item wide">
      <span className="item-title">{everywhere.interruption[row.kind]}</span>
      <span className="item-facts">{period(row.from, row.to)}</span>
      {mayDo(post, 'add-interruption') && (
        <span className="item-side">
          <RemoveRow
            name={wordsOf(row)}
            title={t.ask.interruption}
            text={t.askText.interruption(wordsOf(row))}
            submit={t.removeIt.interruption}
            act={{ ...remove, mutate: () => remove.mutate(post.revision) }}
          />
        </span>
      )}
    </li>
  );
}

type FormProps = PostPartProps & Told & { onClose: () => void };

function InterruptionForm({ post, onClose, tell }: FormProps) {
  const add = useAct((body: AddInterruption, intent) => addInterruption(post.id, body, intent), {
    refreshes: refreshesOf(post),
    onDone: (_, added) => {
      onClose();
      tell(t.done.added(wordsOf(added)));
    },
  });
  const submit = (values: FormData) =>
    add.mutate({
      kind: textOf(values, 'kind') as AddInterruption['kind'],
      from: textOf(values, 'from'),
      to: textOf(values, 'to'),
      revision: post.revision,
    });
  return (
    <Form
      isSmall
      submit={t.add}
      onSubmit={submit}
      error={add.error}
      isPending={add.isPending}
      onCancel={onClose}
    >
      <ChoiceField
        name="kind"
        label={t.interruptionKind}
        description={t.interruptionHelp}
        options={Object.entries(everywhere.interruption).map(([value, label]) => ({ value, label }))}
      />
      <div className="pair">
        <TextField type="date" name="from" label={t.from} />
        <TextField type="date" name="to" label={t.to} />
      </div>
    </Form>
  );
}
