import { formFields, goalsOf, versionsOf } from '@specialistvagen/regulations';
import type { Template } from '@specialistvagen/regulations';
import type { Reason } from '@specialistvagen/platform';
import type { FormContent, FormValue } from '../contract/content.js';
import type { Participant } from './intyg.js';
import { isDecidedBySigner } from './form-part.js';
import { participantsFor, takesRole } from './participants.js';

/** Who has the signer's part of a portfolio only for a course keeps it this long after the course, for what is sent back. */
export const DAYS_AFTER_COURSE = 365;

export type CourseGoals = { readonly regulation: string; readonly codes: readonly string[] };

export type Course = {
  readonly id: string;
  readonly title: string;
  readonly kind: 'sk' | 'other';
  readonly arranger: string;
  readonly certifiedBy: string | null;
  readonly goals: readonly CourseGoals[];
};

/** One time that a course is held. */
export type CourseOccasion = {
  readonly id: string;
  readonly course: Course;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly leaderId: string;
};

export type Enrolment = {
  readonly occasionId: string;
  readonly traineeId: string;
  readonly postId: string;
  readonly draftId: string | null;
  readonly refusal: readonly Reason[] | null;
};

export type CourseWords = {
  readonly courseSubject: string;
  readonly description: string;
  readonly workplace: string;
};

/** Codes that the regulation does not have, each told where it was written. */
export function goalReasons(goals: readonly CourseGoals[], known: readonly string[]): Reason[] {
  return goals.flatMap(({ regulation, codes }, index): Reason[] => {
    const field = `course.goals.${index}`;
    const version = versionsOf(regulation).at(-1)?.version;
    if (!known.includes(regulation) || version === undefined)
      return [{ field, text: `${regulation} har ingen blankett om kurs.` }];
    const has = new Set(goalsOf(regulation, version, { kinds: ['a', 'b', 'c'] }).map(({ code }) => code));
    return codes
      .filter((code) => !has.has(code))
      .map((code) => ({ field, text: `Delmålet ${code} finns inte i ${regulation}.` }));
  });
}

/** The one form that the leader has filled in, as the participant's own regulation has it. */
export function courseContent(
  template: Template,
  { course, startsOn, endsOn }: CourseOccasion,
  { words, leaderName }: { words: CourseWords; leaderName: string },
): FormContent {
  const known: Readonly<Record<string, FormValue>> = {
    goals: [...goalsIn(course, template.regulation)],
    courseSubject: words.courseSubject,
    description: words.description,
    courseLeader: leaderName,
    period: { from: startsOn, to: endsOn },
  };
  const typed = formFields(template.form).filter(
    (field) => field.filledBy !== 'platform' && !isDecidedBySigner(field),
  );
  const block = template.form.signers.find((signer) => takesRole(signer, 'course-leader'));
  return {
    kind: 'form',
    fields: Object.fromEntries(typed.map(({ id }) => [id, known[id] ?? ''])),
    careUnitId: null,
    methods: [],
    signatures: block && words.workplace !== '' ? { [block.field]: { workplace: words.workplace } } : {},
  };
}

export function goalsIn({ goals }: Course, regulation: string): readonly string[] {
  return goals.find((one) => one.regulation === regulation)?.codes ?? [];
}

/** The leader signs in the box of the course leader, and nobody else signs. */
export function leaderOf(template: Template, leaderId: string): Participant[] {
  return participantsFor(template, (signer) =>
    takesRole(signer, 'course-leader') ? { personId: leaderId, role: 'course-leader' } : undefined,
  );
}
