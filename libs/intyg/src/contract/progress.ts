import { z } from 'zod';
import { intygTypeSchema, signerRoleSchema } from './intyg-type.js';
import { daySchema, goalCodeSchema, idSchema, instantSchema, personRefSchema } from './parts.js';
import { intygListItemSchema } from './views.js';

export const goalProgressSchema = z.object({
  code: goalCodeSchema,
  title: z.string().nullable(),
  titleUnverified: z.boolean(),
  state: z.enum(['missing', 'draft', 'sent', 'signed']),
  intygIds: z.array(idSchema),
});
export type GoalProgress = z.infer<typeof goalProgressSchema>;

export const monthsSchema = z.object({
  /** Truncated to one decimal (decision 22). */
  shown: z.string(),
  needed: z.string(),
  days: z.int(),
  enough: z.boolean(),
  enoughOnlyByCredit: z.boolean(),
});

export const nextStepSchema = z.object({
  sentence: z.string(),
  action: z
    .object({
      name: z.enum([
        'request-intyg',
        'open-intyg',
        'request-service',
        'request-competence',
        'open-application',
      ]),
      label: z.string(),
      goals: z.array(goalCodeSchema),
      intygId: idSchema.nullable(),
    })
    .nullable(),
});

export const waitingForSchema = z.object({
  intygId: idSchema,
  type: intygTypeSchema,
  title: z.string(),
  person: personRefSchema,
  role: signerRoleSchema,
  since: instantSchema,
  statusLine: z.string(),
  mayRemind: z.boolean(),
});

/** GET /portfolios/:trainee/overview */
export const overviewSchema = z.object({
  trainee: personRefSchema.extend({ protection: z.string() }),
  post: z
    .object({
      id: idSchema,
      kind: z.string(),
      form: z.string(),
      state: z.string(),
      startsOn: daySchema,
      endsOn: daySchema.nullable(),
      careProviderName: z.string().nullable(),
      principalSupervisor: personRefSchema.nullable(),
    })
    .nullable(),
  nextStep: nextStepSchema,
  goals: z.array(goalProgressSchema),
  counts: z.object({ total: z.int(), signed: z.int(), sent: z.int(), draft: z.int(), missing: z.int() }),
  months: monthsSchema.nullable(),
  waitingFor: z.array(waitingForSchema),
  records: z.array(intygListItemSchema),
});
export type Overview = z.infer<typeof overviewSchema>;

/** GET /portfolios/:trainee/goals */
export const goalsSchema = z.object({
  items: z.array(
    goalProgressSchema.extend({
      summary: z.string().nullable(),
      confidence: z.string(),
      intyg: z.array(intygListItemSchema),
    }),
  ),
});
export type Goals = z.infer<typeof goalsSchema>;
