import { declarationsFor } from '@specialistvagen/regulations';
import type { CourseParticipant, OccasionListItem, OccasionView } from '../contract/courses.js';
import { courseFormOf, regulationsWithCourseForm } from './course-form.js';
import type { CourseOccasion } from './course.js';
import type { Intyg } from './intyg.js';
import { templateOfIntyg } from './intyg-template.js';
import { writtenOn } from './written.js';

export function standingOf(
  intyg: Intyg | undefined,
  isRefused: boolean,
  isToSign: boolean,
): CourseParticipant['standing'] {
  if (!intyg) return isRefused ? 'refused' : 'enrolled';
  if (isToSign) return 'to-sign';
  return intyg.state === 'signed' ? 'signed' : 'other';
}

export function listed(
  { id, course, startsOn, endsOn, leaderId }: CourseOccasion,
  by: { readerId: string; leaderName: string; isEnrolled: boolean },
): OccasionListItem {
  const { id: courseId, title, kind, arranger, certifiedBy, goals } = course;
  return {
    id,
    courseId,
    title,
    kind,
    arranger,
    certifiedBy,
    goals: goals.map(({ regulation, codes }) => ({ regulation, codes: [...codes] })),
    startsOn,
    endsOn,
    leader: { id: leaderId, displayName: by.leaderName },
    isLeader: leaderId === by.readerId,
    isEnrolled: by.isEnrolled,
  };
}

/** An intyg about a course that is held is written when it has been (*genomförd utbildningsaktivitet*). */
export function notYet({ endsOn }: CourseOccasion, today: string): string | null {
  return endsOn > today ? 'Intygen skrivs när kursen är slut.' : null;
}

/** What stands on the newest of the intyg, so that it can be written anew; else what the catalogue says. */
export function lastWritten({ course }: CourseOccasion, intyg: readonly Intyg[]): OccasionView['written'] {
  const newest = intyg.toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())[0];
  if (newest?.content.kind !== 'form') return { courseSubject: course.title, description: '', workplace: '' };
  const { fields } = writtenOn(newest.content);
  const [block] = templateOfIntyg(newest).template.form.signers;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    courseSubject: text(fields['courseSubject']),
    description: text(fields['description']),
    workplace: (block && newest.content.signatures[block.field]?.workplace) ?? '',
  };
}

/** What the leader declares on the course forms, each once. */
export function courseDeclarations(): OccasionView['declarations'] {
  const all = regulationsWithCourseForm().flatMap((regulation) => {
    const type = courseFormOf(regulation);
    return type ? declarationsFor(type, 'handledare') : [];
  });
  return [...new Map(all.map((one) => [one.text, one])).values()].map(
    ({ text, citation, isCitationVerified }) => ({ text, citation, isCitationVerified }),
  );
}
