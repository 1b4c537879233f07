import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { swedishDay, Transactions } from '@specialistvagen/platform';
import { ASSESSMENT_METHOD_LABELS } from '../contract/index.js';
import { findAssessmentsOf, findAssessmentsToAnswer } from '../storage/assessment.repository.js';

type Line = { readonly id: string; readonly title: string; readonly facts: string; readonly since: string };
export type AssessmentTasks = {
  readonly tasks: (Line & { readonly kind: 'answer-assessment'; readonly dueOn: string })[];
  readonly waiting: (Line & { readonly kind: 'assessment-asked' })[];
};

/** What the person is asked to assess, and whom they wait for themselves. Names only. */
@Injectable()
export class ListAssessmentTasks {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
  ) {}

  of({ personId }: Actor): Promise<AssessmentTasks> {
    return this.transactions.run({ person: personId }, async () => {
      const toAnswer = await findAssessmentsToAnswer(personId);
      const asked = (await findAssessmentsOf(personId)).filter(({ state }) => state === 'asked');
      const names = await this.people.names([
        ...toAnswer.map(({ traineeId }) => traineeId),
        ...asked.flatMap(({ assessorId }) => assessorId ?? []),
      ]);
      const name = (id: string) => names.get(id)?.displayName ?? '';
      return {
        tasks: toAnswer.map((one) => ({
          kind: 'answer-assessment',
          id: one.id,
          title: name(one.traineeId),
          facts: [ASSESSMENT_METHOD_LABELS[one.method], ...one.goals].join(' · '),
          since: swedishDay(one.askedAt),
          dueOn: one.expiresOn,
        })),
        waiting: asked.map((one) => ({
          kind: 'assessment-asked',
          id: one.id,
          title: ASSESSMENT_METHOD_LABELS[one.method],
          facts: one.assessorId ? name(one.assessorId) : 'väntar på bedömaren',
          since: swedishDay(one.askedAt),
        })),
      };
    });
  }
}
