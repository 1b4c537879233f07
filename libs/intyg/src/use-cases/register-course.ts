import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  newId,
  refuseIf,
  withIdempotency,
} from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import type { RegisterOccasion } from '../contract/courses.js';
import { freeTextReasons, sortedGoals } from '../domain/check-content.js';
import { goalReasons } from '../domain/course.js';
import { regulationsWithCourseForm } from '../domain/course-form.js';
import { courseExists, insertCourse, insertOccasion } from '../storage/courses.js';
import { notFound } from './open-portfolio.js';

type NewCourse = NonNullable<RegisterOccasion['course']>;

/** A course and the days it is held. It opens nothing by itself: who takes part enrols, and that lets the leader write. */
@Injectable()
export class RegisterCourse {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  register(actor: Actor, body: RegisterOccasion, key: string): Promise<{ id: string }> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = { person: actor.personId, operation: 'register-course', bodyHash: hashBody(body) };
      const { resourceId } = await withIdempotency(key, scope, () => this.make(actor, body));
      return { id: resourceId };
    });
  }

  private async make(actor: Actor, body: RegisterOccasion): Promise<string> {
    const { startsOn, endsOn, leaderId = actor.personId } = body;
    const reasons: Reason[] = body.course ? courseReasons(body.course) : [];
    if (endsOn < startsOn) reasons.push({ field: 'endsOn', text: 'Kursen slutar före den börjar.' });
    if (leaderId !== actor.personId && !actor.roles.includes('study_director')) {
      const text = 'Bara en studierektor registrerar en kurs åt någon annan som leder den.';
      reasons.push({ field: 'leaderId', text });
    }
    refuseIf('course-refused', 'refused', reasons);
    const registered = { by: actor.personId, at: this.clock.now() };
    const courseId = await this.courseOf(body, registered);
    const id = newId();
    await insertOccasion({ id, courseId, startsOn, endsOn, leaderId }, registered);
    return id;
  }

  private async courseOf(
    { courseId, course }: RegisterOccasion,
    registered: { by: string; at: Date },
  ): Promise<string> {
    if (courseId) {
      if (!(await courseExists(courseId))) throw notFound();
      return courseId;
    }
    if (!course) throw new DomainError('no-course', 'invalid', 'Välj en kurs eller beskriv en ny.');
    const id = newId();
    const goals = course.goals.map(({ regulation, codes }) => ({ regulation, codes: sortedGoals(codes) }));
    const withGoals = goals.filter(({ codes }) => codes.length > 0);
    await insertCourse(
      { ...course, id, goals: withGoals, certifiedBy: course.certifiedBy || null },
      registered,
    );
    return id;
  }
}

function courseReasons({ title, arranger, certifiedBy, goals }: NewCourse): Reason[] {
  const reasons = [
    ...freeTextReasons('course.title', title),
    ...freeTextReasons('course.arranger', arranger),
    ...freeTextReasons('course.certifiedBy', certifiedBy),
    ...goalReasons(goals, regulationsWithCourseForm()),
  ];
  if (goals.every(({ codes }) => codes.length === 0))
    reasons.push({ field: 'course.goals.0', text: 'Skriv minst ett delmål som kursen täcker.' });
  const twice = goals.find((one, index) => goals.findIndex((o) => o.regulation === one.regulation) < index);
  if (twice) reasons.push({ field: 'course.goals.0', text: `${twice.regulation} står två gånger.` });
  return reasons;
}
