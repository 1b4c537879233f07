import { Injectable } from '@nestjs/common';
import { AccessGrants } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import { Clock, Transactions } from '@specialistvagen/platform';
import { AppointSupervisor, EndTraining, Supervisors } from '@specialistvagen/supervisors';
import type { AppointSupervisorBody, Assignment, AssignmentView } from '@specialistvagen/supervisors';
import { Trainees } from '@specialistvagen/trainees';
import type { EndOfPost, PostView } from '@specialistvagen/trainees';
import type { Intyg } from '../domain/intyg.js';
import { SUPERVISION_ENDED } from '../domain/left-reasons.js';
import { transitionFor } from '../domain/intyg-states.js';
import { changeIntyg, markParticipant } from '../storage/change-intyg.js';
import { hasOtherIntyg, intygOfTrainee } from '../storage/intyg-rows.js';
import { notify } from '../storage/notices.js';

type At = { readonly actor: Actor; readonly postId: string };
type EndPost = EndOfPost & { readonly revision: number };

/** As whom nobody signs without an assignment, and without that of the principal supervisor. */
const ANY_SUPERVISOR = ['principal-supervisor', 'supervisor'];
const PRINCIPAL_ONLY = ['principal-supervisor'];

/** Whoever stops supervising has nothing left to sign: what waits for them goes back the same day, and says why. */
@Injectable()
export class EndSupervision {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly appointing: AppointSupervisor,
    private readonly ending: EndTraining,
    private readonly supervisors: Supervisors,
    private readonly trainees: Trainees,
    private readonly grants: AccessGrants,
  ) {}

  end(at: At, assignmentId: string, on: string, key: string): Promise<AssignmentView[]> {
    return this.around(at, () => this.appointing.end(at, assignmentId, on, key));
  }

  /** A new principal supervisor ends the one before. */
  appoint(at: At, body: AppointSupervisorBody, key: string): Promise<AssignmentView[]> {
    return this.around(at, () => this.appointing.appoint(at, body, key));
  }

  endPost(at: At, { revision, ...input }: EndPost, key: string): Promise<PostView> {
    return this.around(at, () => this.ending.end({ ...at, revision }, input, key));
  }

  private around<T>({ actor, postId }: At, work: () => Promise<T>): Promise<T> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const before = await this.assigned(postId);
      const result = await work();
      const after = await this.assigned(postId);
      const left = before.filter(
        ({ personId, kind }) => !after.some((one) => one.personId === personId && one.kind === kind),
      );
      for (const assignment of left) {
        const goesOn = after.some(({ personId }) => personId === assignment.personId);
        await this.sendBack(actor, assignment, goesOn ? PRINCIPAL_ONLY : ANY_SUPERVISOR);
      }
      return result;
    });
  }

  /** Those of the post who still have a day left after today. */
  private async assigned(postId: string): Promise<Assignment[]> {
    const post = await this.trainees.post(postId);
    if (!post) return [];
    const today = this.clock.today();
    const all = await this.supervisors.of(post.traineeId);
    return all.filter((one) => one.postId === postId && (one.to === null || one.to > today));
  }

  private async sendBack(
    actor: Actor,
    { traineeId, postId, personId }: Assignment,
    roles: readonly string[],
  ): Promise<void> {
    const waiting = (await intygOfTrainee(traineeId)).filter(
      (intyg) => intyg.postId === postId && intyg.state === 'sent' && asks(intyg, personId, roles),
    );
    for (const intyg of waiting) {
      const transition = transitionFor(intyg.state, 'send-back');
      if (!transition) continue;
      const at = this.clock.now();
      const change = {
        action: 'send-back',
        to: transition.to,
        by: actor.personId,
        at,
        reason: SUPERVISION_ENDED,
      };
      await changeIntyg(intyg, { ...change, remember: true });
      await markParticipant(intyg.id, personId, 'returned');
      if (!(await hasOtherIntyg(intyg, personId))) {
        await this.grants.end({ person: personId, portfolio: traineeId, purpose: 'signer' });
      }
      const subject = { kind: 'intyg', id: intyg.id };
      await notify({ kind: 'intyg-returned', to: traineeId, subject, actor: actor.personId });
    }
  }
}

function asks({ participants }: Intyg, personId: string, roles: readonly string[]): boolean {
  return participants.some(
    (one) => one.personId === personId && one.state !== 'signed' && roles.includes(one.role),
  );
}
