import { Injectable } from '@nestjs/common';
import { AccessGrants, People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { swedishDay, Transactions } from '@specialistvagen/platform';
import type { TraineeTasks } from '../contract/tasks.js';
import { findOpenPlans, findUploadedPapers } from '../storage/tasks.repository.js';

/** The plan to agree to and the papers to verify. A list of names only; opening one is logged. */
@Injectable()
export class ListTraineeTasks {
  constructor(
    private readonly transactions: Transactions,
    private readonly grants: AccessGrants,
    private readonly people: People,
  ) {}

  of({ personId }: Actor): Promise<TraineeTasks> {
    return this.transactions.run({ person: personId }, async () => {
      const plans = await findOpenPlans(personId);
      const trainees = await this.grants.portfolios(personId, ['principal-supervisor']);
      const papers = await findUploadedPapers(trainees);
      const names = await this.people.names([
        ...plans.flatMap((plan) => [plan.traineeId, plan.draftedById]),
        ...papers.map((paper) => paper.traineeId),
      ]);
      const name = (id: string) => names.get(id)?.displayName ?? '';
      return {
        tasks: [
          ...plans
            .filter((plan) => plan.traineeId === personId)
            .map((plan) => ({
              kind: 'agree-plan' as const,
              id: plan.traineeId,
              title: 'Individuell plan',
              facts: `Utkast av ${name(plan.draftedById)}`,
              since: swedishDay(plan.savedAt),
              dueOn: null,
            })),
          ...papers.map((paper) => ({
            kind: 'verify-paper' as const,
            id: paper.traineeId,
            title: `${name(paper.traineeId)}: ${paper.title}`,
            facts: 'Tidigare intyg på papper',
            since: swedishDay(paper.uploadedAt),
            dueOn: null,
          })),
        ],
        waiting: plans
          .filter((plan) => plan.traineeId !== personId && trainees.includes(plan.traineeId))
          .map((plan) => ({
            kind: 'plan-draft' as const,
            id: plan.traineeId,
            title: `${name(plan.traineeId)}: Individuell plan`,
            facts: 'Utkastet väntar på läkarens godkännande',
            since: swedishDay(plan.savedAt),
          })),
      };
    });
  }
}
