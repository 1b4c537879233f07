import { z } from 'zod';
import { Action, Cited, Day, Instant, Revision, Uuid } from './shapes.js';
import { CHECK_ITEMS, SENDING_GROUNDS, SuspicionState } from './states.js';
import { SuspicionView } from './suspicion.js';

/** Rows of the room's list: nobody is named until a case is opened, and that is logged. */
export const SuspicionRow = z.object({
  id: Uuid,
  state: SuspicionState,
  stateWords: z.string(),
  receivedOn: Day,
  dueOn: Day,
  duePassed: z.boolean(),
  officer: z.string().nullable(),
  isMine: z.boolean(),
  revision: Revision,
});
export const SuspicionList = z.object({ items: z.array(SuspicionRow) });

export const ConcernedDocument = z.object({
  documentId: Uuid,
  title: z.string(),
  goals: z.array(z.string()),
  unit: z.string().nullable(),
  issuedOn: Day,
  status: z.string(),
  statusOn: Day.nullable(),
});
export const ConcernedApplication = z.object({
  id: Uuid,
  diarienummer: z.string(),
  kind: z.string(),
  state: z.string(),
  officer: z.string().nullable(),
  outcome: z.string().nullable(),
  decidedOn: Day.nullable(),
  /** One of the documents concerned is enclosed in it. */
  holdsDocument: z.boolean(),
  /** A signed decision has taken the former's place since the suspicion came in. */
  isChanged: z.boolean(),
});
/** A file that somebody showed, and what the strict verification said of it. It is never shown as signed. */
export const ShownFile = z.object({
  id: Uuid,
  sha256: z.string(),
  size: z.number().int(),
  verdict: z.string(),
  sentence: z.string(),
  reasons: z.array(z.object({ code: z.string(), text: z.string() })),
  addedBy: z.string(),
  addedAt: Instant,
});

export const CheckView = z.object({
  item: z.enum(CHECK_ITEMS),
  words: z.string(),
  help: z.string(),
  source: Cited,
  standing: z.enum(['open', 'done', 'not-needed', 'awaits-second']),
  standingWords: z.string(),
  dueOn: Day.nullable(),
  doneOn: Day.nullable(),
  note: z.string().nullable(),
  by: z.string().nullable(),
  /** The second of the two who leave out a report to the police. */
  second: z.string().nullable(),
});

export const SentView = z.object({
  id: Uuid,
  recipient: z.string(),
  isInside: z.boolean(),
  ground: Cited,
  what: z.string(),
  weighing: z.string(),
  sentOn: Day,
  by: z.string(),
  openedBy: z.array(z.string()),
});

export const CommunicationView = z.object({
  id: Uuid,
  text: z.string(),
  ground: Cited,
  communicatedAt: Instant,
  answerBy: Day,
  isOver: z.boolean(),
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
  isLate: z.boolean(),
});

export const SuspicionCaseView = z.object({
  id: Uuid,
  state: SuspicionState,
  stateWords: z.string(),
  revision: Revision,
  receivedAt: Instant,
  dueOn: Day,
  duePassed: z.boolean(),
  dueGround: Cited,
  doctor: z.object({ id: Uuid, name: z.string(), isProtected: z.boolean() }).nullable(),
  officer: z.string().nullable(),
  isMine: z.boolean(),
  suspicions: z.array(SuspicionView),
  documents: z.array(ConcernedDocument),
  applications: z.array(ConcernedApplication),
  files: z.array(ShownFile),
  ground: Cited.extend({ reason: z.string() }).nullable(),
  checks: z.array(CheckView),
  sent: z.array(SentView),
  employers: z.array(z.object({ id: Uuid, name: z.string(), from: Day, to: Day })),
  communications: z.array(CommunicationView),
  history: z.array(
    z.object({ at: Instant, words: z.string(), by: z.string().nullable(), reason: z.string().nullable() }),
  ),
  readings: z.array(z.object({ at: Instant, by: z.string(), what: z.string() })),
  choices: z.object({
    grounds: z.array(Cited.extend({ value: z.string() })),
    sendingGrounds: z.array(Cited.extend({ value: z.enum(SENDING_GROUNDS) })),
  }),
  actions: z.array(Action),
});

/** What the officer of an ordinary case may know: that something enclosed is questioned, never what was said of it. */
export const FlaggedDocuments = z.object({ documentIds: z.array(Uuid), isApplicationConcerned: z.boolean() });

export type SuspicionList = z.infer<typeof SuspicionList>;
export type CheckView = z.infer<typeof CheckView>;
export type ConcernedDocument = z.infer<typeof ConcernedDocument>;
export type ConcernedApplication = z.infer<typeof ConcernedApplication>;
export type ShownFile = z.infer<typeof ShownFile>;
export type SentView = z.infer<typeof SentView>;
export type CommunicationView = z.infer<typeof CommunicationView>;
export type SuspicionCaseView = z.infer<typeof SuspicionCaseView>;
export type FlaggedDocuments = z.infer<typeof FlaggedDocuments>;
