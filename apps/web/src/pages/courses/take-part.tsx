import { Button } from '@digdir/designsystemet-react';
import { stepInCourse, type Course } from '../../client/courses.js';
import { useAct } from '../../client/use-act.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { courses as t } from '../../words/everyday.js';

/** A doctor notes that they take the course; until the intyg is written it can be taken back. */
export function TakePart({ course }: { course: Course }) {
  const refreshes = [['course', course.id], ['courses']];
  const act = useAct((step: 'enrol' | 'leave', intent) => stepInCourse(step, course.id, intent), {
    refreshes,
  });
  const own = course.isEnrolled ? course.participants[0] : undefined;
  const isWritten = own !== undefined && !['enrolled', 'refused'].includes(own.standing);
  return (
    <>
      <Problem error={act.error} />
      <p>
        {course.isEnrolled ? t.enrolled(course.leader.displayName) : t.enrolAbout(course.leader.displayName)}
      </p>
      {!isWritten && (
        <PrimaryAction>
          <Button
            variant={course.isEnrolled ? 'secondary' : 'primary'}
            loading={act.isPending}
            onClick={() => act.mutate(course.isEnrolled ? 'leave' : 'enrol')}
          >
            {course.isEnrolled ? t.leave : t.enrol}
          </Button>
        </PrimaryAction>
      )}
    </>
  );
}
