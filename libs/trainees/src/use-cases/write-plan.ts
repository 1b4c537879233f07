import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Organisations } from '@specialistvagen/organisations';
import {
  DomainError,
  hashBody,
  newId,
  refuseIf,
  Transactions,
  withIdempotency,
} from '@specialistvagen/platform';
import { btGoalCodes } from '@specialistvagen/regulations';
import { checkText } from '@specialistvagen/signing';
import type { PlanContent, PlanView } from '../contract/index.js';
import { checkPlan } from '../domain/check-plan.js';
import {
  agreeDraft,
  findPlan,
  findPlanRevisions,
  insertPlan,
  saveDraft,
  sharePlan,
  touchPlan,
  type PlanRow,
} from '../storage/plan.repository.js';
import { findPosts, lockTrainee } from '../storage/training-record.repository.js';
import { PortfolioAccess } from './portfolio-access.js';
import { ViewPlan } from './view-plan.js';

/** The individual plan: the principal supervisor drafts, the trainee agrees, and every agreed revision is kept. */
@Injectable()
export class WritePlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly organisations: Organisations,
    private readonly views: ViewPlan,
  ) {}

  save(actor: Actor, traineeId: string, body: { revision: number; content: PlanContent }): Promise<PlanView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const relations = await this.access.open(actor, {
        traineeId,
        what: 'skrev i den individuella planen',
        allowed: ['principal-supervisor'],
      });
      await this.refuseFaults(body.content);
      await lockTrainee(traineeId);
      const plan = await this.planOf(traineeId);
      await touchPlan(plan.id, body.revision);
      const revisions = await findPlanRevisions(plan.id);
      const draft = revisions.find((revision) => revision.agreedAt === null);
      const number = draft?.number ?? (revisions[0]?.number ?? 0) + 1;
      await saveDraft(plan, { number, content: body.content, draftedById: actor.personId });
      return this.views.build(traineeId, relations);
    });
  }

  agree(
    actor: Actor,
    traineeId: string,
    body: { revision: number; number: number },
    key: string,
  ): Promise<PlanView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const relations = await this.access.open(actor, {
        traineeId,
        what: 'godkände planen',
        allowed: ['own'],
      });
      const scope = { person: actor.personId, operation: 'agree-plan', bodyHash: hashBody(body) };
      await withIdempotency(key, scope, async () => {
        const plan = await this.existingPlan(traineeId);
        await touchPlan(plan.id, body.revision);
        const isAgreed = await agreeDraft(plan.id, body.number);
        if (!isAgreed)
          throw new DomainError('plan-not-draft', 'conflict', 'Utkastet är redan godkänt eller ersatt.');
        return plan.id;
      });
      return this.views.build(traineeId, relations);
    });
  }

  /** What the external assessor reads beside the intyg is what the trainee shares. */
  share(actor: Actor, traineeId: string, shared: boolean): Promise<PlanView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const relations = await this.access.open(actor, { traineeId, what: 'delade planen', allowed: ['own'] });
      const plan = await this.existingPlan(traineeId);
      await sharePlan(plan.id, shared);
      return this.views.build(traineeId, relations);
    });
  }

  private async refuseFaults(content: PlanContent): Promise<void> {
    const unitIds = content.rows.flatMap((row) => row.careUnitId ?? []);
    const units = await this.organisations.units([...new Set(unitIds)]);
    const known = { goals: new Set(btGoalCodes()), units: new Set(units.map((unit) => unit.id)) };
    refuseIf('plan-refused', 'refused', checkPlan(content, known, checkText));
  }

  private async planOf(traineeId: string): Promise<PlanRow> {
    const post = (await findPosts([traineeId])).at(-1);
    if (!post) throw new DomainError('not-found', 'not-found', 'Läkaren har ingen tjänst.');
    if (post.state !== 'ongoing')
      throw new DomainError('post-closed', 'conflict', 'Tjänsten pågår inte längre.');
    const plan = await findPlan(post.id);
    if (plan) return plan;
    const created = { id: newId(), postId: post.id, traineeId };
    await insertPlan(created);
    return { ...created, revision: 0, sharedWithAssessor: false };
  }

  private async existingPlan(traineeId: string): Promise<PlanRow> {
    const post = (await findPosts([traineeId])).at(-1);
    const plan = post ? await findPlan(post.id) : null;
    if (!plan) throw new DomainError('not-found', 'not-found', 'Det finns ingen plan ännu.');
    return plan;
  }
}
