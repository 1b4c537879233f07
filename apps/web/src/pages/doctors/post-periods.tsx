import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { careUnits } from '../../client/people.js';
import { postsOf } from '../../client/post-choices.js';
import { addPeriod, changePeriod, removePeriod, type AddPeriod, type Post } from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { day, period as periodWords } from '../../parts/dates.js';
import { Form } from '../../parts/form.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { everywhere } from '../../words/everywhere.js';
import { post as t } from '../../words/post.js';
import { time } from '../../words/time.js';
import { posts } from '../../words/posts.js';
import { emptyPeriod, periodBody, PeriodFields, type PeriodForm } from './period-fields.js';
import { mayDo, refreshesOf, type PostPartProps, type Told } from './post-edit.js';
import { postName } from './post-name.js';
import { RemoveRow } from './remove-row.js';
import { RowSection } from './row-section.js';

type Period = Post['periods'][number];
const wordsOf = (row: Period) => `${row.careUnit.name ?? time.hiddenUnit} ${periodWords(row.from, row.to)}`;

export function Periods({ post }: PostPartProps) {
  const { tell, outcome } = useOutcome();
  return (
    <RowSection
      heading={t.periods}
      none={t.none.period}
      add={t.addPeriod}
      mayAdd={mayDo(post, 'add-period')}
      outcome={outcome}
      rows={post.periods.map((row) => (
        <PeriodRow key={row.id} post={post} row={row} tell={tell} />
      ))}
      form={(onClose) => (
        <PeriodEditor
          post={post}
          periodId={null}
          start={emptyPeriod(post.kind)}
          onClose={onClose}
          tell={tell}
        />
      )}
    />
  );
}

function PeriodRow({ post, row, tell }: PostPartProps & Told & { row: Period }) {
  const [isEditing, setEditing] = useState(false);
  const remove = useAct((revision: number, intent) => removePeriod(post.id, row.id, revision, intent), {
    refreshes: refreshesOf(post),
    onDone: () => tell(t.done.removed(wordsOf(row))),
  });
  return (
    <li className="item wide">
      <span className="item-title">{row.careUnit.name ?? time.hiddenUnit}</span>
      <span className="item-facts">
        {periodWords(row.from, row.to)}, {time.percent(row.percent)}, {servedOf(row)}
      </span>
      <AlsoFor post={post} row={row} />
      {row.attestedTo && <span className="item-facts">{t.attested(day(row.attestedTo))}</span>}
      {mayDo(post, 'add-period') && !isEditing && (
        <span className="item-side row">
          <Button variant="tertiary" onClick={() => setEditing(true)}>
            {t.change}
            <span className="visually-hidden"> {wordsOf(row)}</span>
          </Button>
          {!row.attestedTo && (
            <RemoveRow
              name={wordsOf(row)}
              title={t.ask.period}
              text={t.askText.period(wordsOf(row))}
              submit={t.removeIt.period}
              act={{ ...remove, mutate: () => remove.mutate(post.revision) }}
            />
          )}
        </span>
      )}
      {isEditing && (
        <PeriodEditor
          post={post}
          periodId={row.id}
          start={formOf(row)}
          onClose={() => setEditing(false)}
          tell={tell}
        />
      )}
    </li>
  );
}

const servedOf = ({ atSection, area }: Period) =>
  atSection ? posts.sections[atSection] : everywhere.area[area];

/** The doctor's other STs under way; only an ST can take days that another post holds (R19). */
function useOthers({ post }: PostPartProps) {
  const { items } = useSuspenseQuery({
    queryKey: ['posts', post.trainee.id],
    queryFn: () => postsOf(post.trainee.id),
  }).data;
  return items.filter((one) => one.id !== post.id && one.kind === 'st');
}

/** A period that counts in more than one training says so. */
function AlsoFor({ post, row }: PostPartProps & { row: Period }) {
  const names = useOthers({ post }).filter(({ id }) => row.alsoFor.includes(id));
  if (names.length === 0) return null;
  return <span className="item-facts">{posts.alsoForNote(names.map(postName).join(', '))}</span>;
}

const formOf = (row: Period): PeriodForm => ({
  careUnitId: row.careUnit.id,
  from: row.from,
  to: row.to,
  percent: String(row.percent).replace('.', ','),
  area: row.area,
  atSection: row.atSection ?? '',
  alsoFor: row.alsoFor,
});

type EditorProps = PostPartProps & Told & { periodId: string | null; start: PeriodForm; onClose: () => void };

function PeriodEditor({ post, periodId, start, onClose, tell }: EditorProps) {
  const [period, setPeriod] = useState(start);
  const { items } = useSuspenseQuery({
    queryKey: ['units', post.careProvider.id],
    queryFn: () => careUnits(post.careProvider.id),
  }).data;
  const others = useOthers({ post }).filter(({ state }) => state === 'ongoing' && post.kind !== 'at');
  const save = useAct(
    (body: AddPeriod, intent) =>
      periodId ? changePeriod(post.id, periodId, body) : addPeriod(post.id, body, intent),
    {
      refreshes: refreshesOf(post),
      onDone: (_, { careUnitId, from, to }) => {
        const unit = items.find(({ id }) => id === careUnitId)?.name ?? '';
        onClose();
        tell((periodId ? t.done.changed : t.done.added)(`${unit} ${periodWords(from, to)}`));
      },
    },
  );
  const submit = () =>
    save.mutate({ ...periodBody(period, post.kind), alsoFor: [...period.alsoFor], revision: post.revision });
  return (
    <Form
      isSmall
      submit={periodId ? t.change : t.add}
      onSubmit={submit}
      error={save.error}
      isPending={save.isPending}
      onCancel={onClose}
    >
      <PeriodFields
        period={period}
        kind={post.kind}
        others={others.map((one) => ({ value: one.id, label: postName(one) }))}
        onChange={setPeriod}
        units={items.map((unit) => ({ value: unit.id, label: unit.name }))}
      />
    </Form>
  );
}
