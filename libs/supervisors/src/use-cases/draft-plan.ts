import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock } from '@specialistvagen/platform';
import { WritePlan, type PlanContent, type PlanView } from '@specialistvagen/trainees';
import { Supervisors } from './supervisors.js';

/** The plan of a post is drafted by that post's principal supervisor: posts may run side by side. */
@Injectable()
export class DraftPlan {
  constructor(
    private readonly plans: WritePlan,
    private readonly supervisors: Supervisors,
    private readonly clock: Clock,
  ) {}

  save(
    actor: Actor,
    of: { readonly traineeId: string; readonly postId?: string | undefined },
    body: { readonly revision: number; readonly content: PlanContent },
  ): Promise<PlanView> {
    const mayDraft = async (post: { readonly id: string; readonly traineeId: string }) => {
      const principal = await this.supervisors.principal(post.traineeId, this.clock.today(), post.id);
      return principal?.personId === actor.personId;
    };
    return this.plans.save(actor, of, { ...body, mayDraft });
  }
}
