import { z } from 'zod';

const id = z.uuid();
const day = z.iso.date('Skriv datumet som ÅÅÅÅ-MM-DD.');
const instant = z.iso.datetime({ offset: true });
const person = z.object({ id, displayName: z.string() });
const unit = z.object({ id, name: z.string() });

export const REVIEW_STATES = ['open', 'submitted', 'withdrawn'] as const;
export const reviewState = z.enum(REVIEW_STATES);
export type ReviewState = z.infer<typeof reviewState>;

const reason = z.object({ text: z.string(), field: z.string().optional() });
const action = z.object({ name: z.string(), enabled: z.boolean(), reasons: z.array(reason) });

/** POST /unit-reviews: one reviewer, one unit, from a day to a day. */
export const appointReviewerBody = z.strictObject({
  careUnitId: id,
  reviewerId: z.uuid('Välj den som ska granska.'),
  from: day,
  to: day,
  /** What it rests on, e.g. the order of the review. */
  basis: z.string().trim().min(3, 'Ange vad uppdraget vilar på.').max(300),
});
export type AppointReviewerBody = z.infer<typeof appointReviewerBody>;

export const withdrawReviewBody = z.strictObject({
  revision: z.int().min(0),
  reason: z.string().trim().min(3, 'Ange varför uppdraget återtas.').max(1000),
});
export type WithdrawReviewBody = z.infer<typeof withdrawReviewBody>;

export const POINTS_AT_MOST = 60;
/** What the reviewer looked at, under a heading of the checklist, and what was found. */
export const reviewPoint = z.strictObject({
  heading: z.string().max(60),
  point: z.string().trim().max(200),
  finding: z.string().trim().max(4000),
});
export type ReviewPoint = z.infer<typeof reviewPoint>;

export const reportContent = z.strictObject({
  points: z.array(reviewPoint).max(POINTS_AT_MOST, `Skriv högst ${POINTS_AT_MOST} punkter.`),
  conclusion: z.string().trim().max(4000),
});
export type ReportContent = z.infer<typeof reportContent>;

/** PUT /unit-reviews/:id/report */
export const saveReportBody = reportContent.extend({ revision: z.int().min(0) });
export type SaveReportBody = z.infer<typeof saveReportBody>;
export const submitReviewBody = z.strictObject({ revision: z.int().min(0) });
export const reviewParams = z.object({ id });

export const checklistSchema = z.object({
  checklist: z.string(),
  version: z.int(),
  label: z.string(),
  ownerName: z.string(),
  from: day,
  /** What the words are, and what they are not. */
  text: z.string(),
  headings: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      text: z.string(),
      citation: z.string().nullable(),
      confidence: z.enum(['EX', 'SEC']).nullable(),
    }),
  ),
});
export type Checklist = z.infer<typeof checklistSchema>;
export type ChecklistHeading = Checklist['headings'][number];

export const reviewItem = z.object({
  id,
  unit,
  reviewer: person,
  from: day,
  to: day,
  state: reviewState,
  statusLine: z.string(),
});
export type ReviewItem = z.infer<typeof reviewItem>;

/** When the unit is to be reviewed again, and how sure that is. */
export const nextReview = z.object({
  /** Null until a review has been handed in here. */
  dueOn: day.nullable(),
  standing: z.enum(['unknown', 'later', 'within-a-year', 'overdue']),
  text: z.string(),
  source: z.string(),
  confidence: z.literal('SEC'),
});
export type NextReview = z.infer<typeof nextReview>;

/** GET /unit-reviews: what is mine to review, and what is reviewed where I have a mandate. */
export const reviewList = z.object({
  tasks: z.array(reviewItem),
  units: z.array(z.object({ unit, mayAppoint: z.boolean(), next: nextReview, reviews: z.array(reviewItem) })),
});
export type ReviewList = z.infer<typeof reviewList>;

/** GET /unit-reviews/:id */
export const reviewView = reviewItem.extend({
  revision: z.int(),
  basis: z.string(),
  appointedBy: person,
  withdrawalReason: z.string().nullable(),
  checklist: checklistSchema,
  /** Null for the unit until it is handed in. */
  report: reportContent.extend({ savedAt: instant.nullable() }).nullable(),
  file: z.object({ size: z.int(), uploadedAt: instant }).nullable(),
  next: nextReview,
  actions: z.array(action),
  /** What the reviewer has opened; told to the unit only. */
  readings: z.array(z.object({ id, at: instant, what: z.string() })).nullable(),
});
export type ReviewView = z.infer<typeof reviewView>;
