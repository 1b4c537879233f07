import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { careUnits } from '../../client/people.js';
import { addPeriod, changePeriod, removePeriod, type AddPeriod, type Post } from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { day, period as periodWords } from '../../parts/dates.js';
import { Form } from '../../parts/form.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { sv } from '../../words/sv.js';
import { EMPTY_PERIOD, PeriodFields, type PeriodForm } from './period-fields.js';
import { mayDo, refreshesOf, type PostPartProps, type Told } from './post-edit.js';
import { RemoveRow } from './remove-row.js';
import { RowSection } from './row-section.js';

const t = sv.post;
type Period = Post['periods'][number];
const wordsOf = (row: Period) =>
  `${row.careUnit.name ?? sv.time.hiddenUnit} ${periodWords(row.from, row.to)}`;

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
        <PeriodEditor post={post} periodId={null} start={EMPTY_PERIOD} onClose={onClose} tell={tell} />
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
      <span className="item-title">{row.careUnit.name ?? sv.time.hiddenUnit}</span>
      <span className="item-facts">
        {periodWords(row.from, row.to)}, {sv.time.percent(row.percent)}, {sv.area[row.area]}
      </span>
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

const formOf = (row: Period): PeriodForm => ({
  careUnitId: row.careUnit.id,
  from: row.from,
  to: row.to,
  percent: String(row.percent).replace('.', ','),
  area: row.area,
});

type EditorProps = PostPartProps & Told & { periodId: string | null; start: PeriodForm; onClose: () => void };

function PeriodEditor({ post, periodId, start, onClose, tell }: EditorProps) {
  const [period, setPeriod] = useState(start);
  const { items } = useSuspenseQuery({
    queryKey: ['units', post.careProvider.id],
    queryFn: () => careUnits(post.careProvider.id),
  }).data;
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
    save.mutate({ ...period, percent: Number(period.percent.replace(',', '.')), revision: post.revision });
  return (
    <Form
      isSmall
      submit={periodId ? t.change : t.add}
      onSubmit={submit}
      error={save.error}
      isPending={save.isPending}
      aside={
        <Button variant="tertiary" onClick={onClose}>
          {sv.cancel}
        </Button>
      }
    >
      <PeriodFields
        period={period}
        onChange={setPeriod}
        units={items.map((unit) => ({ value: unit.id, label: unit.name }))}
      />
    </Form>
  );
}
