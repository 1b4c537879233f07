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
import { checkText } from '@specialistvagen/signing';
import type { PlanContent, PlanView } from '../contract/index.js';
import { checkPlan } from '../domain/check-plan.js';
import { goalCodesOf } from '../domain/post-goals.js';
import { postOf } from '../domain/training-of.js';
import type { TrainingPost } from '../domain/training-post.js';
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

type Of = {
  readonly traineeId: string;
  /** Left out: the present post. */
  readonly postId?: string | undefined;
};
type Draft = {
  readonly revision: number;
  readonly content: PlanContent;
  /** Whether the writer is this post's principal supervisor; the library that appoints them knows. */
  readonly mayDraft: (post: TrainingPost) => Promise<boolean>;
};

/** The individual plan: the principal supervisor drafts, the trainee agrees, and every agreed revision is kept. */
@Injectable()
export class WritePlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly organisations: Organisations,
    private readonly views: ViewPlan,
  ) {}

  save(actor: Actor, of: Of, { revision, content, mayDraft }: Draft): Promise<PlanView> {
    const { traineeId } = of;
    return this.transactions.run({ person: actor.personId }, async () => {
      const relations = await this.access.open(actor, {
        traineeId,
        what: 'skrev i den individuella planen',
        allowed: ['principal-supervisor'],
      });
      const post = await this.openPost(of);
      if (!(await mayDraft(post))) {
        const text = 'Bara tjänstens huvudansvariga handledare skriver planen.';
        throw new DomainError('not-your-task', 'forbidden', text);
      }
      await this.refuseFaults(content, post);
      await lockTrainee(traineeId);
      const plan = await this.planOf(post);
      await touchPlan(plan.id, revision);
      const revisions = await findPlanRevisions(plan.id);
      const draft = revisions.find((one) => one.agreedAt === null);
      const number = draft?.number ?? (revisions[0]?.number ?? 0) + 1;
      await saveDraft(plan, { number, content, draftedById: actor.personId });
      return this.views.build(of, relations);
    });
  }

  agree(actor: Actor, of: Of, body: { revision: number; number: number }, key: string): Promise<PlanView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const relations = await this.access.open(actor, {
        traineeId: of.traineeId,
        what: 'godkände planen',
        allowed: ['own'],
      });
      const scope = { person: actor.personId, operation: 'agree-plan', bodyHash: hashBody(body) };
      await withIdempotency(key, scope, async () => {
        const plan = await this.existingPlan(of);
        await touchPlan(plan.id, body.revision);
        const isAgreed = await agreeDraft(plan.id, body.number);
        if (!isAgreed)
          throw new DomainError('plan-not-draft', 'conflict', 'Utkastet är redan godkänt eller ersatt.');
        return plan.id;
      });
      return this.views.build(of, relations);
    });
  }

  /** What the external assessor reads beside the intyg is what the trainee shares. */
  share(actor: Actor, of: Of, shared: boolean): Promise<PlanView> {
    const { traineeId } = of;
    return this.transactions.run({ person: actor.personId }, async () => {
      const relations = await this.access.open(actor, { traineeId, what: 'delade planen', allowed: ['own'] });
      const plan = await this.existingPlan(of);
      await sharePlan(plan.id, shared);
      return this.views.build(of, relations);
    });
  }

  private async refuseFaults(content: PlanContent, post: TrainingPost): Promise<void> {
    const unitIds = content.rows.flatMap((row) => row.careUnitId ?? []);
    const units = await this.organisations.units([...new Set(unitIds)]);
    const known = { goals: goalCodesOf(post), units: new Set(units.map((unit) => unit.id)) };
    refuseIf('plan-refused', 'refused', checkPlan(content, known, checkText));
  }

  private async openPost({ traineeId, postId }: Of): Promise<TrainingPost> {
    const post = postOf({ posts: await findPosts([traineeId]) }, postId);
    if (!post) throw new DomainError('not-found', 'not-found', 'Läkaren har ingen tjänst.');
    if (post.state !== 'ongoing')
      throw new DomainError('post-closed', 'conflict', 'Tjänsten pågår inte längre.');
    return post;
  }

  private async planOf(post: TrainingPost): Promise<PlanRow> {
    const plan = await findPlan(post.id);
    if (plan) return plan;
    const created = { id: newId(), postId: post.id, traineeId: post.traineeId };
    await insertPlan(created);
    return { ...created, revision: 0, sharedWithAssessor: false };
  }

  private async existingPlan({ traineeId, postId }: Of): Promise<PlanRow> {
    const post = postOf({ posts: await findPosts([traineeId]) }, postId);
    const plan = post ? await findPlan(post.id) : null;
    if (!plan) throw new DomainError('not-found', 'not-found', 'Det finns ingen plan ännu.');
    return plan;
  }
}
