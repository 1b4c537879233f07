import { z } from 'zod';
import { atSection, creditKind, interruptionKind, postKind } from './post.js';
import { day } from './shapes.js';
import { atDemandView, timeExplanation, timeRequirement } from './time.js';

const percent = z.number().min(0).max(100).multipleOf(0.01);
/** Decimal text such as `2` or `1,5`. */
const decimal = z.string().trim().max(10);

/** What the public calculator is asked: days and percentages, no person. */
export const calculateTimeBody = z.object({
  kind: postKind,
  regulation: z.enum(['HSLF-FS 2021:8', 'SOSFS 2015:8', 'SOSFS 1999:5']).optional(),
  hasDoctorate: z.boolean().optional(),
  rows: z
    .array(z.object({ from: day, to: day, percent, atSection: atSection.nullish() }))
    .min(1)
    .max(100),
  interruptions: z
    .array(z.object({ from: day, to: day, kind: interruptionKind.optional() }))
    .max(100)
    .optional(),
  credits: z
    .array(z.object({ months: decimal, kind: creditKind, what: z.string().trim().max(200).optional() }))
    .max(40)
    .optional(),
  /** Days after it are not counted; left out, all rows are. */
  through: day.optional(),
});

const shownMonths = z.object({ shown: z.string(), exact: z.string(), days: z.int() });

export const calculateTimeAnswer = z.object({
  rows: z.array(shownMonths),
  total: shownMonths,
  explanation: z.array(timeExplanation),
  required: timeRequirement.extend({
    shown: z.string(),
    exact: z.string(),
    isReached: z.boolean(),
    missing: z.string(),
  }),
  atDemands: z.array(atDemandView),
  overFullTime: z.array(z.string()),
  reading: z.string(),
});

export type CalculateTimeBody = z.infer<typeof calculateTimeBody>;
export type CalculateTimeAnswer = z.infer<typeof calculateTimeAnswer>;
