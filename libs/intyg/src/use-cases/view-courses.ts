import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import { Clock, Transactions } from '@specialistvagen/platform';
import { Trainees } from '@specialistvagen/trainees';
import type { CourseParticipant, OccasionList, OccasionView } from '../contract/courses.js';
import { regulationsWithCourseForm } from '../domain/course-form.js';
import { courseDeclarations, lastWritten, listed, notYet, standingOf } from '../domain/course-view.js';
import { goalsIn } from '../domain/course.js';
import type { CourseOccasion, Enrolment } from '../domain/course.js';
import type { Intyg } from '../domain/intyg.js';
import { findOccasion, listOccasions } from '../storage/courses.js';
import { enrolmentsOf } from '../storage/enrolments.js';
import { findManyIntyg } from '../storage/intyg-rows.js';
import { notFound } from './open-portfolio.js';
import { ShowIntyg, nameOf, shownHash } from './show-intyg.js';
import type { Names } from './show-intyg.js';

const SHOWN = 200;
type Seen = { readonly actor: Actor; readonly names: Names; readonly intyg: ReadonlyMap<string, Intyg> };

/** The catalogue, and one course as whoever looks may see it. */
@Injectable()
export class ViewCourses {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly trainees: Trainees,
    private readonly showing: ShowIntyg,
  ) {}

  list(actor: Actor): Promise<OccasionList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const occasions = await listOccasions(actor.personId, SHOWN);
      const names = await this.showing.namesOf(occasions.map(({ leaderId }) => leaderId));
      return {
        items: occasions.map((one) =>
          listed(one, {
            readerId: actor.personId,
            leaderName: nameOf(names, one.leaderId),
            isEnrolled: one.isEnrolled,
          }),
        ),
        regulations: regulationsWithCourseForm(),
      };
    });
  }

  view(actor: Actor, id: string): Promise<OccasionView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const occasion = await findOccasion(id);
      if (!occasion) throw notFound();
      const enrolments = await enrolmentsOf(id);
      const intyg = await findManyIntyg(enrolments.flatMap(({ draftId }) => draftId ?? []));
      const names = await this.showing.namesOf([
        occasion.leaderId,
        ...enrolments.map(({ traineeId }) => traineeId),
      ]);
      const seen = { actor, names, intyg: new Map(intyg.map((one) => [one.id, one])) };
      const isLeader = occasion.leaderId === actor.personId;
      return {
        ...listed(occasion, {
          readerId: actor.personId,
          leaderName: nameOf(names, occasion.leaderId),
          isEnrolled: enrolments.some(({ traineeId }) => traineeId === actor.personId),
        }),
        participants: await this.participants(occasion, enrolments, seen),
        written: lastWritten(occasion, intyg),
        mayWrite: isLeader,
        notYet: isLeader ? notYet(occasion, this.clock.today()) : null,
        declarations: isLeader ? courseDeclarations() : [],
      };
    });
  }

  private async participants(
    occasion: CourseOccasion,
    enrolments: readonly Enrolment[],
    seen: Seen,
  ): Promise<CourseParticipant[]> {
    const shown: CourseParticipant[] = [];
    for (const enrolment of enrolments) {
      const post = await this.trainees.post(enrolment.postId);
      const regulation = post?.regulation ?? '';
      const goals = goalsIn(occasion.course, regulation);
      shown.push(participantOf(enrolment, { regulation, goals, showing: this.showing }, seen));
    }
    return shown.toSorted((a, b) => a.trainee.displayName.localeCompare(b.trainee.displayName, 'sv'));
  }
}

type Of = { regulation: string; goals: readonly string[]; showing: ShowIntyg };

function participantOf(
  { traineeId, draftId, refusal }: Enrolment,
  { regulation, goals, showing }: Of,
  { actor, names, intyg }: Seen,
): CourseParticipant {
  const own = draftId === null ? undefined : intyg.get(draftId);
  const isToSign =
    own?.state === 'sent' && own.participants.some(({ personId }) => personId === actor.personId);
  return {
    trainee: { id: traineeId, displayName: nameOf(names, traineeId) },
    regulation,
    goals: [...(own?.goals ?? goals)],
    standing: standingOf(own, refusal !== null, isToSign),
    statusLine: own ? showing.statusLine(actor, own, names) : '',
    reasons: refusal ? [...refusal] : [],
    toSign: own && isToSign ? { intygId: own.id, revision: own.revision, contentHash: shownHash(own) } : null,
  };
}
