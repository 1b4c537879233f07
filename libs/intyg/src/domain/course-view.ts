import { isDeepStrictEqual } from 'node:util';
import { declarationsFor } from '@specialistvagen/regulations';
import type { CourseParticipant, OccasionListItem, OccasionView } from '../contract/courses.js';
import { normalisedContent } from './check-content.js';
import { courseFormOf, regulationsWithCourseForm } from './course-form.js';
import { courseContent } from './course.js';
import type { CourseOccasion, CourseWords, Enrolment } from './course.js';
import type { Intyg } from './intyg.js';
import { privateToTrainee } from './intyg-states.js';
import { templateOfIntyg } from './intyg-template.js';
import { writtenOn } from './written.js';

/** From these the leader may write it anew. */
const CAME_BACK: readonly Intyg['state'][] = ['returned', 'declined', 'withdrawn'];

/** An intyg that is written and cannot be seen lies with somebody else. */
export function standingOf(
  { draftId, refusal }: Pick<Enrolment, 'draftId' | 'refusal'>,
  intyg: Intyg | undefined,
  isToSign: boolean,
): CourseParticipant['standing'] {
  if (draftId === null) return refusal ? 'refused' : 'enrolled';
  if (isToSign) return 'to-sign';
  if (!intyg) return 'other';
  if (intyg.state === 'signed') return 'signed';
  return CAME_BACK.includes(intyg.state) ? 'back' : 'other';
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

/**
 * What the page shows as written: what most of those that wait for the leader say, else what the newest says, else what the
 * catalogue does. What lies with a doctor is the doctor's own until it is sent.
 */
export function shownWords(
  { course }: CourseOccasion,
  intyg: readonly Intyg[],
  waiting: readonly Intyg[],
): CourseWords {
  const words = (
    waiting.length > 0 ? waiting : intyg.filter(({ state }) => !privateToTrainee.includes(state))
  )
    .toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
    .flatMap((one) => wordsOn(one) ?? []);
  const [newest] = words;
  if (!newest) return { courseSubject: course.title, description: '', workplace: '' };
  if (waiting.length === 0) return newest;
  const alike = (one: CourseWords) => words.filter((other) => isSame(one, other)).length;
  return words.toSorted((a, b) => alike(b) - alike(a))[0] ?? newest;
}

function wordsOn({ content, ...intyg }: Intyg): CourseWords | null {
  if (content.kind !== 'form') return null;
  const { fields } = writtenOn(content);
  const [block] = templateOfIntyg(intyg).template.form.signers;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    courseSubject: text(fields['courseSubject']),
    description: text(fields['description']),
    workplace: (block && content.signatures[block.field]?.workplace) ?? '',
  };
}

const isSame = (one: CourseWords, other: CourseWords): boolean =>
  one.courseSubject === other.courseSubject &&
  one.description === other.description &&
  one.workplace === other.workplace;

/** Whether the page shows all that the intyg says, so that it may be signed from there (decision 16). */
export function saysAsShown(
  intyg: Intyg,
  occasion: CourseOccasion,
  shown: { readonly words: CourseWords; readonly leaderName: string },
): boolean {
  const { template } = templateOfIntyg(intyg);
  return isDeepStrictEqual(intyg.content, normalisedContent(courseContent(template, occasion, shown)));
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
