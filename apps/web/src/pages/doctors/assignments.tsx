import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { assignments, endAssignment, type Assignments as AssignmentList } from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { day, period, today } from '../../parts/dates.js';
import { Form, TextField, textOf } from '../../parts/form.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { post as t } from '../../words/post.js';
import { AppointSupervisorForm } from './appoint-supervisor.js';
import { mayDo, type PostPartProps, type Told } from './post-edit.js';

type Assignment = AssignmentList['items'][number];

export function Assignments({ post }: PostPartProps) {
  const { items } = useSuspenseQuery({
    queryKey: ['assignments', post.id],
    queryFn: () => assignments(post.id),
  }).data;
  const [isAdding, setAdding] = useState(false);
  const { tell, outcome } = useOutcome();
  return (
    <section>
      <h2>{t.supervisors}</h2>
      {outcome}
      {items.length === 0 ? (
        <p className="quiet">{t.none.supervisors}</p>
      ) : (
        <ul className="items">
          {items.map((assignment) => (
            <AssignmentRow key={assignment.id} post={post} assignment={assignment} tell={tell} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <AppointSupervisorForm post={post} onClose={() => setAdding(false)} tell={tell} />
      ) : (
        mayDo(post, 'appoint-supervisor') && (
          <Button variant="secondary" onClick={() => setAdding(true)}>
            {t.addSupervisor}
          </Button>
        )
      )}
    </section>
  );
}

function AssignmentRow({ post, assignment, tell }: PostPartProps & Told & { assignment: Assignment }) {
  const [isEnding, setEnding] = useState(false);
  const end = useAct((on: string, intent) => endAssignment(post.id, assignment.id, on, intent), {
    refreshes: [['assignments', post.id]],
    onDone: (_, on) => {
      setEnding(false);
      tell(t.done.assignmentEnded(assignment.person.displayName, day(on)));
    },
  });
  const { competence } = assignment;
  return (
    <li className="item wide">
      <span className="item-title">{assignment.person.displayName}</span>
      <span className="item-facts">
        {t.kind[assignment.kind]}, {period(assignment.from, assignment.to)}
      </span>
      <span className="item-facts">
        {[
          competence.specialties.join(', '),
          competence.source,
          t.appointedBy(assignment.appointedBy.displayName, assignment.onBehalfOf.displayName),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {assignment.remarks.map((remark) => (
        <span key={remark} className="unverified">
          {remark}
        </span>
      ))}
      {mayDo(post, 'appoint-supervisor') && assignment.isToday && !isEnding && (
        <span className="item-side">
          <Button variant="tertiary" onClick={() => setEnding(true)}>
            {t.endAssignment}
            <span className="visually-hidden"> {assignment.person.displayName}</span>
          </Button>
        </span>
      )}
      {isEnding && (
        <Form
          isSmall
          submit={t.endAssignment}
          onSubmit={(values) => end.mutate(textOf(values, 'on'))}
          error={end.error}
          isPending={end.isPending}
          onCancel={() => setEnding(false)}
        >
          <TextField type="date" name="on" label={t.onDay} value={today()} />
        </Form>
      )}
    </li>
  );
}
