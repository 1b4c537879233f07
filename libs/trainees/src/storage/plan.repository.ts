import { conditionalUpdate, sql } from '@specialistvagen/platform';
import type { PlanContent } from '../contract/index.js';

export type PlanRow = {
  readonly id: string;
  readonly postId: string;
  readonly traineeId: string;
  readonly revision: number;
  readonly sharedWithAssessor: boolean;
};
export type PlanRevisionRow = {
  readonly number: number;
  readonly content: PlanContent;
  readonly draftedById: string;
  readonly savedAt: Date;
  readonly agreedAt: Date | null;
};

export async function findPlan(postId: string): Promise<PlanRow | null> {
  const rows = await sql<PlanRow>(
    `select id, post_id as "postId", trainee_id as "traineeId", revision, shared_with_assessor as "sharedWithAssessor"
       from trainees.plan where post_id = $1`,
    [postId],
  );
  return rows[0] ?? null;
}

export function findPlanRevisions(planId: string): Promise<PlanRevisionRow[]> {
  return sql(
    `select number, content, drafted_by as "draftedById", saved_at as "savedAt", agreed_at as "agreedAt"
       from trainees.plan_revision where plan_id = $1 order by number desc`,
    [planId],
  );
}

/** For a list: how far the plan of each post has come. */
export function findPlanStates(
  postIds: readonly string[],
): Promise<{ postId: string; state: 'draft' | 'agreed' }[]> {
  return sql(
    `select p.post_id as "postId",
            case when bool_or(r.agreed_at is not null) then 'agreed' else 'draft' end as state
       from trainees.plan p join trainees.plan_revision r on r.plan_id = p.id
      where p.post_id = any ($1) group by p.post_id`,
    [postIds],
  );
}

export async function insertPlan(plan: Omit<PlanRow, 'revision' | 'sharedWithAssessor'>): Promise<void> {
  await sql('insert into trainees.plan (id, post_id, trainee_id) values ($1, $2, $3)', [
    plan.id,
    plan.postId,
    plan.traineeId,
  ]);
}

export function touchPlan(planId: string, revision: number): Promise<number> {
  return conditionalUpdate({
    table: 'trainees.plan',
    id: planId,
    revision,
    set: {},
    text: 'Planen har ändrats sedan du öppnade den. Din text är kvar på sidan; läs in planen igen och jämför.',
  });
}

export async function saveDraft(
  plan: Pick<PlanRow, 'id' | 'traineeId'>,
  draft: { readonly number: number; readonly content: PlanContent; readonly draftedById: string },
): Promise<void> {
  await sql(
    `insert into trainees.plan_revision (plan_id, number, trainee_id, content, drafted_by)
     values ($1, $2, $3, $4, $5)
     on conflict (plan_id, number) do update
       set content = excluded.content, drafted_by = excluded.drafted_by, saved_at = now()`,
    [plan.id, draft.number, plan.traineeId, JSON.stringify(draft.content), draft.draftedById],
  );
}

/** True when that draft was there to agree to. */
export async function agreeDraft(planId: string, number: number): Promise<boolean> {
  const rows = await sql(
    `update trainees.plan_revision set agreed_at = now()
      where plan_id = $1 and number = $2 and agreed_at is null returning number`,
    [planId, number],
  );
  return rows.length === 1;
}

export async function sharePlan(planId: string, shared: boolean): Promise<void> {
  await sql('update trainees.plan set shared_with_assessor = $2 where id = $1', [planId, shared]);
}
