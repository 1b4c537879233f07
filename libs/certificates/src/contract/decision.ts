import { z } from 'zod';
import { Day, Instant, Lacking, Uuid } from './reason.js';
import { DecisionOutcome } from './states.js';

export const DecisionView = z.object({
  id: Uuid,
  outcome: DecisionOutcome,
  words: z.string(),
  decidedOn: Day,
  decidedAt: Instant,
  decider: z.string(),
  /** Who proposed a refusal; a refusal takes two officers. */
  proposer: z.string().nullable(),
  reasons: z.string(),
  /** PSF 8 kap. 2 §: where competence is lacking. */
  lacking: z.array(Lacking),
  appealText: z.string().nullable(),
  documentId: Uuid.nullable(),
});
export type DecisionView = z.infer<typeof DecisionView>;

/** A row in the register of decisions. */
export const DecisionRow = z.object({
  id: Uuid,
  applicationId: Uuid,
  diarienummer: z.string(),
  outcome: DecisionOutcome,
  words: z.string(),
  decidedOn: Day,
  decider: z.string(),
  origin: z.enum(['digital', 'paper']),
  appealedOn: Day.nullable(),
});
export const DecisionsQuery = z.strictObject({
  outcome: DecisionOutcome.optional(),
  from: Day.optional(),
  to: Day.optional(),
});
export const DecisionList = z.object({ items: z.array(DecisionRow) });
export type DecisionList = z.infer<typeof DecisionList>;
export type DecisionsQuery = z.infer<typeof DecisionsQuery>;
