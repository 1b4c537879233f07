import { z } from 'zod';
import { raterOf } from './assessment.js';
import { action, day, id, revision } from './assessment-shapes.js';

/** So many answers before anything is shown: fewer would tell who said what. */
export const ROUND_LEAST_ANSWERS = 5;
export const ROUND_STATES = ['open', 'closed', 'withdrawn'] as const;
export const roundState = z.enum(ROUND_STATES);
export type RoundState = z.infer<typeof roundState>;

export const openRoundBody = z.object({ postId: id.optional() });
export const inviteRaterBody = z.object({ of: raterOf });
export const moveRoundBody = z.object({ revision });

export const roundLine = z.object({
  id,
  title: z.string(),
  state: roundState,
  status: z.string(),
  on: day,
});
export const roundList = z.object({ items: z.array(roundLine) });
export type RoundLine = z.infer<typeof roundLine>;

/** One field of all answers together; texts stand in an order of their own, and no line tells whose it is. */
export const summarisedField = z.object({
  label: z.string(),
  counts: z.array(z.object({ label: z.string(), count: z.int() })),
  texts: z.array(z.string()),
});
export const roundView = roundLine.extend({
  traineeId: id,
  revision,
  wording: z.string(),
  /** Whom the doctor has asked, in order of name; who of them has answered is not told. */
  invited: z.array(z.string()),
  answered: z.int(),
  needed: z.int(),
  summary: z.array(summarisedField).nullable(),
  actions: z.array(action),
});
export type RoundView = z.infer<typeof roundView>;
export type SummarisedField = z.infer<typeof summarisedField>;
