import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { AccessPurpose, Actor } from '@specialistvagen/identity/contract';
import { Organisations } from '@specialistvagen/organisations';
import { DomainError, Transactions } from '@specialistvagen/platform';
import type { Action, PlanRevisionView, PlanView, UnitRef } from '../contract/index.js';
import { postOf } from '../domain/training-of.js';
import { findPlan, findPlanRevisions, type PlanRevisionRow } from '../storage/plan.repository.js';
import { findPosts } from '../storage/training-record.repository.js';
import { PortfolioAccess } from './portfolio-access.js';

@Injectable()
export class ViewPlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly people: People,
    private readonly organisations: Organisations,
  ) {}

  view(actor: Actor, traineeId: string, postId?: string): Promise<PlanView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const relations = await this.access.open(actor, { traineeId, what: 'läste den individuella planen' });
      return this.build({ traineeId, postId }, relations);
    });
  }

  async build(
    { traineeId, postId }: { readonly traineeId: string; readonly postId?: string | undefined },
    relations: readonly AccessPurpose[],
  ): Promise<PlanView> {
    const post = postOf({ posts: await findPosts([traineeId]) }, postId);
    if (!post) throw new DomainError('not-found', 'not-found', 'Läkaren har ingen tjänst.');
    const plan = await findPlan(post.id);
    const rows = plan ? await findPlanRevisions(plan.id) : [];
    const revisions = await this.revisions(rows);
    const draft = revisions.find((revision) => revision.state === 'draft') ?? null;
    const agreed = revisions.find((revision) => revision.state === 'agreed') ?? null;
    return {
      postId: post.id,
      revision: plan?.revision ?? 0,
      agreed,
      draft,
      earlier: revisions.filter((revision) => revision !== draft && revision !== agreed),
      sharedWithAssessor: plan?.sharedWithAssessor ?? false,
      actions: planActions(relations, draft !== null, plan !== null),
    };
  }

  private async revisions(rows: readonly PlanRevisionRow[]): Promise<PlanRevisionView[]> {
    const names = await this.people.names(rows.map((row) => row.draftedById));
    const unitIds = rows.flatMap((row) => row.content.rows.flatMap((line) => line.careUnitId ?? []));
    const units = await this.organisations.units([...new Set(unitIds)]);
    return rows.map((row) => ({
      number: row.number,
      state: row.agreedAt ? 'agreed' : 'draft',
      content: row.content,
      units: unitsOf(row, units),
      draftedBy: { id: row.draftedById, displayName: names.get(row.draftedById)?.displayName ?? '' },
      savedAt: row.savedAt.toISOString(),
      agreedAt: row.agreedAt?.toISOString() ?? null,
    }));
  }
}

function unitsOf(row: PlanRevisionRow, units: readonly { id: string; name: string }[]): UnitRef[] {
  const used = new Set(row.content.rows.map((line) => line.careUnitId));
  return units.filter((unit) => used.has(unit.id)).map(({ id, name }) => ({ id, name }));
}

function planActions(relations: readonly AccessPurpose[], hasDraft: boolean, hasPlan: boolean): Action[] {
  const noDraft = [{ text: 'Det finns inget utkast att godkänna. Huvudansvarig handledare skriver planen.' }];
  const noPlan = [{ text: 'Det finns ingen plan att dela ännu.' }];
  return [
    ...(relations.includes('principal-supervisor') ? [{ name: 'save', enabled: true, reasons: [] }] : []),
    ...(relations.includes('own')
      ? [
          { name: 'agree', enabled: hasDraft, reasons: hasDraft ? [] : noDraft },
          { name: 'share', enabled: hasPlan, reasons: hasPlan ? [] : noPlan },
        ]
      : []),
  ];
}
