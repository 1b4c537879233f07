import { groundOf } from '@specialistvagen/certificates';
import type { PersonName } from '@specialistvagen/identity/contract';
import { swedishDay } from '@specialistvagen/platform';
import type { CheckView, CommunicationView, SentView } from '../contract/suspicion-case.js';
import { CHECK_ITEMS } from '../contract/states.js';
import type { CheckItem, SendingGround } from '../contract/states.js';
import type { SuspicionView } from '../contract/suspicion.js';
import { checkStanding } from '../domain/checklist.js';
import type { CheckFacts, CheckStanding } from '../domain/checklist.js';
import { CHECK_SOURCES, sendingGroundOf } from '../domain/legal-grounds.js';
import type { CitedText } from '../domain/legal-grounds.js';
import { CHECK_WORDS, SOURCE_WORDS } from '../domain/suspicion-words.js';
import type { CheckAnswerRow, NoReportRow, SentRow } from '../storage/checklist.repository.js';
import type { CommunicationRow } from '../storage/hearing.repository.js';
import type { SuspicionRowData } from '../storage/suspicion.repository.js';
import type { SealedSuspicionTexts } from './sealed-texts.js';

export type NameOf = (personId: string | null) => string | null;
export const namesIn =
  (names: ReadonlyMap<string, PersonName>): NameOf =>
  (personId) =>
    personId === null ? null : (names.get(personId)?.displayName ?? null);

const STANDING_WORDS: Readonly<Record<CheckStanding, string>> = {
  open: 'inte besvarad',
  done: 'gjort',
  'not-needed': 'behövs inte',
  'awaits-second': 'väntar på en andra handläggare',
};
const HELP: Readonly<Record<CheckItem, string>> = {
  police: 'Anteckna vart och när anmälan gjordes, och diarienumret hos polisen.',
  ivo: 'Anteckna när IVO underrättades, eller varför det inte behövs.',
  hosp: 'Anteckna när uppgiften i HOSP rättades, eller varför den inte ska ändras.',
  employer: 'Anteckna när arbetsgivaren underrättades, eller varför det inte ska göras.',
};

export function citedGround(ground: Parameters<typeof groundOf>[0]): CitedText {
  const { groundWords, citation, confidenceWords } = groundOf(ground);
  return { words: groundWords, citation, confidenceWords };
}

export function checkFacts(answers: readonly CheckAnswerRow[], noReport: NoReportRow | null): CheckFacts {
  return { answers, noReport: noReport && (noReport.outcome ?? 'open') };
}

export function checkViews(
  answers: readonly CheckAnswerRow[],
  noReport: NoReportRow | null,
  given: { policeDueOn: string; nameOf: NameOf; sealed: SealedSuspicionTexts },
): CheckView[] {
  const { policeDueOn, nameOf, sealed } = given;
  const facts = checkFacts(answers, noReport);
  return CHECK_ITEMS.map((item) => {
    const standing = checkStanding(facts, item);
    const last = answers.findLast((one) => one.item === item);
    const left = item === 'police' && !last && noReport?.outcome !== 'refused' ? noReport : null;
    return {
      item,
      words: CHECK_WORDS[item],
      help: HELP[item],
      source: CHECK_SOURCES[item],
      standing,
      standingWords:
        item === 'police' && standing === 'not-needed' ? 'ingen anmälan görs' : STANDING_WORDS[standing],
      dueOn: item === 'police' ? policeDueOn : null,
      doneOn: last?.doneOn ?? null,
      note: last
        ? sealed.open('check', last.id, last.noteSealed)
        : left && sealed.open('no-report', left.id, left.reasonSealed),
      by: nameOf(last?.byPerson ?? left?.proposedBy ?? null),
      second: nameOf(left?.decidedBy ?? null),
    };
  });
}

export function communicationView(
  row: CommunicationRow,
  sealed: SealedSuspicionTexts,
  today: string,
): CommunicationView {
  const { id, answerBy, answeredAt, answerSealed } = row;
  return {
    id,
    text: sealed.open('communication', id, row.textSealed),
    ground: citedGround(row.ground),
    communicatedAt: row.at.toISOString(),
    answerBy,
    isOver: today > answerBy,
    answer: answerSealed && sealed.open('answer', id, answerSealed),
    answeredAt: answeredAt?.toISOString() ?? null,
    isLate: answeredAt !== null && swedishDay(answeredAt) > answerBy,
  };
}

export function sentView(
  row: SentRow,
  { nameOf, sealed, openedBy }: { nameOf: NameOf; sealed: SealedSuspicionTexts; openedBy: string[] },
): SentView {
  return {
    id: row.id,
    recipient: row.recipient,
    isInside: row.careProviderId !== null,
    ground: sendingGroundOf(row.ground as SendingGround),
    what: sealed.open('what', row.id, row.whatSealed),
    weighing: sealed.open('weighing', row.id, row.weighingSealed),
    sentOn: row.sentOn,
    by: nameOf(row.byPerson) ?? '',
    openedBy,
  };
}

export function suspicionView(
  row: SuspicionRowData,
  { nameOf, sealed }: { nameOf: NameOf; sealed: SealedSuspicionTexts },
): SuspicionView {
  const { id, source, documentId, documentSha256, informantSealed } = row;
  const recordedBy = nameOf(row.raisedBy) ?? '';
  return {
    id,
    source,
    sourceWords: SOURCE_WORDS[source],
    informant: informantSealed ? sealed.open('informant', id, informantSealed) : recordedBy,
    text: sealed.open('suspicion', id, row.textSealed),
    documentId,
    documentSha256,
    arrivedOn: row.arrivedOn ?? swedishDay(row.raisedAt),
    recordedBy,
  };
}
