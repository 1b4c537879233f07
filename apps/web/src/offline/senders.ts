import { answerAssessment, type AssessmentAnswers } from '../client/assessments.js';
import {
  addToLogbook,
  writeReflection,
  type NewLogbookEntry,
  type NewReflection,
} from '../client/learning.js';

type Written<Body> = { trainee: string; body: Body };
type Answered = { id: string; revision: number; answers: AssessmentAnswers };

/** What may be written without a net, and how each is sent: with the key it was written under, so that twice is once. */
export const SENDERS = {
  'logbook-entry': ({ trainee, body }: Written<NewLogbookEntry>, intent: string) =>
    addToLogbook(trainee, body, intent),
  reflection: ({ trainee, body }: Written<NewReflection>, intent: string) =>
    writeReflection(trainee, body, intent),
  'assessment-answer': ({ id, ...body }: Answered, intent: string) => answerAssessment(id, body, intent),
};
export type Kind = keyof typeof SENDERS;
export type InputOf<K extends Kind> = Parameters<(typeof SENDERS)[K]>[0];
export type OutputOf<K extends Kind> = Awaited<ReturnType<(typeof SENDERS)[K]>>;

type Send = (input: unknown, intent: string) => Promise<unknown>;
/** What lies in the store was written by `InputOf` of the same kind. */
export const sendAgain = (kind: Kind, input: unknown, intent: string) =>
  (SENDERS[kind] as Send)(input, intent);
