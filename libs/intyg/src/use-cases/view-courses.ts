import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import { Clock, Transactions } from '@specialistvagen/platform';
import { Trainees } from '@specialistvagen/trainees';
import type { CourseParticipant, OccasionList, OccasionView } from '../contract/courses.js';
import { regulationsWithCourseForm } from '../domain/course-form.js';
import {
  courseDeclarations,
  listed,
  notYet,
  saysAsShown,
  shownWords,
  standingOf,
} from '../domain/course-view.js';
import { goalsIn } from '../domain/course.js';
import type { CourseOccasion, CourseWords, Enrolment } from '../domain/course.js';
import type { Intyg } from '../domain/intyg.js';
import { findOccasion, listOccasions } from '../storage/courses.js';
import { enrolmentsOf } from '../storage/enrolments.js';
import { findManyIntyg } from '../storage/intyg-rows.js';
import { notFound } from './open-portfolio.js';
import { ShowIntyg, nameOf, shownHash } from './show-intyg.js';
import type { Names } from './show-intyg.js';

const SHOWN = 200;
type Seen = {
  readonly actor: Actor;
  readonly names: Names;
  readonly intyg: ReadonlyMap<string, Intyg>;
  readonly words: CourseWords;
};

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
      const waiting = intyg.filter((one) => waitsFor(actor, one));
      const words = shownWords(occasion, intyg, waiting);
      const seen = { actor, names, words, intyg: new Map(intyg.map((one) => [one.id, one])) };
      const isLeader = occasion.leaderId === actor.personId;
      return {
        ...listed(occasion, {
          readerId: actor.personId,
          leaderName: nameOf(names, occasion.leaderId),
          isEnrolled: enrolments.some(({ traineeId }) => traineeId === actor.personId),
        }),
        participants: await this.participants(occasion, enrolments, seen),
        written: words,
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
      shown.push(participantOf(enrolment, { occasion, regulation, showing: this.showing }, seen));
    }
    return shown.toSorted((a, b) => a.trainee.displayName.localeCompare(b.trainee.displayName, 'sv'));
  }
}

type Of = { occasion: CourseOccasion; regulation: string; showing: ShowIntyg };

const waitsFor = ({ personId }: Actor, { state, participants }: Intyg): boolean =>
  state === 'sent' && participants.some((one) => one.personId === personId);

function participantOf(
  enrolment: Enrolment,
  { occasion, regulation, showing }: Of,
  { actor, names, intyg, words }: Seen,
): CourseParticipant {
  const { traineeId, draftId, refusal } = enrolment;
  const own = draftId === null ? undefined : intyg.get(draftId);
  const toSign = own && waitsFor(actor, own) ? own : null;
  const leaderName = nameOf(names, occasion.leaderId);
  const isShown = toSign !== null && saysAsShown(toSign, occasion, { words, leaderName });
  return {
    trainee: { id: traineeId, displayName: nameOf(names, traineeId) },
    regulation,
    goals: [...(own?.goals ?? goalsIn(occasion.course, regulation))],
    standing: standingOf(enrolment, own, toSign !== null),
    statusLine: own ? showing.statusLine(actor, own, names) : '',
    reasons: refusal ? [...refusal] : [],
    toSign: isShown ? asShown(toSign) : null,
    toRead: toSign && !isShown ? toSign.id : null,
  };
}

const asShown = (intyg: Intyg) => ({
  intygId: intyg.id,
  revision: intyg.revision,
  contentHash: shownHash(intyg),
});
