import { Injectable } from '@nestjs/common';
import { AccessGrants } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import { Clock, DomainError, Transactions, hashBody, withIdempotency } from '@specialistvagen/platform';
import { Trainees } from '@specialistvagen/trainees';
import type { TrainingPost } from '@specialistvagen/trainees';
import { courseFormOf } from '../domain/course-form.js';
import { DAYS_AFTER_COURSE } from '../domain/course.js';
import type { CourseOccasion } from '../domain/course.js';
import { findOccasion } from '../storage/courses.js';
import { enrol, leave, takesCourseOf } from '../storage/enrolments.js';
import { hasOtherIntyg } from '../storage/intyg-rows.js';
import { OpenPortfolio, notFound } from './open-portfolio.js';

const DAY = 86_400_000;
const NOT_AN_INTYG = '00000000-0000-0000-0000-000000000000';

/**
 * Who takes part notes it, or their study director does; the leader never adds anybody. Enrolling is what lets the leader
 * write the one form about the course, and read as much as a signer reads.
 */
@Injectable()
export class EnrolInCourse {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly trainees: Trainees,
    private readonly grants: AccessGrants,
    private readonly portfolio: OpenPortfolio,
  ) {}

  enrol(actor: Actor, occasionId: string, key: string): Promise<{ id: string }> {
    return this.act(actor, { operation: `enrol in course ${occasionId}`, body: {}, key }, async () => {
      await this.add(actor, await this.occasion(occasionId), actor.personId);
      return occasionId;
    });
  }

  /** A study director's own doctors, all or none: every reason at once. */
  enrolTrainees(
    actor: Actor,
    occasionId: string,
    { traineeIds, key }: { traineeIds: readonly string[]; key: string },
  ): Promise<{ id: string }> {
    const operation = `enrol doctors in course ${occasionId}`;
    return this.act(actor, { operation, body: traineeIds, key }, async () => {
      const occasion = await this.occasion(occasionId);
      for (const traineeId of new Set(traineeIds)) {
        await this.portfolio.open(actor, traineeId, 'anmälde till en kurs', ['study-director']);
        await this.add(actor, occasion, traineeId);
      }
      return occasionId;
    });
  }

  leave(actor: Actor, occasionId: string, key: string): Promise<{ id: string }> {
    return this.act(actor, { operation: `leave course ${occasionId}`, body: {}, key }, async () => {
      const { leaderId } = await this.occasion(occasionId);
      const { personId } = actor;
      if (!(await leave(occasionId, personId, this.clock.now()))) {
        const text = 'Du är inte anmäld, eller så har kursledaren redan skrivit ditt intyg.';
        throw new DomainError('not-enrolled', 'refused', text);
      }
      await this.closeTo(leaderId, personId);
      return occasionId;
    });
  }

  /** What else the leader leads or has been asked to sign stays open to them. */
  private async closeTo(leaderId: string, traineeId: string): Promise<void> {
    if (await takesCourseOf(traineeId, leaderId)) return;
    if (await hasOtherIntyg({ id: NOT_AN_INTYG, traineeId }, leaderId)) return;
    await this.grants.end({ person: leaderId, portfolio: traineeId, purpose: 'signer' });
  }

  private act(
    { personId }: Actor,
    { operation, body, key }: { operation: string; body: unknown; key: string },
    effect: () => Promise<string>,
  ): Promise<{ id: string }> {
    return this.transactions.run({ person: personId }, async () => {
      const scope = { person: personId, operation, bodyHash: hashBody(body) };
      return { id: (await withIdempotency(key, scope, effect)).resourceId };
    });
  }

  private async occasion(id: string): Promise<CourseOccasion> {
    const occasion = await findOccasion(id);
    if (!occasion) throw notFound();
    return occasion;
  }

  private async add(actor: Actor, occasion: CourseOccasion, traineeId: string): Promise<void> {
    if (occasion.leaderId === traineeId) {
      const text = 'Den som leder kursen kan inte intyga den för sig själv.';
      throw new DomainError('signs-about-themselves', 'refused', { text, rule: 'R11' });
    }
    const post = await this.postOf(traineeId);
    const enrolment = { occasionId: occasion.id, traineeId, postId: post.id };
    if (!(await enrol({ ...enrolment, by: actor.personId, at: this.clock.now() }))) return;
    await this.grants.grant({
      person: occasion.leaderId,
      portfolio: traineeId,
      purpose: 'signer',
      to: lastDay(occasion.endsOn, this.clock.today()),
    });
  }

  /** The training that has a form about courses: ST, under either regulation. */
  private async postOf(traineeId: string): Promise<TrainingPost> {
    const posts = await this.trainees.posts(traineeId);
    const fitting = posts.filter(
      ({ kind, regulation }) => kind === 'st' && courseFormOf(regulation) !== null,
    );
    const found = fitting.find(({ state }) => state === 'ongoing') ?? fitting.at(-1);
    if (found) return found;
    throw new DomainError(
      'no-course-form',
      'refused',
      'Blanketten om kurs finns i specialiseringstjänstgöringen (ST), och det finns ingen ST-tjänst här. I BT skrivs kursen in i intyget om delmålet.',
    );
  }
}

function lastDay(endsOn: string, today: string): string {
  const from = endsOn > today ? endsOn : today;
  return new Date(Date.parse(`${from}T00:00:00Z`) + DAYS_AFTER_COURSE * DAY).toISOString().slice(0, 10);
}
