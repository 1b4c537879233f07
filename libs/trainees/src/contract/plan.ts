import { z } from 'zod';
import { action, day, goalCode, id, instant, personRef, revision, unitRef } from './shapes.js';

export const planRowInput = z.object({
  goals: z.array(goalCode).max(60),
  activities: z.string().trim().max(4000),
  careUnitId: id.nullable(),
  from: day.nullable(),
  to: day.nullable(),
});

export const planContent = z.object({
  summary: z.string().trim().max(4000),
  rows: z.array(planRowInput).max(80),
});

/** `revision` is 0 for the first draft. */
export const savePlanBody = z.object({ revision, content: planContent });
/** The trainee agrees to exactly the draft that was shown. */
export const agreePlanBody = z.object({ revision, number: z.int().min(1) });
export const sharePlanBody = z.object({ shared: z.boolean() });

export const planRevisionView = z.object({
  number: z.int(),
  state: z.enum(['draft', 'agreed']),
  content: planContent,
  units: z.array(unitRef),
  draftedBy: personRef,
  savedAt: instant,
  agreedAt: instant.nullable(),
});

export const planView = z.object({
  postId: id,
  revision,
  /** The latest agreed revision. */
  agreed: planRevisionView.nullable(),
  /** The principal supervisor's draft that waits for the trainee. */
  draft: planRevisionView.nullable(),
  earlier: z.array(planRevisionView),
  sharedWithAssessor: z.boolean(),
  actions: z.array(action),
});

export type PlanContent = z.infer<typeof planContent>;
export type PlanView = z.infer<typeof planView>;
export type PlanRevisionView = z.infer<typeof planRevisionView>;
