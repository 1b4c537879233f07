import { useSuspenseQuery } from '@tanstack/react-query';
import { enrolDoctors, type Course } from '../../client/courses.js';
import { trainees } from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { ChecksField, Form, listOf } from '../../parts/form.js';
import { courses as t } from '../../words/everyday.js';

/** A study director enrols own doctors in ST, the training that has a form about courses. */
export function EnrolDoctors({ course }: { course: Course }) {
  const { items } = useSuspenseQuery({
    queryKey: ['trainees', 'study-director'],
    queryFn: () => trainees('study-director'),
  }).data;
  const enrol = useAct((ids: string[], intent) => enrolDoctors(course.id, ids, intent), {
    refreshes: [['course', course.id]],
  });
  const enrolled = new Set(course.participants.map(({ trainee }) => trainee.id));
  const inSt = items.filter(({ kind }) => kind === 'st');
  const free = inSt.filter(({ trainee }) => !enrolled.has(trainee.id));
  if (free.length === 0) return <p className="quiet">{inSt.length > 0 ? t.allEnrolled : t.noneToEnrol}</p>;
  return (
    <section>
      <h2>{t.enrolOthers}</h2>
      <Form
        isSmall
        submit={t.enrolChosen}
        error={enrol.error}
        isPending={enrol.isPending}
        onSubmit={(values) => enrol.mutate(listOf(values, 'traineeIds'))}
      >
        <ChecksField
          name="traineeIds"
          label={t.ownDoctors}
          options={free.map(({ trainee, specialty }) => ({
            value: trainee.id,
            label: trainee.displayName,
            description: specialty?.name,
          }))}
        />
      </Form>
    </section>
  );
}
