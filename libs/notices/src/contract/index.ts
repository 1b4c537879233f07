import { z } from 'zod';

export * from './inbox.js';
export * from './mail-settings.js';

export const noticeKinds = [
  'request-received',
  'course-leader-invited',
  'intyg-returned',
  'intyg-declined',
  'cosigner-left',
  'intyg-signed',
  'intyg-revoked',
  'revocation-answered',
  'intyg-disputed',
  'intyg-reported',
  'report-decided',
  'basis-changed',
  'shortfall-recorded',
  'cosignature-awaited',
  'signed-in-your-name',
  'supplement-asked',
  'supplement-answered',
  'fee-ordered',
  'refusal-communicated',
  'statement-given',
  'decision-made',
  'assessor-appointed',
  'assessor-objected-to',
  'objection-answered',
  'assessor-withdrawn',
  'reminder',
  'digest',
  'unit-query',
  'unit-query-answered',
  'application-received',
  'case-reassigned',
  'case-handed-over',
  'change-communicated',
  'act-not-completed',
  'import-tried',
  'import-applied',
  'import-undone',
  'import-stopped',
  'earlier-records-imported',
  'assessment-asked',
  'assessment-invited',
  'assessment-answered',
  'assessment-declined',
  'assessment-expired',
  'review-appointed',
  'review-withdrawn',
  'review-submitted',
  'review-due',
  'suspicion-received',
  'suspicion-overdue',
  'suspicion-second-needed',
  'suspicion-communicated',
  'suspicion-answered',
  'suspicion-employer-told',
  'plausibility-found',
  'plausibility-asked',
  'plausibility-answered',
  'alarm-raised',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const subjectKinds = [
  'intyg',
  'document',
  'shortfall',
  'application',
  'case',
  'portfolio',
  'signing-act',
  'invitation',
  'unit-query',
  'import',
  'earlier-records',
  'assessment',
  'assessment-invitation',
  'unit-review',
  'care-unit',
  'suspicion-case',
  'suspicion-hearing',
  'employer-notices',
  'plausibility',
  'alarm',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** The outbox event `notice`, version 1: whom, of what, and nothing about anybody (no names, no free text). */
export const noticeEventV1 = z.strictObject({
  kind: z.enum(noticeKinds),
  to: z.uuid(),
  subject: z.strictObject({ kind: z.enum(subjectKinds), id: z.uuid() }),
  actor: z.uuid().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});
export type NoticeEventV1 = z.infer<typeof noticeEventV1>;

export const noticeView = z.strictObject({
  id: z.uuid(),
  kind: z.enum(noticeKinds),
  text: z.string(),
  path: z.string(),
  at: z.string(),
  readAt: z.string().nullable(),
});
export const noticeList = z.strictObject({ unread: z.number().int(), items: z.array(noticeView) });
export type NoticeList = z.infer<typeof noticeList>;

/** Mail that was captured instead of sent; demo only. */
export const capturedMailList = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.uuid(),
      to: z.string(),
      subject: z.string(),
      text: z.string(),
      path: z.string(),
      at: z.string(),
    }),
  ),
});
export type CapturedMailList = z.infer<typeof capturedMailList>;
