import { z } from 'zod';
import { day, id, months, unitRef } from './shapes.js';
import { atSection, creditView, interruptionKind, postKind, serviceArea } from './post.js';

/** One line of the arithmetic: which days, how they were counted, by which rule. */
export const timeStep = z.object({
  from: day,
  to: day,
  days: z.int(),
  percent: z.number(),
  months,
  text: z.string(),
  rule: z.string().optional(),
  citation: z.string().optional(),
  confidence: z.string().optional(),
});

export const timeRow = z.object({
  periodId: id,
  careUnit: unitRef,
  area: serviceArea,
  from: day,
  to: day,
  percent: z.number(),
  /** Days count up to and including this day: today, or the row's last day. Null when nothing counts yet. */
  countedTo: day.nullable(),
  countedDays: z.int(),
  months,
  remarks: z.array(z.string()),
});

export const timeInterruption = z.object({
  id,
  kind: interruptionKind,
  label: z.string(),
  from: day,
  to: day,
  days: z.int(),
});

/** One step that a doctor can follow. `part` lies inside a service row and `not-counted` adds nothing; the rest add up. */
export const timeExplanation = z.object({
  kind: z.enum(['service', 'credit', 'bt-credit', 'part', 'not-counted']),
  from: day.nullable(),
  to: day.nullable(),
  days: z.int(),
  percent: z.number().nullable(),
  shown: z.string(),
  exact: z.string(),
  text: z.string(),
  rule: z.string(),
  citation: z.string(),
  confidence: z.string(),
});

/** How long the training is to be, in the law's words. */
export const timeRequirement = z.object({ text: z.string(), citation: z.string(), confidence: z.string() });

/** The earliest day at the present pace, with how it came about. */
export const projectedDateView = z.object({
  date: day.nullable(),
  isReached: z.boolean(),
  pace: z.number(),
  remaining: z.object({ shown: z.string(), exact: z.string() }),
  reasoning: z.array(z.string()),
});

export const atDemandView = z.object({
  sections: z.array(atSection),
  label: z.string(),
  shown: z.string(),
  exact: z.string(),
  required: z.number(),
  isMet: z.boolean(),
});

export const timeAccountView = z.object({
  postId: id,
  kind: postKind,
  regulation: z.string(),
  asOf: day,
  required: months,
  requirement: timeRequirement,
  total: months,
  service: months,
  credit: months,
  isEnough: z.boolean(),
  /** True when the months are reached only thanks to credit; the head of department is warned. */
  isEnoughOnlyWithCredit: z.boolean(),
  /** What the total will be when every entered period has been served. */
  planned: months,
  /** The last day needed to reach the required months with what is entered; null when that is not enough. */
  reachedOn: day.nullable(),
  rows: z.array(timeRow),
  /** The merged reckoning that the sum and every rule use; rows need not add up to it. */
  steps: z.array(timeStep),
  explanation: z.array(timeExplanation),
  projected: projectedDateView,
  /** AT only: how far each group has come (PSF 3 kap. 5 §). */
  atDemands: z.array(atDemandView),
  interruptions: z.array(timeInterruption),
  credits: z.array(creditView),
  byArea: z.array(z.object({ area: serviceArea, label: z.string(), months })),
  method: z.object({ text: z.string(), confidence: z.string() }),
  remarks: z.array(z.string()),
});

export type TimeAccountView = z.infer<typeof timeAccountView>;
export type TimeRow = z.infer<typeof timeRow>;
export type TimeStep = z.infer<typeof timeStep>;
