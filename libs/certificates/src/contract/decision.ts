import { z } from 'zod';
import { Day, Instant, Lacking, Uuid } from './reason.js';
import { ApplicationKind, DecisionOutcome } from './states.js';

export const DecisionView = z.object({
  id: Uuid,
  outcome: DecisionOutcome,
  words: z.string(),
  decidedOn: Day,
  decidedAt: Instant,
  decider: z.string(),
  /** The föredragande: who put it before the one that decided. A refusal and a change always take two officers. */
  proposer: z.string().nullable(),
  reasons: z.string(),
  /** PSF 8 kap. 2 §: where competence is lacking. */
  lacking: z.array(Lacking),
  appealText: z.string().nullable(),
  documentId: Uuid.nullable(),
  /** Ändring av beslut: the decision that this one takes the place of, and the ground. */
  changes: Uuid.nullable(),
  changeGround: z.string().nullable(),
});
export type DecisionView = z.infer<typeof DecisionView>;

/** A row in the register of decisions. */
export const DecisionRow = z.object({
  id: Uuid,
  applicationId: Uuid,
  kind: ApplicationKind,
  specialty: z.object({ id: z.string(), name: z.string() }).nullable(),
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
  kind: ApplicationKind.optional(),
  from: Day.optional(),
  to: Day.optional(),
});
export const DecisionList = z.object({ items: z.array(DecisionRow) });
export type DecisionList = z.infer<typeof DecisionList>;
export type DecisionsQuery = z.infer<typeof DecisionsQuery>;
