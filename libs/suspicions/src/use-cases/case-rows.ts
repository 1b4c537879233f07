import { RE_EXAMINATION_GROUNDS } from '@specialistvagen/certificates/contract';
import { SENDING_GROUNDS } from '../contract/states.js';
import type { SuspicionCaseView } from '../contract/suspicion-case.js';
import { sendingGroundOf } from '../domain/legal-grounds.js';
import { ACTION_WORDS } from '../domain/suspicion-words.js';
import { caseFilesOf } from '../storage/case-file.repository.js';
import { checkAnswersOf, lastNoReport, openingsOf, sentOf } from '../storage/checklist.repository.js';
import { communicationsOf } from '../storage/hearing.repository.js';
import { eventsOf, readingsOf } from '../storage/suspicion-case.repository.js';
import type { SuspicionCaseRow } from '../storage/suspicion-case.repository.js';
import { suspicionsOf } from '../storage/suspicion.repository.js';
import { checkViews, citedGround, communicationView, sentView, suspicionView } from './case-parts.js';
import type { NameOf } from './case-parts.js';
import type { SealedSuspicionTexts } from './sealed-texts.js';

const READINGS_SHOWN = 100;

/** Everything that is written down in a case, in the running transaction. */
export async function rowsOf(id: string) {
  const sent = await sentOf(id);
  return {
    sent,
    suspicions: await suspicionsOf(id),
    files: await caseFilesOf(id),
    answers: await checkAnswersOf(id),
    noReport: await lastNoReport(id),
    openings: await openingsOf(sent.map((one) => one.id)),
    communications: await communicationsOf(id),
    events: await eventsOf(id),
    readings: await readingsOf(id, READINGS_SHOWN),
  };
}
export type CaseRows = Awaited<ReturnType<typeof rowsOf>>;

export function peopleIn({ officerId }: SuspicionCaseRow, rows: CaseRows): string[] {
  return [
    officerId,
    ...rows.suspicions.map(({ raisedBy }) => raisedBy),
    ...rows.files.map(({ addedBy }) => addedBy),
    ...rows.answers.map(({ byPerson }) => byPerson),
    rows.noReport?.proposedBy ?? null,
    rows.noReport?.decidedBy ?? null,
    ...rows.sent.map(({ byPerson }) => byPerson),
    ...rows.openings.map(({ personId }) => personId),
    ...rows.events.map(({ byPerson }) => byPerson),
    ...rows.readings.map(({ personId }) => personId),
  ].flatMap((id) => id ?? []);
}

type Given = { nameOf: NameOf; sealed: SealedSuspicionTexts; today: string };
type Recorded = Pick<
  SuspicionCaseView,
  | 'suspicions'
  | 'files'
  | 'ground'
  | 'checks'
  | 'sent'
  | 'communications'
  | 'history'
  | 'readings'
  | 'choices'
>;

/** The rows as the page shows them, opened and with names. */
export function recordedParts(row: SuspicionCaseRow, rows: CaseRows, given: Given): Recorded {
  const { nameOf, sealed, today } = given;
  const openedBy = (id: string) =>
    rows.openings.filter(({ sentId }) => sentId === id).map(({ personId }) => nameOf(personId) ?? '');
  return {
    suspicions: rows.suspicions.map((one) => suspicionView(one, given)),
    files: filesOf(rows, nameOf),
    ground: groundOf(row, sealed),
    checks: checkViews(rows.answers, rows.noReport, { policeDueOn: row.policeDueOn, nameOf, sealed }),
    sent: rows.sent.map((one) => sentView(one, { nameOf, sealed, openedBy: openedBy(one.id) })),
    communications: rows.communications.map((one) => communicationView(one, sealed, today)),
    history: rows.events.map((event) => ({
      at: event.at.toISOString(),
      words: wordsOf(event.action),
      by: nameOf(event.byPerson),
      reason: event.reasonSealed && sealed.open('event', event.id, event.reasonSealed),
    })),
    readings: rows.readings.map(({ at, personId, what }) => ({
      at: at.toISOString(),
      by: nameOf(personId) ?? '',
      what,
    })),
    choices: {
      grounds: RE_EXAMINATION_GROUNDS.map((value) => ({ value, ...citedGround(value) })),
      sendingGrounds: SENDING_GROUNDS.map((value) => ({ value, ...sendingGroundOf(value) })),
    },
  };
}

function filesOf({ files }: CaseRows, nameOf: NameOf): Recorded['files'] {
  return files.map(({ addedBy, addedAt, reasons, ...file }) => ({
    ...file,
    reasons: [...reasons],
    addedBy: nameOf(addedBy) ?? '',
    addedAt: addedAt.toISOString(),
  }));
}

function groundOf(
  { id, ground, groundReasonSealed }: SuspicionCaseRow,
  sealed: SealedSuspicionTexts,
): Recorded['ground'] {
  if (!ground || !groundReasonSealed) return null;
  return { ...citedGround(ground), reason: sealed.open('ground-reason', id, groundReasonSealed) };
}

const wordsOf = (action: string): string =>
  Object.entries(ACTION_WORDS).find(([name]) => name === action)?.[1] ?? action;
