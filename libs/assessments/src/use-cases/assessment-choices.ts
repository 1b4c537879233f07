import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock, Transactions } from '@specialistvagen/platform';
import { Supervisors } from '@specialistvagen/supervisors';
import { PortfolioAccess, Trainees } from '@specialistvagen/trainees';
import type { AssessmentChoices } from '../contract/index.js';
import { goalsOfTraining, pinnedOf } from '../domain/assessment-goals.js';
import { ASSESSMENT_READERS } from '../domain/assessment-readers.js';
import { formsFor } from '../domain/form-choice.js';
import { AssessmentForms } from './assessment-forms.js';

/** What an assessment of the doctor can be made with and about, and who supervises today. */
@Injectable()
export class ViewAssessmentChoices {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly trainees: Trainees,
    private readonly supervisors: Supervisors,
    private readonly people: People,
    private readonly forms: AssessmentForms,
    private readonly clock: Clock,
  ) {}

  view(actor: Actor, traineeId: string, postId?: string): Promise<AssessmentChoices> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const what = 'såg vilka bedömningar som kan göras';
      await this.access.open(actor, { traineeId, what, allowed: ASSESSMENT_READERS });
      const post = await this.trainees.currentPost(traineeId, postId);
      if (!post) return { postId: null, forms: [], goals: [], supervisors: [] };
      return {
        postId: post.id,
        forms: formsFor(await this.forms.known(), post).map(({ specification, shared }) => ({
          form: specification.form,
          method: specification.method,
          title: specification.title,
          isLocal: !shared,
        })),
        goals: goalsOfTraining(pinnedOf(post)),
        supervisors: await this.supervisorsOf(traineeId, actor.personId),
      };
    });
  }

  private async supervisorsOf(traineeId: string, reader: string): Promise<AssessmentChoices['supervisors']> {
    const today = await this.supervisors.of(traineeId, this.clock.today());
    const ids = [...new Set(today.map(({ personId }) => personId))].filter((id) => id !== reader);
    const names = await this.people.names(ids);
    return ids.map((id) => ({ id, displayName: names.get(id)?.displayName ?? '' }));
  }
}
