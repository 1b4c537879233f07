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
  type Reason,
} from '@specialistvagen/platform';
import { addDays } from '@specialistvagen/regulations';
import { checkText } from '@specialistvagen/signing';
import { checkTexts, PortfolioAccess, Trainees, type TrainingPost } from '@specialistvagen/trainees';
import type { AskAssessment, AskedOf, FormSpecification, StartAssessment } from '../contract/index.js';
import { ASKED_DAYS } from '../domain/assessment.js';
import { goalsOfTraining, pinnedOf } from '../domain/assessment-goals.js';
import { ASSESSMENT_FOLLOWERS } from '../domain/assessment-readers.js';
import { formsFor } from '../domain/form-choice.js';
import { AssessmentForms } from './assessment-forms.js';
import { SendRequest, type NewAssessment, type Reached } from './send-request.js';

type At = { readonly actor: Actor; readonly traineeId: string; readonly key: string };
/** `of` is null when the assessor begins: then nobody has to be reached. */
type Begun = { readonly body: StartAssessment; readonly of: AskedOf | null };
type Door = { readonly what: string; readonly allowed: readonly AccessPurpose[] };

const ASKS: Door = { what: 'bad om en bedömning', allowed: ['own'] };
const STARTS: Door = { what: 'började på en bedömning', allowed: ASSESSMENT_FOLLOWERS };

/** The trainee asks somebody, or somebody who follows the training begins by themselves. */
@Injectable()
export class AskAssessmentUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly trainees: Trainees,
    private readonly sending: SendRequest,
    private readonly forms: AssessmentForms,
    private readonly clock: Clock,
  ) {}

  ask(actor: Actor, traineeId: string, body: AskAssessment, key: string): Promise<{ id: string }> {
    return this.begin({ actor, traineeId, key }, { body, of: body.of }, ASKS);
  }

  start(actor: Actor, traineeId: string, body: StartAssessment, key: string): Promise<{ id: string }> {
    return this.begin({ actor, traineeId, key }, { body, of: null }, STARTS);
  }

  private begin({ actor, traineeId, key }: At, begun: Begun, door: Door): Promise<{ id: string }> {
    const { personId } = actor;
    return this.transactions.run({ person: personId }, async () => {
      await this.access.open(actor, { traineeId, ...door });
      const operation = `${begun.of ? 'ask' : 'start'} assessment ${traineeId}`;
      const scope = { person: personId, operation, bodyHash: hashBody(begun.body) };
      const { resourceId } = await withIdempotency(key, scope, async () => {
        const { post, form } = await this.judge(actor, traineeId, begun);
        const reached = begun.of
          ? await this.sending.reach(begun.of, personId)
          : { assessorId: personId, addresseeId: null };
        const assessment = this.assessment(post, form, begun, reached);
        await this.sending.send(assessment, personId);
        return assessment.id;
      });
      return { id: resourceId };
    });
  }

  /** Everything that is wrong with the request at once. */
  private async judge(actor: Actor, traineeId: string, { body, of }: Begun) {
    const post = await this.trainees.currentPost(traineeId, body.postId);
    if (!post) {
      throw new DomainError('no-post', 'refused', 'Läkaren har ingen pågående utbildningstjänst här.');
    }
    const found = formsFor(await this.forms.known(), post).find(
      (one) => one.specification.form === body.form,
    );
    refuseIf('assessment-not-asked', 'refused', [
      ...(found ? [] : [{ text: 'Välj ett formulär som används i utbildningen.', field: 'form' }]),
      ...unknownGoals(body.goals, post),
      ...checkTexts([['occasion', body.occasion]], checkText),
      ...(of ? await this.sending.faultsOf(of, actor.personId) : []),
    ]);
    if (!found) throw new Error('refused above');
    return { post, form: found.specification };
  }

  private assessment(
    post: TrainingPost,
    { form, version, method }: FormSpecification,
    { body, of }: Begun,
    reached: Reached,
  ): NewAssessment {
    return {
      ...pinnedOf(post),
      ...reached,
      id: newId(),
      traineeId: post.traineeId,
      postId: post.id,
      form,
      formVersion: version,
      method,
      goals: [...new Set(body.goals)],
      occasion: body.occasion || null,
      startedBy: of ? 'trainee' : 'assessor',
      roundId: null,
      askedAt: this.clock.now(),
      expiresOn: addDays(this.clock.today(), ASKED_DAYS),
    };
  }
}

function unknownGoals(goals: readonly string[], post: TrainingPost): Reason[] {
  const known = new Set(goalsOfTraining(pinnedOf(post)).map(({ code }) => code));
  return goals
    .filter((code) => !known.has(code))
    .map((code) => ({
      text: `Delmålet ${code} finns inte i utbildningens föreskrift.`,
      field: 'goals',
      rule: 'R1',
    }));
}
