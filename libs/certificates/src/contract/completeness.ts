import { z } from 'zod';
import { Completeness } from './finding.js';
import { Day, Uuid } from './reason.js';
import { ApplicationKind } from './states.js';

/** One of `anyOf` is enough; `metBy` are the documents that meet it. */
const GoalGroup = z.object({
  anyOf: z.array(
    z.object({ activity: z.string().nullable(), words: z.string().nullable(), forms: z.array(z.string()) }),
  ),
  metBy: z.array(Uuid),
});

/** One goal, what it asks for and what meets it. */
export const GoalStandingView = z.object({
  code: z.string(),
  kind: z.string(),
  isMet: z.boolean(),
  missing: z.string().nullable(),
  confidence: z.string(),
  confidenceWords: z.string(),
  groups: z.array(GoalGroup),
  /** Verified copies that would count when re-certified, or when the original has come in. */
  waitingCopies: z.array(Uuid),
});
export type GoalStandingView = z.infer<typeof GoalStandingView>;

/** *Är ansökan komplett?* if it were sent today, in the officer's own list; there need be no application. */
export const CompletenessNow = z.object({
  traineeId: Uuid,
  postId: Uuid,
  kind: ApplicationKind,
  specialty: z.object({ id: z.string(), name: z.string() }).nullable(),
  regulation: z.string(),
  regulationVersion: z.string(),
  /** What those who only keep the training see: their part of the findings. */
  isOwn: z.boolean(),
  completeness: Completeness,
  goals: z.array(GoalStandingView),
  goalsMet: z.number().int(),
  time: z.object({
    required: z.string(),
    requiredText: z.string(),
    citation: z.string(),
    confidenceWords: z.string(),
    /** First day on which the time is enough at the present pace; null when none is being served. */
    earliestOn: Day.nullable(),
    isReached: z.boolean(),
    pace: z.number(),
    remaining: z.string(),
    reasoning: z.array(z.string()),
  }),
});
export type CompletenessNow = z.infer<typeof CompletenessNow>;
