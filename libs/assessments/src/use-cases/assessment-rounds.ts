import { Injectable } from '@nestjs/common';
import type { AccessPurpose, Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  hashBody,
  newId,
  refuseIf,
  Transactions,
  withIdempotency,
} from '@specialistvagen/platform';
import { addDays } from '@specialistvagen/regulations';
import { PortfolioAccess, Trainees, type TrainingPost } from '@specialistvagen/trainees';
import type { AskedOf } from '../contract/index.js';
import { ASKED_DAYS } from '../domain/assessment.js';
import { pinnedOf } from '../domain/assessment-goals.js';
import { roundFormFor } from '../domain/form-choice.js';
import type { Round } from '../domain/round.js';
import { ROUND_ENDED, roundActions, roundTransition, type RoundAction } from '../domain/round-states.js';
import { findAssessmentsOfRound } from '../storage/assessment.repository.js';
import {
  changeRound,
  countAnswered,
  findRound,
  holdOpenRound,
  insertRound,
  withdrawUnanswered,
} from '../storage/round.repository.js';
import { AssessmentForms } from './assessment-forms.js';
import { SendRequest } from './send-request.js';

const OWN: readonly AccessPurpose[] = ['own'];

/** A 360: the doctor invites, each answers for themselves, and only the closed summary is read. */
@Injectable()
export class AssessmentRounds {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly trainees: Trainees,
    private readonly forms: AssessmentForms,
    private readonly sending: SendRequest,
    private readonly clock: Clock,
  ) {}

  open(actor: Actor, traineeId: string, body: { postId?: string }, key: string): Promise<{ id: string }> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.access.open(actor, { traineeId, what: 'öppnade en 360-gradersbedömning', allowed: OWN });
      const scope = { person: actor.personId, operation: `round ${traineeId}`, bodyHash: hashBody(body) };
      const { resourceId } = await withIdempotency(key, scope, async () => {
        const post = await this.trainees.currentPost(traineeId, body.postId);
        if (!post) throw noPost();
        const id = newId();
        const openedAt = this.clock.now();
        const form = roundFormFor(await this.forms.known(), post.careProviderId);
        await insertRound({ ...form, id, traineeId, postId: post.id, openedAt });
        return id;
      });
      return { id: resourceId };
    });
  }

  invite(actor: Actor, id: string, { of }: { of: AskedOf }, key: string): Promise<void> {
    return this.step(actor, { id, action: 'invite', key, body: { of } }, async (round) => {
      const post = await this.trainees.post(round.postId);
      if (!post) throw noPost();
      const ended = (await holdOpenRound(id)) ? [] : [{ text: ROUND_ENDED }];
      refuseIf('round-not-ready', 'conflict', ended);
      refuseIf('not-invited', 'refused', [
        ...(await this.sending.faultsOf(of, actor.personId)),
        ...(await alreadyInvited(round, of)),
      ]);
      const reached = await this.sending.reach(of, actor.personId);
      await this.sending.send(this.assessment(post, round, reached), actor.personId);
    });
  }

  close(actor: Actor, id: string, revision: number, key: string): Promise<void> {
    return this.end(actor, { id, action: 'close', key, body: { revision } }, revision);
  }

  withdraw(actor: Actor, id: string, revision: number, key: string): Promise<void> {
    return this.end(actor, { id, action: 'withdraw', key, body: { revision } }, revision);
  }

  private end(actor: Actor, step: Step, revision: number): Promise<void> {
    return this.step(actor, step, async (round) => {
      const at = this.clock.now();
      const to = roundTransition(round.state, step.action);
      await changeRound(round, revision, { state: to, closed_at: at });
      await withdrawUnanswered(round.id, at);
    });
  }

  private step(actor: Actor, { id, action, key, body }: Step, change: (round: Round) => Promise<void>) {
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = { person: actor.personId, operation: `${action} round ${id}`, bodyHash: hashBody(body) };
      await withIdempotency(key, scope, async () => {
        const round = await findRound(id);
        if (round?.traineeId !== actor.personId) {
          throw new DomainError('not-found', 'not-found', 'Sidan finns inte.');
        }
        const may = roundActions(round.state, await countAnswered(id)).find(({ name }) => name === action);
        const kind = roundTransition(round.state, action) ? 'refused' : 'conflict';
        refuseIf('round-not-ready', kind, may?.reasons ?? []);
        await change(round);
        return id;
      });
    });
  }

  private assessment(post: TrainingPost, round: Round, reached: Awaited<ReturnType<SendRequest['reach']>>) {
    return {
      ...pinnedOf(post),
      ...reached,
      id: newId(),
      traineeId: round.traineeId,
      postId: post.id,
      form: round.form,
      formVersion: round.formVersion,
      method: 'msf' as const,
      goals: [],
      occasion: null,
      startedBy: 'trainee' as const,
      roundId: round.id,
      askedAt: this.clock.now(),
      expiresOn: addDays(this.clock.today(), ASKED_DAYS),
    };
  }
}

type Step = {
  readonly id: string;
  readonly action: RoundAction;
  readonly key: string;
  readonly body: object;
};

const noPost = () =>
  new DomainError('no-post', 'refused', 'Läkaren har ingen pågående utbildningstjänst här.');

async function alreadyInvited(round: Round, of: AskedOf) {
  if (of.kind !== 'person') return [];
  const invited = await findAssessmentsOfRound(round.id);
  const isThere = invited.some(
    ({ assessorId, state }) => assessorId === of.personId && ['asked', 'answered'].includes(state),
  );
  return isThere ? [{ text: 'Personen är redan inbjuden.', field: 'of.personId' }] : [];
}
