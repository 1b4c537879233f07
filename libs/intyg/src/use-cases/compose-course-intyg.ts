import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import { Clock, DomainError, newId } from '@specialistvagen/platform';
import { Trainees } from '@specialistvagen/trainees';
import { courseFormOf } from '../domain/course-form.js';
import { courseContent, goalsIn, leaderOf } from '../domain/course.js';
import type { CourseOccasion, CourseWords, Enrolment } from '../domain/course.js';
import type { Intyg } from '../domain/intyg.js';
import { newIntyg } from '../domain/new-intyg.js';
import { CheckContent } from './check-content.js';
import { ChooseForm } from './choose-form.js';

export type Writing = {
  readonly actor: Actor;
  readonly occasion: CourseOccasion;
  readonly words: CourseWords;
  readonly leaderName: string;
};

/** One participant's intyg from the leader's one form: the course form of the regulation that the participant follows. */
@Injectable()
export class ComposeCourseIntyg {
  constructor(
    private readonly clock: Clock,
    private readonly trainees: Trainees,
    private readonly choosing: ChooseForm,
    private readonly checking: CheckContent,
  ) {}

  async compose({ traineeId, postId }: Enrolment, writing: Writing): Promise<Intyg> {
    const { actor, occasion } = writing;
    const post = await this.trainees.post(postId);
    const type = post && courseFormOf(post.regulation);
    if (!post || !type)
      throw new DomainError('no-course-form', 'refused', 'Utbildningen har ingen kursblankett.');
    if (goalsIn(occasion.course, post.regulation).length === 0) {
      const text = `Kursen har inga delmål enligt ${post.regulation}, som läkaren följer.`;
      throw new DomainError('no-goals', 'refused', { text, rule: 'R1' });
    }
    const template = this.choosing.formFor(post, type);
    return newIntyg({
      id: newId(),
      traineeId,
      post,
      template,
      content: this.checking.checked(
        template.template,
        post,
        courseContent(template.template, occasion, writing),
      ),
      restsOn: null,
      requestedBy: actor.personId,
      at: this.clock.now(),
      participants: leaderOf(template.template, actor.personId),
    });
  }
}
