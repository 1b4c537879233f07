import { z } from 'zod';
import { Day, FreeText, Instant, Uuid } from './reason.js';
import { ApplicationState } from './states.js';

const revision = z.number().int();

/** What is covered in a copy that is given out. Identity numbers always are. */
export const MASKS = ['names', 'contact', 'units', 'free-text'] as const;
export const MASK_WORDS: Readonly<Record<(typeof MASKS)[number], string>> = {
  names: 'namn',
  contact: 'adress, telefon och e-post',
  units: 'enheter och vårdgivare',
  'free-text': 'fritext',
};
export const DiscloseCase = z.strictObject({
  revision,
  recipient: z.string().trim().min(1).max(200),
  purpose: FreeText,
  mask: z.array(z.enum(MASKS)).max(MASKS.length),
});
export const DisclosureView = z.object({
  id: Uuid,
  recipient: z.string(),
  purpose: z.string(),
  masked: z.array(z.string()),
  sha256: z.string(),
  madeBy: z.string(),
  madeAt: Instant,
});
export const DisclosureList = z.object({ items: z.array(DisclosureView) });
export const DisclosureParams = z.strictObject({ id: Uuid, disclosureId: Uuid });

/** Gallring: until when the case is kept, decided by somebody who may. null: for good. */
export const DecideRetention = z.strictObject({
  revision,
  keepUntil: Day.nullable(),
  decidedBy: z.string().trim().min(1).max(200),
  decidedOn: Day,
  reason: FreeText,
});
export const RetentionView = z.object({
  keepUntil: Day.nullable(),
  decidedBy: z.string(),
  decidedOn: Day,
  reason: z.string(),
});

export const HospReportView = z.object({
  state: z.enum(['queued', 'accepted', 'rejected']),
  words: z.string(),
  queuedAt: Instant,
  answeredAt: Instant.nullable(),
  receipt: z.string().nullable(),
});

/** Where cases wait and for how long; counts only, names nobody. */
export const CasesOverview = z.object({
  waiting: z.array(
    z.object({
      kind: z.enum(['bt', 'specialist']),
      state: ApplicationState,
      words: z.string(),
      /** Whose move it is. */
      waitsFor: z.enum(['applicant', 'authority', 'court']),
      cases: z.number().int(),
      /** Days since the case came into the state. */
      medianDays: z.number().int(),
      longestDays: z.number().int(),
      overdue: z.number().int(),
      withoutOfficer: z.number().int(),
    }),
  ),
  officers: z.array(z.object({ officer: z.string(), cases: z.number().int(), overdue: z.number().int() })),
});

export type DiscloseCase = z.infer<typeof DiscloseCase>;
export type DisclosureList = z.infer<typeof DisclosureList>;
export type DisclosureView = z.infer<typeof DisclosureView>;
export type DecideRetention = z.infer<typeof DecideRetention>;
export type RetentionView = z.infer<typeof RetentionView>;
export type HospReportView = z.infer<typeof HospReportView>;
export type CasesOverview = z.infer<typeof CasesOverview>;
