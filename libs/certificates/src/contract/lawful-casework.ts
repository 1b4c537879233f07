import { z } from 'zod';
import { Day, FreeText, Instant, Lacking, Uuid } from './reason.js';

const revision = z.number().int();

/** Said when the parties are known. With bias the officer leaves the case at once. */
export const StateBias = z.discriminatedUnion('hasBias', [
  z.strictObject({ revision, hasBias: z.literal(false) }),
  z.strictObject({ revision, hasBias: z.literal(true), text: FreeText }),
]);
export const HandOverCase = z.strictObject({ revision, officerId: Uuid, reason: FreeText });

/** To whom a case may be handed over, by name; who has said that they are biased in it is not chosen. */
export const ColleagueList = z.object({
  items: z.array(z.object({ id: Uuid, displayName: z.string(), isBiased: z.boolean() })),
});

/** An expert outside the authority, by name and title: they have no account here. */
export const AskExpert = z.strictObject({
  revision,
  expert: z.string().trim().min(1).max(200),
  specialty: z.string().trim().max(100).nullable(),
  question: FreeText,
  answerBy: Day,
});
export const EXPERT_VIEWS = ['approve', 'refuse', 'supplement', 'no-view'] as const;
export const EXPERT_VIEW_WORDS: Readonly<Record<(typeof EXPERT_VIEWS)[number], string>> = {
  approve: 'tillstyrker',
  refuse: 'avstyrker',
  supplement: 'vill se komplettering',
  'no-view': 'tar inte ställning',
};
export const RecordOpinion = z.strictObject({
  revision,
  opinionId: Uuid,
  opinion: FreeText,
  recommends: z.enum(EXPERT_VIEWS),
  receivedOn: Day,
  /** What the expert said about their own impartiality. */
  bias: FreeText,
});
export const ExpertOpinionView = z.object({
  id: Uuid,
  expert: z.string(),
  specialty: z.string().nullable(),
  question: z.string(),
  askedAt: Instant,
  answerBy: Day,
  opinion: z.string().nullable(),
  recommends: z.enum(EXPERT_VIEWS).nullable(),
  recommendsWords: z.string().nullable(),
  bias: z.string().nullable(),
  receivedOn: Day.nullable(),
});

export const ReceiveOriginal = z.strictObject({ revision, earlierDocumentId: Uuid, receivedOn: Day });
export const ProposeApproval = z.strictObject({ revision, reasons: FreeText });

export const RE_EXAMINATION_GROUNDS = [
  'manifestly-wrong',
  'new-circumstances',
  'false-evidence',
  'other',
] as const;
export const ReExaminationGround = z.enum(RE_EXAMINATION_GROUNDS);
export type ReExaminationGround = z.infer<typeof ReExaminationGround>;

export const ReExamine = z.strictObject({ revision, ground: ReExaminationGround, reason: FreeText });
export const KeepDecision = z.strictObject({ revision, reason: FreeText });
export const CommunicateChange = z.strictObject({
  revision,
  text: FreeText,
  lacking: z.array(Lacking).max(30).default([]),
  answerBy: Day,
});
export const ProposeChange = z
  .strictObject({
    revision,
    outcome: z.enum(['approved', 'refused']),
    reasons: FreeText,
    lacking: z.array(Lacking).max(30).default([]),
  })
  .refine(({ outcome, lacking }) => outcome === 'approved' || lacking.length > 0, {
    message: 'Ange i vilka avseenden kompetensen är otillräcklig.',
    path: ['lacking'],
  });
export const ReExaminationView = z.object({
  id: Uuid,
  decisionId: Uuid,
  ground: ReExaminationGround,
  groundWords: z.string(),
  citation: z.string(),
  confidenceWords: z.string(),
  reason: z.string(),
  openedAt: Instant,
  openedBy: z.string(),
  result: z.enum(['kept', 'changed']).nullable(),
  resultReason: z.string().nullable(),
  concludedAt: Instant.nullable(),
  proposal: z
    .object({
      outcome: z.enum(['approved', 'refused']),
      reasons: z.string(),
      lacking: z.array(Lacking),
      by: z.string(),
      at: Instant,
    })
    .nullable(),
});

export const DELIVERIES = ['acknowledged', 'receipt', 'registered-mail', 'other'] as const;
export const DELIVERY_WORDS: Readonly<Record<(typeof DELIVERIES)[number], string>> = {
  acknowledged: 'sökanden har bekräftat i Specialistvägen',
  receipt: 'delgivningskvitto',
  'registered-mail': 'rekommenderat brev',
  other: 'på annat sätt',
};
export const RecordDelivery = z.strictObject({
  revision,
  deliveredOn: Day,
  how: z.enum(['receipt', 'registered-mail', 'other']),
  note: z.string().trim().max(1000).default(''),
});
export const AcknowledgeDecision = z.strictObject({ revision });
/** When the decision reached the applicant, and until when it may be appealed. */
export const AppealClock = z.object({
  deliveredOn: Day,
  how: z.enum(DELIVERIES),
  howWords: z.string(),
  lastDay: Day,
  hasPassed: z.boolean(),
  text: z.string(),
  citation: z.string(),
  confidenceWords: z.string(),
});
export const AppealView = z.object({
  id: Uuid,
  arrivedOn: Day,
  timeliness: z.enum(['in-time', 'late', 'clock-not-started']),
  words: z.string(),
  note: z.string(),
});

export type StateBias = z.infer<typeof StateBias>;
export type ColleagueList = z.infer<typeof ColleagueList>;
export type HandOverCase = z.infer<typeof HandOverCase>;
export type AskExpert = z.infer<typeof AskExpert>;
export type RecordOpinion = z.infer<typeof RecordOpinion>;
export type ExpertOpinionView = z.infer<typeof ExpertOpinionView>;
export type ReceiveOriginal = z.infer<typeof ReceiveOriginal>;
export type ProposeApproval = z.infer<typeof ProposeApproval>;
export type ReExamine = z.infer<typeof ReExamine>;
export type KeepDecision = z.infer<typeof KeepDecision>;
export type CommunicateChange = z.infer<typeof CommunicateChange>;
export type ProposeChange = z.infer<typeof ProposeChange>;
export type ReExaminationView = z.infer<typeof ReExaminationView>;
export type RecordDelivery = z.infer<typeof RecordDelivery>;
export type AcknowledgeDecision = z.infer<typeof AcknowledgeDecision>;
export type AppealClock = z.infer<typeof AppealClock>;
export type AppealView = z.infer<typeof AppealView>;
