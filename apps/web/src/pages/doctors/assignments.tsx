import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  appointSupervisor,
  assignments,
  endAssignment,
  type AppointSupervisor,
  type Assignments as AssignmentList,
  type Post,
} from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { period, today } from '../../parts/dates.js';
import { ChoiceField, Form, TextField, optionalOf, textOf } from '../../parts/form.js';
import { PersonPicker, type Picked } from '../../parts/person-picker.js';
import { sv } from '../../words/sv.js';
import { mayEdit } from './post-edit.js';

const t = sv.post;
type Assignment = AssignmentList['items'][number];

export function Assignments({ post }: { post: Post }) {
  const { items } = useSuspenseQuery({
    queryKey: ['assignments', post.id],
    queryFn: () => assignments(post.id),
  }).data;
  const [isAdding, setAdding] = useState(false);
  return (
    <section>
      <h2>{t.supervisors}</h2>
      <ul className="items">
        {items.map((assignment) => (
          <AssignmentRow key={assignment.id} post={post} assignment={assignment} />
        ))}
      </ul>
      {isAdding ? (
        <AppointForm post={post} onDone={() => setAdding(false)} />
      ) : (
        mayEdit(post) && (
          <Button variant="secondary" onClick={() => setAdding(true)}>
            {t.addSupervisor}
          </Button>
        )
      )}
    </section>
  );
}

function AssignmentRow({ post, assignment }: { post: Post; assignment: Assignment }) {
  const [isEnding, setEnding] = useState(false);
  const end = useAct((on: string, intent) => endAssignment(post.id, assignment.id, on, intent), {
    refreshes: [['assignments', post.id]],
    onDone: () => setEnding(false),
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
      {mayEdit(post) && assignment.isToday && !isEnding && (
        <span className="item-side">
          <Button variant="tertiary" onClick={() => setEnding(true)}>
            {t.endAssignment}
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
        >
          <TextField type="date" name="on" label={t.onDay} value={today()} />
        </Form>
      )}
    </li>
  );
}

function AppointForm({ post, onDone }: { post: Post; onDone: () => void }) {
  const [person, setPerson] = useState<Picked | null>(null);
  const appoint = useAct((body: AppointSupervisor, intent) => appointSupervisor(post.id, body, intent), {
    refreshes: [
      ['assignments', post.id],
      ['overview', post.trainee.id],
    ],
    onDone,
  });
  const submit = (values: FormData) =>
    appoint.mutate({
      personId: person?.id ?? '',
      kind: textOf(values, 'kind') as AppointSupervisor['kind'],
      from: textOf(values, 'from'),
      to: optionalOf(values, 'to'),
    });
  return (
    <Form
      isSmall
      submit={t.addSupervisor}
      onSubmit={submit}
      error={appoint.error}
      isPending={appoint.isPending}
    >
      <PersonPicker
        name="personId"
        label={sv.mandates.person}
        holds="supervisor"
        picked={person}
        onPick={setPerson}
      />
      <ChoiceField
        name="kind"
        label={t.kindField}
        description={t.principalHelp}
        options={(['supervisor', 'principal'] as const).map((value) => ({ value, label: t.kind[value] }))}
      />
      <div className="pair">
        <TextField type="date" name="from" label={t.from} value={post.startsOn} />
        <TextField type="date" name="to" label={t.to} />
      </div>
    </Form>
  );
}
