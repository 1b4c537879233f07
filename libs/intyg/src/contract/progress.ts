import { ACCESS_PURPOSES } from '@specialistvagen/identity/contract';
import { z } from 'zod';
import { intygTypeSchema, signerRoleSchema } from './intyg-type.js';
import {
  daySchema,
  goalCodeSchema,
  idSchema,
  instantSchema,
  personRefSchema,
  regulationSchema,
} from './parts.js';
import { intygListItemSchema } from './list-item.js';

/** One AND-group of a goal: one of the ways is enough. */
export const goalGroupSchema = z.object({
  label: z.string(),
  ways: z.array(z.object({ activity: z.string().nullable(), type: intygTypeSchema, label: z.string() })),
  state: z.enum(['missing', 'draft', 'sent', 'signed']),
});

export const goalProgressSchema = z.object({
  code: goalCodeSchema,
  kind: z.enum(['bt', 'a', 'b', 'c']),
  title: z.string().nullable(),
  titleUnverified: z.boolean(),
  state: z.enum(['missing', 'draft', 'sent', 'signed']),
  intygIds: z.array(idSchema),
  groups: z.array(goalGroupSchema),
  /** What is missing, in words and form numbers; null when nothing is. */
  missing: z.string().nullable(),
  /** A verified copy counts here, and in an application only once re-certified or its original has come in. */
  restsOnCopy: z.boolean(),
  /** Of the activities: other than EX is shown *ej kontrollerad mot föreskriften*. */
  confidence: z.string(),
});
export type GoalGroupView = z.infer<typeof goalGroupSchema>;
export type GoalProgress = z.infer<typeof goalProgressSchema>;

export const monthsSchema = z.object({
  /** Truncated to one decimal (decision 22). */
  shown: z.string(),
  needed: z.string(),
  days: z.int(),
  enough: z.boolean(),
  /** The requirement in the law's words. */
  requirement: z.string(),
  citation: z.string(),
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
      /** The form to ask for, where one is asked for. */
      type: intygTypeSchema.nullable(),
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

/** GET /portfolios/:trainee/overview?post= · /goals?post= */
export const ofPostQuerySchema = z.strictObject({ post: idSchema.optional() });
export type OfPost = z.infer<typeof ofPostQuerySchema>;

/** GET /portfolios/:trainee/overview */
export const overviewSchema = z.object({
  trainee: personRefSchema.extend({ protection: z.string() }),
  /** Why the portfolio is open to the reader today. */
  readAs: z.array(z.enum(ACCESS_PURPOSES)),
  post: z
    .object({
      id: idSchema,
      kind: z.string(),
      form: z.string().nullable(),
      specialty: z.object({ id: z.string(), name: z.string() }).nullable(),
      regulation: regulationSchema,
      state: z.string(),
      startsOn: daySchema,
      endsOn: daySchema.nullable(),
      careProviderName: z.string().nullable(),
      principalSupervisor: personRefSchema.nullable(),
    })
    .nullable(),
  /** Every training of the doctor, so that another can be chosen (`?post=`). */
  posts: z.array(z.object({ id: idSchema, label: z.string(), state: z.string() })),
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
      topicUnofficial: z.string().nullable(),
      intyg: z.array(intygListItemSchema),
    }),
  ),
});
export type Goals = z.infer<typeof goalsSchema>;
