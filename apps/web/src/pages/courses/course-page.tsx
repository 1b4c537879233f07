import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { courseQuery } from '../../client/courses.js';
import { usePerson } from '../../client/session.js';
import { period } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Page } from '../../parts/page.js';
import { courses as t } from '../../words/everyday.js';
import { EnrolDoctors } from './enrol-doctors.js';
import { LeadCourse } from './lead-course.js';
import { Participants } from './participants.js';
import { TakePart } from './take-part.js';

/** One course: what it is, who takes part, and what is mine to do. */
export function CoursePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: course } = useSuspenseQuery(courseQuery(id));
  const roles = usePerson().roles.map(({ role }) => role);
  return (
    <Page
      title={course.title}
      back={{ to: '/kurser', label: t.title }}
      lead={<p>{[t.kind[course.kind], period(course.startsOn, course.endsOn)].join(' · ')}</p>}
    >
      <Facts
        facts={[
          [t.arranger, course.arranger],
          [t.certifiedBy, course.certifiedBy],
          [t.leader, course.leader.displayName],
          ...course.goals.map(({ regulation, codes }) => [t.goals(regulation), codes.join(', ')] as const),
        ]}
      />
      {course.mayWrite ? (
        <LeadCourse course={course} />
      ) : (
        <>
          {roles.includes('trainee') && <TakePart course={course} />}
          {roles.includes('study_director') && <EnrolDoctors course={course} />}
          <Participants course={course} />
        </>
      )}
    </Page>
  );
}
