import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  hashBody,
  refuseIf,
  Transactions,
  withIdempotency,
} from '@specialistvagen/platform';
import { checkText } from '@specialistvagen/signing';
import { checkTexts } from '@specialistvagen/trainees';
import type { AnswerAssessment } from '../contract/index.js';
import { partiesOf, type Assessment } from '../domain/assessment.js';
import { goalsOfTraining } from '../domain/assessment-goals.js';
import {
  assessmentTransition,
  type AssessmentAction,
  type AssessmentTransition,
} from '../domain/assessment-states.js';
import { checkAnswers, goalsAnswered, textsOf } from '../domain/check-answers.js';
import { insertAnswer } from '../storage/assessment-answer.repository.js';
import {
  appendAssessmentEvent,
  changeAssessment,
  findAssessment,
  handOn,
} from '../storage/assessment.repository.js';
import { AssessmentForms } from './assessment-forms.js';
import { AssessorChecks } from './assessor-checks.js';
import { notify } from './assessment-notices.js';

type Step = { readonly id: string; readonly revision: number; readonly key: string };

/** What can be done with a request: answer it once and for all, decline, hand it to a stand-in, or take it back. */
@Injectable()
export class AnswerAssessmentUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly checks: AssessorChecks,
    private readonly forms: AssessmentForms,
    private readonly clock: Clock,
  ) {}

  answer(actor: Actor, id: string, body: AnswerAssessment, key: string): Promise<void> {
    const { answers, revision } = body;
    return this.step(actor, 'answer', { id, revision, key }, body, async (assessment, { to }) => {
      const form = await this.forms.version(assessment.form, assessment.formVersion);
      const goals = new Set(goalsOfTraining(assessment).map(({ code }) => code));
      refuseIf('answers-not-complete', 'refused', [
        ...checkAnswers(form, answers, { goals }),
        ...checkTexts(textsOf(form, answers), checkText),
      ]);
      const answeredAt = this.clock.now();
      const { standing, basis } = await this.checks.standing(actor, assessment);
      await changeAssessment(assessment, revision, { state: to, closed_at: answeredAt });
      await insertAnswer(assessment, actor.personId, {
        answers,
        goals: goalsAnswered(form, answers, assessment.goals),
        standing,
        standingBasis: basis,
        answeredAt,
      });
      await this.tellTrainee(assessment, 'assessment-answered');
    });
  }

  decline(actor: Actor, id: string, body: { revision: number; reason: string }, key: string): Promise<void> {
    const { revision, reason } = body;
    return this.step(actor, 'decline', { id, revision, key }, body, async (assessment, { to }) => {
      refuseIf('text-refused', 'refused', checkTexts([['reason', reason]], checkText));
      await changeAssessment(assessment, revision, { state: to, reason, closed_at: this.clock.now() });
      await this.tellTrainee(assessment, 'assessment-declined');
    });
  }

  /** A stand-in answers as themselves: the request moves, and whoever was asked first keeps no part in it. */
  passOn(actor: Actor, id: string, body: { revision: number; personId: string }, key: string): Promise<void> {
    const { revision, personId } = body;
    return this.step(actor, 'pass-on', { id, revision, key }, body, async (assessment) => {
      const { traineeId } = assessment;
      const of = { traineeId, asking: actor.personId, field: 'personId' };
      refuseIf('not-a-stand-in', 'refused', await this.checks.faultsOf(personId, of));
      const isHanded = await handOn(assessment, revision, { to: personId, by: actor.personId });
      refuseIf('not-a-stand-in', 'refused', isHanded ? [] : [ASKED_ALREADY]);
      await notify({ kind: 'assessment-asked', to: personId, subject: { kind: 'assessment', id } });
    });
  }

  withdraw(actor: Actor, id: string, revision: number, key: string): Promise<void> {
    return this.step(actor, 'withdraw', { id, revision, key }, { revision }, async (assessment, { to }) => {
      await changeAssessment(assessment, revision, { state: to, closed_at: this.clock.now() });
    });
  }

  private step(
    actor: Actor,
    action: AssessmentAction,
    { id, key }: Step,
    body: object,
    change: (assessment: Assessment, transition: AssessmentTransition) => Promise<void>,
  ): Promise<void> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = { person: actor.personId, operation: `${action} ${id}`, bodyHash: hashBody(body) };
      await withIdempotency(key, scope, async () => {
        const assessment = await findAssessment(id);
        if (!assessment) throw new DomainError('not-found', 'not-found', 'Sidan finns inte.');
        const transition = allowedTransition(assessment, action, actor.personId);
        await change(assessment, transition);
        const { to: toState } = transition;
        const reason = 'reason' in body ? { reason: String(body.reason) } : {};
        const event = { assessment, at: this.clock.now(), personId: actor.personId, action };
        await appendAssessmentEvent({ ...event, fromState: assessment.state, toState, ...reason });
        return id;
      });
    });
  }

  private tellTrainee(
    { id, traineeId, startedBy, roundId }: Assessment,
    kind: 'assessment-answered' | 'assessment-declined',
  ): Promise<void> {
    if (roundId !== null || (kind === 'assessment-declined' && startedBy === 'assessor'))
      return Promise.resolve();
    return notify({ kind, to: traineeId, subject: { kind: 'assessment', id } });
  }
}

const ASKED_ALREADY = {
  text: 'Personen är redan inbjuden i samma omgång. Välj någon annan.',
  field: 'personId',
};

/** Whoever sees it but is not the one who may is told so; whoever does not see it finds nothing. */
function allowedTransition(
  assessment: Assessment,
  action: AssessmentAction,
  personId: string,
): AssessmentTransition {
  const parties = partiesOf(assessment, personId);
  const transition = assessmentTransition(assessment.state, action, parties);
  if (transition) return transition;
  if (assessmentTransition('asked', action, parties)) {
    throw new DomainError(
      'not-in-this-state',
      'conflict',
      'Bedömningen är redan avslutad. Läs in sidan igen.',
    );
  }
  throw new DomainError('not-your-task', 'forbidden', 'Det här kan du inte göra i din roll.');
}
