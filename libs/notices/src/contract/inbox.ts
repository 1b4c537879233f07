import { z } from 'zod';

/** What can wait for a person, the quickest to do first. */
export const taskKinds = [
  'answer-assessment',
  'sign-intyg',
  'write-course-intyg',
  'agree-plan',
  'answer-unit-query',
  'pay-fee',
  'verify-paper',
  'answer-objection',
  'mend-intyg',
  'answer-supplement',
  'give-statement',
  'decide-refusal',
  'judge-assignment',
  'handle-case',
  'take-handed-over',
  'take-cases',
  'decide-report',
  'weigh-changed-basis',
] as const;
export type TaskKind = (typeof taskKinds)[number];

export const waitKinds = [
  'assessment-asked',
  'intyg-sent',
  'cosignature',
  'plan-draft',
  'application',
  'case',
] as const;
export type WaitKind = (typeof waitKinds)[number];

/**
 * `id` is what the task is about: the intyg, the case, the query, or the doctor whose page it is done on. `lateSince` is the
 * last day it was in time, once that has passed; `minutes` is our own estimate of how long it takes.
 */
export const inboxTask = z.strictObject({
  kind: z.enum(taskKinds),
  id: z.uuid().nullable(),
  title: z.string(),
  facts: z.string(),
  since: z.iso.date(),
  dueOn: z.iso.date().nullable(),
  lateSince: z.iso.date().nullable(),
  minutes: z.int(),
});
export type InboxTask = z.infer<typeof inboxTask>;

export const inboxWait = z.strictObject({
  kind: z.enum(waitKinds),
  id: z.uuid().nullable(),
  title: z.string(),
  facts: z.string(),
  since: z.iso.date(),
});
export type InboxWait = z.infer<typeof inboxWait>;

/** GET /inbox: what waits for me in every role I have, and whom I wait for. */
export const inboxView = z.strictObject({ tasks: z.array(inboxTask), waiting: z.array(inboxWait) });
export type InboxView = z.infer<typeof inboxView>;
