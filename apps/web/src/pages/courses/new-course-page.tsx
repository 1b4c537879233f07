import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { coursesQuery, registerCourse, type CourseItem, type RegisterCourse } from '../../client/courses.js';
import { usePerson } from '../../client/session.js';
import { useAct } from '../../client/use-act.js';
import { ChoiceField, Form, RadioField, TextField, textOf } from '../../parts/form.js';
import { codesOf } from '../../parts/goal-codes.js';
import { Page } from '../../parts/page.js';
import { PersonPicker, type Picked } from '../../parts/person-picker.js';
import { courses as t } from '../../words/everyday.js';

/** A course and the days it is held. Whoever registers leads it, unless a study director names somebody else. */
export function NewCoursePage() {
  const { items, regulations } = useSuspenseQuery(coursesQuery).data;
  const isDirector = usePerson().roles.some(({ role }) => role === 'study_director');
  const [courseId, setCourseId] = useState('');
  const [leader, setLeader] = useState<Picked | null>(null);
  const navigate = useNavigate();
  const register = useAct((body: RegisterCourse, intent) => registerCourse(body, intent), {
    refreshes: [['courses']],
    onDone: ({ id }) => void navigate({ to: `/kurser/${id}` }),
  });
  const known = catalogueOf(items);
  return (
    <Page title={t.register} back={{ to: '/kurser', label: t.title }} lead={<p>{t.registerLead}</p>}>
      <Form
        submit={t.register}
        error={register.error}
        isPending={register.isPending}
        onSubmit={(values) => register.mutate(bodyOf(values, { courseId, leader, regulations }))}
      >
        {known.length > 0 && (
          <ChoiceField
            name="courseId"
            label={t.fromCatalogue}
            empty={t.newCourse}
            options={known.map((item) => ({
              value: item.courseId,
              label: `${item.title}, ${item.arranger}`,
            }))}
            value={courseId}
            onChange={setCourseId}
          />
        )}
        {courseId === '' && <CourseFields regulations={regulations} />}
        <div className="pair">
          <TextField type="date" name="startsOn" label={t.startsOn} />
          <TextField type="date" name="endsOn" label={t.endsOn} />
        </div>
        {isDirector && (
          <PersonPicker
            name="leaderId"
            label={t.leader}
            description={t.leaderAbout}
            picked={leader}
            onPick={setLeader}
          />
        )}
      </Form>
    </Page>
  );
}

function CourseFields({ regulations }: { regulations: readonly string[] }) {
  return (
    <>
      <TextField name="course.title" label={t.name} />
      <RadioField
        name="course.kind"
        label={t.kindLabel}
        value="sk"
        options={(['sk', 'other'] as const).map((value) => ({ value, label: t.kind[value] }))}
      />
      <TextField name="course.arranger" label={t.arranger} />
      <TextField name="course.certifiedBy" label={t.certifiedBy} description={t.optional} />
      {regulations.map((regulation, index) => (
        <TextField
          key={regulation}
          name={`course.goals.${index}`}
          label={t.goals(regulation)}
          description={t.goalsAbout}
        />
      ))}
    </>
  );
}

/** Each course once, as it was last held. */
const catalogueOf = (items: readonly CourseItem[]) => [
  ...new Map(items.map((item) => [item.courseId, item])).values(),
];

type Chosen = { courseId: string; leader: Picked | null; regulations: readonly string[] };

function bodyOf(values: FormData, { courseId, leader, regulations }: Chosen): RegisterCourse {
  const days = { startsOn: textOf(values, 'startsOn'), endsOn: textOf(values, 'endsOn') };
  const leads = leader ? { leaderId: leader.id } : {};
  if (courseId !== '') return { courseId, ...days, ...leads };
  const course = {
    title: textOf(values, 'course.title'),
    kind: textOf(values, 'course.kind') === 'other' ? ('other' as const) : ('sk' as const),
    arranger: textOf(values, 'course.arranger'),
    certifiedBy: textOf(values, 'course.certifiedBy'),
    goals: regulations.map((regulation, index) => ({
      regulation,
      codes: codesOf(textOf(values, `course.goals.${index}`)),
    })),
  };
  return { course, ...days, ...leads };
}
