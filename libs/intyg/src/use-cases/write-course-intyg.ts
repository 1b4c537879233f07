import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  refuseIf,
  withIdempotency,
} from '@specialistvagen/platform';
import type { OccasionView, WriteCourseIntyg as Body } from '../contract/courses.js';
import { blocking, reasonsOf } from '../domain/blocking.js';
import { freeTextReasons } from '../domain/check-content.js';
import type { CourseOccasion, Enrolment } from '../domain/course.js';
import { notYet } from '../domain/course-view.js';
import type { Intyg } from '../domain/intyg.js';
import { transitionFor } from '../domain/intyg-states.js';
import { changeIntyg, insertIntyg, setParticipants } from '../storage/change-intyg.js';
import { findOccasion } from '../storage/courses.js';
import { holdEnrolments, keepWritten } from '../storage/enrolments.js';
import { lockIntyg } from '../storage/intyg-rows.js';
import { ComposeCourseIntyg } from './compose-course-intyg.js';
import type { Writing } from './compose-course-intyg.js';
import { JudgeIntyg } from './judge-intyg.js';
import { OpenPortfolio, notFound } from './open-portfolio.js';
import { SendIntyg } from './send-intyg.js';
import { ShowIntyg, nameOf } from './show-intyg.js';
import { ViewCourses } from './view-courses.js';

/**
 * The course leader fills in the form once, and each participant gets it on the form of their own regulation. One that
 * cannot be written is left out with its reasons; the others are ready to be signed in one act. A course leader writes and
 * signs the course form and nothing else (R14).
 */
@Injectable()
export class WriteCourseIntyg {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly composing: ComposeCourseIntyg,
    private readonly judging: JudgeIntyg,
    private readonly sending: SendIntyg,
    private readonly portfolio: OpenPortfolio,
    private readonly showing: ShowIntyg,
    private readonly viewing: ViewCourses,
  ) {}

  write(actor: Actor, occasionId: string, body: Body, key: string): Promise<OccasionView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const operation = `write intyg of course ${occasionId}`;
      const scope = { person: actor.personId, operation, bodyHash: hashBody(body) };
      await withIdempotency(key, scope, async () => {
        await this.writeAll(actor, occasionId, body);
        return occasionId;
      });
      return this.viewing.view(actor, occasionId);
    });
  }

  private async writeAll(actor: Actor, occasionId: string, { traineeIds, ...words }: Body): Promise<void> {
    const occasion = await this.ended(actor, occasionId);
    refuseIf('text-refused', 'refused', [
      ...freeTextReasons('courseSubject', words.courseSubject),
      ...freeTextReasons('description', words.description),
      ...freeTextReasons('workplace', words.workplace),
    ]);
    const chosen = new Set(traineeIds);
    const enrolments = await holdEnrolments(occasionId, [...chosen]);
    if (enrolments.length < chosen.size) {
      const text = 'Någon av dem som valts är inte längre anmäld. Läs in sidan igen.';
      throw new DomainError('not-enrolled', 'conflict', text);
    }
    const names = await this.showing.namesOf([actor.personId]);
    const writing = { actor, occasion, words, leaderName: nameOf(names, actor.personId) };
    for (const enrolment of enrolments) await this.tryOne(enrolment, writing);
  }

  /** The course exists for everybody; its intyg are the leader's. */
  private async ended({ personId }: Actor, id: string): Promise<CourseOccasion> {
    const occasion = await findOccasion(id);
    if (!occasion) throw notFound();
    if (occasion.leaderId !== personId)
      throw new DomainError(
        'not-your-task',
        'forbidden',
        'Bara den som leder kursen skriver intygen om den.',
      );
    const reason = notYet(occasion, this.clock.today());
    if (reason) throw new DomainError('course-not-over', 'refused', reason);
    return occasion;
  }

  private async tryOne(enrolment: Enrolment, writing: Writing): Promise<void> {
    try {
      const draftId = await this.writeOne(enrolment, writing);
      if (draftId) await keepWritten(enrolment, { draftId });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await keepWritten(enrolment, { refusal: error.reasons });
    }
  }

  /** Null for one that is signed, or on its way to be: that stands. */
  private async writeOne(enrolment: Enrolment, writing: Writing): Promise<string | null> {
    const { actor } = writing;
    const earlier = enrolment.draftId ? await this.earlier(enrolment.draftId, actor) : null;
    if (earlier && STANDS.includes(earlier.state)) return null;
    await this.portfolio.log(actor, enrolment.traineeId, 'skrev ett kursintyg');
    const intyg = await this.composing.compose(enrolment, writing);
    const { findings } = await this.judging.judge(intyg);
    refuseIf('intyg-not-complete', 'refused', reasonsOf(blocking(findings)));
    if (earlier) return this.writeAnew(earlier, intyg, actor);
    await insertIntyg(intyg);
    await this.sending.takeUp(intyg, actor.personId);
    return intyg.id;
  }

  /** What is there already is held while it is written anew. The doctor may have taken it back and asked somebody else. */
  private async earlier(draftId: string, { personId }: Actor): Promise<Intyg> {
    const intyg = await lockIntyg(draftId);
    if (intyg?.participants.some((one) => one.personId === personId)) return intyg;
    const text = 'Läkaren har bett någon annan underteckna kursintyget.';
    throw new DomainError('asked-somebody-else', 'refused', text);
  }

  /** One intyg each, however often it is written: also what has come back to the doctor is the same one. */
  private async writeAnew(earlier: Intyg, anew: Intyg, { personId: by }: Actor): Promise<string> {
    const action = earlier.state === 'sent' ? 'save' : 'write-anew';
    const transition = transitionFor(earlier.state, action);
    if (!transition) {
      const text = 'Intyget ligger hos läkaren, som skriver på det.';
      throw new DomainError('not-possible', 'refused', text);
    }
    const at = this.clock.now();
    const { content, goals, templateHash } = anew;
    const sent = action === 'save' ? {} : { sent_at: at, reminded_at: null };
    const set = { template_hash: templateHash, ...sent };
    const written = { content, goals, remember: true, reason: null, set };
    await changeIntyg(earlier, { action, to: transition.to, by, at, ...written });
    await setParticipants(earlier, anew.participants);
    return earlier.id;
  }
}

const STANDS: readonly Intyg['state'][] = ['signing', 'signed', 'replaced', 'revoked'];
