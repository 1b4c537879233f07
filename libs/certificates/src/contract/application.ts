import { z } from 'zod';
import { DecisionView } from './decision.js';
import { Completeness } from './finding.js';
import { AppealClock, AppealView } from './lawful-casework.js';
import { Action, Day, FreeText, Instant, Lacking, Reason, Uuid } from './reason.js';
import { ApplicationKind, ApplicationState } from './states.js';

/** A draft saves itself while a row is half written, so the day may be missing until it is signed. */
const CountryAndDay = z.strictObject({
  country: z.string().trim().max(80),
  date: z.union([Day, z.literal('')]),
});

/** What the application's form asks the applicant to write; name and identity number are filled in from the register. */
export const ApplicationForm = z.strictObject({
  address: z.string().trim().max(200),
  postalCode: z.string().trim().max(10),
  city: z.string().trim().max(100),
  phonePrivate: z.string().trim().max(30),
  email: z.union([z.email(), z.literal('')]),
  workplace: z.string().trim().max(200),
  phoneWork: z.string().trim().max(30),
  /** Läkarexamen: land, datum (two rows on the form). */
  degree: z.array(CountryAndDay).max(2),
  /** Legitimation/motsvarande bevis om behörighet: land, datum (two rows on the form). */
  licence: z.array(CountryAndDay).max(3),
  /** Earlier bevis om specialistkompetens (Bilaga 5 of 2021, Bilaga 1 of 2015). */
  earlierCertificates: z
    .array(CountryAndDay.extend({ specialty: z.string().trim().max(200) }))
    .max(5)
    .default([]),
  /** When the applicant paid, as they state it; the bank's file is what counts. */
  feePaidOn: z.union([Day, z.literal('')]).default(''),
});
export type ApplicationForm = z.infer<typeof ApplicationForm>;

export const BundleItem = z.object({
  documentId: Uuid,
  type: z.string(),
  title: z.string(),
  /** *Bilaga nr* in the list of enclosures. */
  number: z.number().int(),
  goals: z.array(z.string()),
  signers: z.array(z.object({ name: z.string(), role: z.string() })),
  signedAt: Instant.nullable(),
  sha256: z.string(),
  status: z.string(),
});
export type BundleItem = z.infer<typeof BundleItem>;

export const FeeView = z.object({
  amountKronor: z.number().int(),
  citation: z.string(),
  confidence: z.string(),
  /** Never an identity number: made for this application alone. */
  reference: z.string().nullable(),
  paidOn: Day.nullable(),
  /** Set when the authority has ordered the applicant to pay. */
  payBy: Day.nullable(),
});

export const SupplementView = z.object({
  id: Uuid,
  documentId: Uuid.nullable(),
  item: z.string(),
  rule: z.string().nullable(),
  text: z.string(),
  askedAt: Instant,
  answerBy: Day,
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
});

export const CommunicationView = z.object({
  text: z.string(),
  lacking: z.array(Lacking),
  communicatedAt: Instant,
  answerBy: Day,
  statement: z.string().nullable(),
  statedAt: Instant.nullable(),
});

export const ApplicationEventView = z.object({
  at: Instant,
  action: z.string(),
  words: z.string(),
  by: z.string().nullable(),
  note: z.string().nullable(),
});

export const ApplicationView = z.object({
  id: Uuid.nullable(),
  traineeId: Uuid,
  postId: Uuid.nullable(),
  kind: ApplicationKind,
  specialty: z.object({ id: z.string(), name: z.string() }).nullable(),
  regulation: z.string(),
  state: ApplicationState.nullable(),
  /** One sentence: where it stands and whom it waits for. */
  status: z.string(),
  revision: z.number().int().nullable(),
  diarienummer: z.string().nullable(),
  arrivedOn: Day.nullable(),
  fee: FeeView,
  completeness: Completeness,
  bundle: z.array(BundleItem),
  /** Signed since it was sent; may be added when a supplement is answered. */
  addable: z.array(BundleItem),
  form: ApplicationForm.nullable(),
  formFaults: z.array(Reason),
  supplements: z.array(SupplementView),
  communication: CommunicationView.nullable(),
  decision: DecisionView.nullable(),
  appealClock: AppealClock.nullable(),
  appeals: z.array(AppealView),
  applicationDocumentId: Uuid.nullable(),
  history: z.array(ApplicationEventView),
  actions: z.array(Action),
});
export type ApplicationView = z.infer<typeof ApplicationView>;

export const ApplicationParams = z.strictObject({ id: Uuid });
export const TraineeParams = z.strictObject({ trainee: Uuid });
/** Which post the question is about; left out, the present one. */
export const PostQuery = z.strictObject({ post: Uuid.optional() });
export type PostQuery = z.infer<typeof PostQuery>;

export const SaveApplicationForm = z.strictObject({ revision: z.number().int(), form: ApplicationForm });
export type SaveApplicationForm = z.infer<typeof SaveApplicationForm>;

export const SubmitApplication = z.strictObject({
  revision: z.number().int(),
  /** Keys of the findings that the applicant was shown and sends in spite of (decision 25). */
  confirmedFaults: z.array(z.string()).max(200),
});
export type SubmitApplication = z.infer<typeof SubmitApplication>;

/** A signing act waits for a fresh sign-in at `signUrl`. */
export const ActOpened = z.object({ ticket: Uuid, signUrl: z.string(), statement: z.string() });
export type ActOpened = z.infer<typeof ActOpened>;

export const AnswerSupplement = z.strictObject({
  revision: z.number().int(),
  supplementId: Uuid,
  text: FreeText,
  /** Intyg signed since the application was sent, to be added to it. */
  documentIds: z.array(Uuid).max(40).default([]),
});
export type AnswerSupplement = z.infer<typeof AnswerSupplement>;

export const GiveStatement = z.strictObject({ revision: z.number().int(), text: FreeText });
export type GiveStatement = z.infer<typeof GiveStatement>;

export const ApplicationChanged = z.object({
  id: Uuid,
  state: ApplicationState,
  revision: z.number().int(),
});
export type ApplicationChanged = z.infer<typeof ApplicationChanged>;
