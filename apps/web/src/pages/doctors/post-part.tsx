import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { careUnits } from '../../client/people.js';
import {
  addPeriod,
  changePeriod,
  endPost,
  removePeriod,
  trainingPost,
  type AddPeriod,
  type Post,
} from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { day, period as periodWords } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Form, LongText, TextField, textOf } from '../../parts/form.js';
import { Problem } from '../../parts/problem.js';
import { sv } from '../../words/sv.js';
import { EMPTY_PERIOD, PeriodFields, type PeriodForm } from './period-fields.js';
import { Assignments } from './assignments.js';
import { mayEdit, refreshesOf } from './post-edit.js';
import { Credits, Interruptions } from './post-rows.js';

const t = sv.post;

/** The post as the study director keeps it; others read the same without the buttons. */
export function PostPart({ postId }: { postId: string }) {
  const { data: post } = useSuspenseQuery({
    queryKey: ['post', postId],
    queryFn: () => trainingPost(postId),
  });
  return (
    <>
      <Facts
        facts={[
          [t.form, sv.postForm[post.form]],
          [t.careProvider, post.careProvider.name],
          [t.regulation, `${post.regulation} – ${post.regulationReason}`],
          [t.route, t.routes[post.licenceRoute]],
          [t.licenceDate, day(post.licenceDate)],
          [sv.intyg.period, periodWords(post.startsOn, post.endsOn)],
          [t.head, post.headOfDepartment.displayName],
          [sv.role.study_director, post.studyDirector.displayName],
          [sv.role.bt_coordinator, post.coordinators.map((person) => person.displayName).join(', ')],
          [t.reason, post.endReason],
        ]}
      />
      <Periods post={post} />
      <Interruptions post={post} />
      <Credits post={post} />
      <Assignments post={post} />
      {mayEdit(post) && <EndPost post={post} />}
    </>
  );
}

function Periods({ post }: { post: Post }) {
  const [editing, setEditing] = useState<string | null>(null);
  const remove = useAct((id: string, intent) => removePeriod(post.id, id, post.revision, intent), {
    refreshes: refreshesOf(post),
  });
  return (
    <section>
      <h2>{t.periods}</h2>
      <Problem error={remove.error} />
      <ul className="items">
        {post.periods.map((row) => (
          <li key={row.id} className="item wide">
            <span className="item-title">{row.careUnit.name ?? sv.time.hiddenUnit}</span>
            <span className="item-facts">
              {periodWords(row.from, row.to)}, {sv.time.percent(row.percent)}, {sv.area[row.area]}
            </span>
            {row.attestedTo && <span className="item-facts">{t.attested(day(row.attestedTo))}</span>}
            {mayEdit(post) && (
              <span className="item-side row">
                <Button variant="tertiary" onClick={() => setEditing(row.id)}>
                  {t.change}
                </Button>
                {!row.attestedTo && (
                  <Button variant="tertiary" onClick={() => remove.mutate(row.id)}>
                    {t.remove}
                  </Button>
                )}
              </span>
            )}
            {editing === row.id && (
              <PeriodForms
                post={post}
                periodId={row.id}
                start={{
                  careUnitId: row.careUnit.id,
                  from: row.from,
                  to: row.to,
                  percent: String(row.percent).replace('.', ','),
                  area: row.area,
                }}
                onDone={() => setEditing(null)}
              />
            )}
          </li>
        ))}
      </ul>
      {mayEdit(post) &&
        (editing === 'new' ? (
          <PeriodForms post={post} periodId={null} start={EMPTY_PERIOD} onDone={() => setEditing(null)} />
        ) : (
          <Button variant="secondary" onClick={() => setEditing('new')}>
            {t.addPeriod}
          </Button>
        ))}
    </section>
  );
}

type PeriodFormsProps = { post: Post; periodId: string | null; start: PeriodForm; onDone: () => void };

function PeriodForms({ post, periodId, start, onDone }: PeriodFormsProps) {
  const [period, setPeriod] = useState(start);
  const { items } = useSuspenseQuery({
    queryKey: ['units', post.careProvider.id],
    queryFn: () => careUnits(post.careProvider.id),
  }).data;
  const save = useAct(
    (body: AddPeriod, intent) =>
      periodId ? changePeriod(post.id, periodId, body) : addPeriod(post.id, body, intent),
    { refreshes: refreshesOf(post), onDone },
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
        <Button variant="tertiary" onClick={onDone}>
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

function EndPost({ post }: { post: Post }) {
  const end = useAct(
    (body: { endedOn: string; reason: string }, intent) =>
      endPost(post.id, { ...body, revision: post.revision }, intent),
    { refreshes: refreshesOf(post) },
  );
  return (
    <details className="why">
      <summary>{t.end}</summary>
      <p>{t.endText}</p>
      <Form
        isSmall
        submit={t.end}
        onSubmit={(values) =>
          end.mutate({ endedOn: textOf(values, 'endedOn'), reason: textOf(values, 'reason') })
        }
        error={end.error}
        isPending={end.isPending}
      >
        <TextField type="date" name="endedOn" label={t.endedOn} />
        <LongText name="reason" label={t.reason} rows={2} />
      </Form>
    </details>
  );
}
