import { reportViewSchema } from '@specialistvagen/intyg/contract';
import { findingView } from '@specialistvagen/plausibility/contract';
import { z } from 'zod';
import {
  ApplicationEventView,
  BundleItem,
  CommunicationView,
  FeeView,
  SupplementView,
} from './application.js';
import { GoalStandingView } from './completeness.js';
import { DecisionView } from './decision.js';
import { HospReportView, RetentionView } from './case-file.js';
import { Finding } from './finding.js';
import { AppealClock, AppealView, ExpertOpinionView, ReExaminationView } from './lawful-casework.js';
import { Action, Day, Instant, Lacking, Uuid } from './reason.js';
import { ApplicationKind, ApplicationState, DecisionOutcome } from './states.js';

export const SpecialtyName = z.object({ id: z.string(), name: z.string() });

/** Rows of the officers' list hold no names: a case is read by the officer who has taken it. */
export const CaseRow = z.object({
  id: Uuid,
  kind: ApplicationKind,
  specialty: SpecialtyName.nullable(),
  diarienummer: z.string(),
  state: ApplicationState,
  status: z.string(),
  arrivedOn: Day,
  origin: z.enum(['digital', 'paper']),
  /** Days since arrival. */
  days: z.number().int(),
  deadlineOn: Day.nullable(),
  deadlinePassed: z.boolean(),
  officer: z.string().nullable(),
  mine: z.boolean(),
  /** For whom a colleague has let it go; null when somebody has it, or nobody was named. */
  handedTo: z.object({ name: z.string(), isMe: z.boolean() }).nullable(),
  /** A case is taken from the list, since only who has taken it reads it. */
  revision: z.number().int(),
});
export const CasesQuery = z.strictObject({
  state: ApplicationState.optional(),
  mine: z.enum(['true', 'false']).optional(),
  kind: ApplicationKind.optional(),
  specialty: z.string().max(100).optional(),
  regionCode: z.string().max(2).optional(),
  origin: z.enum(['digital', 'paper']).optional(),
  /** Cases that no officer has taken. */
  untaken: z.enum(['true', 'false']).optional(),
  /** The day to answer or pay by has passed. */
  overdue: z.enum(['true', 'false']).optional(),
  arrivedFrom: Day.optional(),
  arrivedTo: Day.optional(),
  diarienummer: z.string().trim().max(40).optional(),
});
export const CaseList = z.object({ items: z.array(CaseRow) });

/** fault → document → act. */
export const CaseCheck = Finding.extend({
  documentTitle: z.string().nullable(),
  /** The applicant sent in spite of it. */
  confirmedByApplicant: z.boolean(),
  acts: z.array(z.enum(['request-supplement', 'query-unit', 'record-reason'])),
});

export const SignerCompetence = z.object({
  documentId: Uuid,
  documentTitle: z.string(),
  role: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  signedAt: Instant.nullable(),
  competence: z.array(
    z.object({
      kind: z.string(),
      specialty: z.string().nullable(),
      source: z.enum(['HOSP', 'care-provider', 'unchecked']),
      sourceWords: z.string(),
    }),
  ),
});

export const IndependenceView = z.object({
  answer: z.enum(['hindrance', 'no-hindrance', 'not-checkable']),
  words: z.string(),
  citation: z.string(),
  reasons: z.array(z.object({ text: z.string(), source: z.string() })),
});

export const UnitQueryView = z.object({
  id: Uuid,
  documentId: Uuid,
  documentTitle: z.string(),
  unit: z.string(),
  question: z.string(),
  askedAt: Instant,
  answer: z.enum(['yes', 'no', 'unknown']).nullable(),
  comment: z.string().nullable(),
  answeredAt: Instant.nullable(),
  answeredBy: z.string().nullable(),
});

export const EarlierApplication = z.object({
  id: Uuid,
  diarienummer: z.string(),
  arrivedOn: Day,
  state: ApplicationState,
  outcome: DecisionOutcome.nullable(),
  decidedOn: Day.nullable(),
  reasons: z.string().nullable(),
});

export const CaseView = z.object({
  id: Uuid,
  kind: ApplicationKind,
  specialty: SpecialtyName.nullable(),
  regulation: z.string(),
  state: ApplicationState,
  status: z.string(),
  revision: z.number().int(),
  diarienummer: z.string(),
  arrivedOn: Day,
  origin: z.enum(['digital', 'paper']),
  deadlineOn: Day.nullable(),
  applicant: z.object({ id: Uuid.nullable(), name: z.string(), protected: z.boolean() }),
  officer: z.string().nullable(),
  secondOfficer: z.string().nullable(),
  fee: FeeView,
  checks: z.array(CaseCheck),
  /** Goal by goal: groups, and the documents that meet them. */
  goals: z.array(GoalStandingView),
  /** Blocking faults that still lack an officer's recorded reason. */
  lackingForApproval: z.array(z.string()),
  signers: z.array(SignerCompetence),
  independence: IndependenceView.nullable(),
  months: z
    .object({
      shown: z.string(),
      withoutCredit: z.string(),
      rows: z.array(
        z.object({ from: Day, to: Day, percent: z.number(), unit: z.string(), months: z.string() }),
      ),
    })
    .nullable(),
  documents: z.array(BundleItem),
  /** What is questioned of the enclosed intyg; the officer decides it. */
  reports: z.array(reportViewSchema),
  /** Plausibility checks that coincide, or that a study director has passed on; they hinder nothing. */
  plausibility: z.array(findingView),
  /** *Underlag ändrat*: an enclosed intyg has ended since the decision. */
  isBasisChanged: z.boolean(),
  applicationDocumentId: Uuid.nullable(),
  earlierApplications: z.array(EarlierApplication),
  supplements: z.array(SupplementView),
  unitQueries: z.array(UnitQueryView),
  communication: CommunicationView.nullable(),
  proposal: z
    .object({
      outcome: z.enum(['approved', 'refused']),
      by: z.string(),
      at: Instant,
      reasons: z.string(),
      lacking: z.array(Lacking),
    })
    .nullable(),
  /** The officer's own statement of bias; null until it is made. */
  ownBias: z.object({ hasBias: z.boolean(), statedAt: Instant }).nullable(),
  expertOpinions: z.array(ExpertOpinionView),
  /** Copies of earlier papers, and whether the original has come in. */
  verifiedCopies: z.array(
    z.object({
      id: Uuid,
      title: z.string(),
      goals: z.array(z.string()),
      originalReceivedOn: Day.nullable(),
    }),
  ),
  appealClock: AppealClock.nullable(),
  appeals: z.array(AppealView),
  reExaminations: z.array(ReExaminationView),
  /** Decisions before the one that holds. */
  earlierDecisions: z.array(DecisionView),
  hosp: HospReportView.nullable(),
  retention: RetentionView.nullable(),
  decision: DecisionView.nullable(),
  history: z.array(ApplicationEventView),
  actions: z.array(Action),
});
export type CaseView = z.infer<typeof CaseView>;
export type CaseRow = z.infer<typeof CaseRow>;
export type CaseCheck = z.infer<typeof CaseCheck>;
export type CaseList = z.infer<typeof CaseList>;
export type CasesQuery = z.infer<typeof CasesQuery>;
