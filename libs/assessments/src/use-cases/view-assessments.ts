import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { DomainError, swedishDay, Transactions } from '@specialistvagen/platform';
import { PortfolioAccess, Trainees } from '@specialistvagen/trainees';
import type { AssessmentLine, AssessmentState, AssessmentTrend, AssessmentView } from '../contract/index.js';
import type { Assessment } from '../domain/assessment.js';
import { goalsOfTraining, pinnedOf } from '../domain/assessment-goals.js';
import { ASSESSMENT_READERS, ASSESSMENT_SHOWN_TO } from '../domain/assessment-readers.js';
import { trendOf } from '../domain/assessment-trend.js';
import { lineOf, pointOf, viewOf, type AssessmentContext } from '../domain/assessment-views.js';
import { findAnswers } from '../storage/assessment-answer.repository.js';
import { findAssessment, findAssessmentsOf } from '../storage/assessment.repository.js';
import { AssessmentForms } from './assessment-forms.js';
import { AssessmentGuidance } from './assessment-guidance.js';

/** The assessments of one doctor, for the doctor and those who follow the training; one of them for its assessor too. */
@Injectable()
export class ViewAssessments {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly trainees: Trainees,
    private readonly people: People,
    private readonly forms: AssessmentForms,
    private readonly guidance: AssessmentGuidance,
  ) {}

  list(actor: Actor, traineeId: string, state?: AssessmentState): Promise<{ items: AssessmentLine[] }> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.access.open(actor, { traineeId, what: 'läste bedömningarna', allowed: ASSESSMENT_READERS });
      const all = await findAssessmentsOf(traineeId);
      const items = await this.described(state ? all.filter((one) => one.state === state) : all);
      return { items: items.map(([assessment, described]) => lineOf(assessment, described)) };
    });
  }

  trend(actor: Actor, traineeId: string, postId?: string): Promise<AssessmentTrend> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.access.open(actor, { traineeId, what: 'läste bedömningarna', allowed: ASSESSMENT_READERS });
      const post = await this.trainees.currentPost(traineeId, postId);
      if (!post) return { goals: [] };
      const own = (await findAssessmentsOf(traineeId)).filter((one) => one.postId === post.id);
      const answered = (await this.described(own)).flatMap((one) => pointOf(...one));
      return trendOf(answered, goalsOfTraining(pinnedOf(post)));
    });
  }

  /**
   * What an intyg about these goals can lean on, the newest first. In the running transaction, whose person row level
   * security answers for: whoever only signs sees none but their own.
   */
  answeredFor(of: {
    traineeId: string;
    postId: string;
    goals: readonly string[];
  }): Promise<AssessmentLine[]> {
    return this.transactions.run({}, async () => {
      const own = (await findAssessmentsOf(of.traineeId)).filter(
        ({ postId, state }) => postId === of.postId && state === 'answered',
      );
      const lines = (await this.described(own)).map(([assessment, described]) =>
        lineOf(assessment, described),
      );
      return lines.filter(({ goals }) => goals.some((goal) => of.goals.includes(goal)));
    });
  }

  view(actor: Actor, id: string): Promise<AssessmentView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const assessment = await findAssessment(id);
      if (!assessment) throw notFound();
      const { traineeId } = assessment;
      const isParty = whoSees(assessment).includes(actor.personId);
      if (!isParty && assessment.roundId !== null) throw notFound();
      if (!isParty) {
        const what = 'läste en bedömning';
        await this.access.open(actor, { traineeId, what, allowed: ASSESSMENT_SHOWN_TO });
      }
      const [described] = await this.described([assessment]);
      if (!described) throw new Error('one was asked for');
      const view = viewOf(assessment, described[1], actor.personId);
      return { ...view, guidance: await this.guidance.shownFor(assessment) };
    });
  }

  private async described(
    assessments: readonly Assessment[],
  ): Promise<(readonly [Assessment, AssessmentContext])[]> {
    const known = await this.forms.known();
    const answers = await findAnswers(assessments.map(({ id }) => id));
    const names = await this.people.names(
      assessments.flatMap(({ traineeId, assessorId }) =>
        assessorId ? [traineeId, assessorId] : [traineeId],
      ),
    );
    const nameOf = (id: string) => names.get(id)?.displayName ?? '';
    return assessments.flatMap((one) => {
      const form = known.find(
        ({ specification }) => specification.form === one.form && specification.version === one.formVersion,
      )?.specification;
      return form
        ? [[one, { form, answer: answers.get(one.id) ?? null, nameOf, dayOf: swedishDay }] as const]
        : [];
    });
  }
}

const notFound = () => new DomainError('not-found', 'not-found', 'Sidan finns inte.');

/** In a 360 the doctor reads the summary only, not who has answered. */
function whoSees({ traineeId, assessorId, passedOnBy, roundId }: Assessment): (string | null)[] {
  return roundId === null ? [traineeId, assessorId, passedOnBy] : [assessorId, passedOnBy];
}
