import { z } from 'zod';
import { formOwner } from './assessment-form.js';
import { assessmentMethod } from './assessment-method.js';
import { day, goalCode, id } from './assessment-shapes.js';

/** What is expected, a case to calibrate by, or an answer that a coordination forum has given. */
export const GUIDANCE_KINDS = ['expectation', 'case', 'answer'] as const;
export const guidanceKind = z.enum(GUIDANCE_KINDS);
export type GuidanceKind = z.infer<typeof guidanceKind>;

export const GUIDANCE_KIND_LABELS: Readonly<Record<GuidanceKind, string>> = {
  expectation: 'Vad som väntas',
  case: 'Kalibreringsfall',
  answer: 'Svar från samordningsforum',
};
/** Stands by every piece of support, so that nobody takes it for the law. */
export const GUIDANCE_STANDING = 'Stöd – inte föreskrift.';

/** Without `topic` a new one; with it the next version of one's own. */
export const publishGuidanceBody = z.object({
  topic: id.optional(),
  kind: guidanceKind,
  regulation: z.string().min(1, 'Välj föreskrift.').max(60),
  specialty: z.string().max(80).nullable(),
  goal: goalCode,
  /** Null: whatever the method. */
  method: assessmentMethod.nullable(),
  text: z.string().trim().min(1, 'Skriv stödet.').max(4000, 'Högst 4 000 tecken.'),
  /** True in a version that takes it out of use. */
  isWithdrawn: z.boolean(),
  shared: z.boolean(),
});
export type PublishGuidance = z.infer<typeof publishGuidanceBody>;

export const guidanceView = z.object({
  topic: id,
  version: z.int(),
  kind: guidanceKind,
  kindLabel: z.string(),
  goal: z.string(),
  text: z.string(),
  ownerName: z.string(),
  publishedOn: day,
  standing: z.string(),
});
export type GuidanceView = z.infer<typeof guidanceView>;

export const keptGuidance = guidanceView.extend({
  regulation: z.string(),
  specialty: z.string().nullable(),
  method: assessmentMethod.nullable(),
  owner: formOwner,
  shared: z.boolean(),
  isMine: z.boolean(),
});
export type KeptGuidance = z.infer<typeof keptGuidance>;
export const guidanceList = z.object({
  items: z.array(keptGuidance),
  regulations: z.array(z.string()),
});
export type GuidanceList = z.infer<typeof guidanceList>;
export const publishedGuidance = z.object({ topic: id });
