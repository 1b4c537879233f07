import type { Reason } from '@specialistvagen/platform/contract';
import { swedishDate, type PlainDate } from '@specialistvagen/regulations';
import type { StudyResultKind } from '../contract/index.js';
import { checkTexts, type PrintCheck } from './check-texts.js';
import type { ElmoEntry } from './elmo-file.js';

/** What a doctor has taken over from a file. No rule reads it: nobody has checked it, and the doctor says what it is. */
export type StudyResult = Pick<ElmoEntry, 'issuer' | 'title' | 'resultOn' | 'result' | 'credits'> & {
  readonly id: string;
  readonly kind: StudyResultKind;
  readonly isSigned: boolean;
  /** The file held an identity number and it was the doctor's; null on what was read before it was noted. */
  readonly isNumberCompared: boolean | null;
  readonly readAt: Date;
};

export const STUDY_RESULT_LABELS: Readonly<Record<StudyResultKind, string>> = {
  'medical-degree': 'Läkarexamen',
  kul: 'Kompletterande utbildning (KUL)',
  'knowledge-test': 'Kunskapsprov (läkarexamen från land utanför EU, EES och Schweiz)',
  'at-exam': 'Kunskapsprov efter AT',
  doctorate: 'Doktorsexamen',
};

type Read = Pick<StudyResult, 'isSigned' | 'isNumberCompared'> & { on: PlainDate; time: string };

/** `on` and `time` in Sweden. */
export function studyResultSource({ isSigned, isNumberCompared, on, time }: Read): string {
  return [
    `Uppgiften kommer ur en ELMO-fil (t.ex. från Ladok), inläst ${swedishDate(on)} kl. ${time}`,
    ...(isNumberCompared === null ? [] : [comparedWith(isNumberCompared)]),
    isSigned ? 'signaturen är inte kontrollerad' : 'filen är inte signerad',
  ].join(', ');
}

const comparedWith = (isNumberCompared: boolean) =>
  isNumberCompared
    ? 'filens namn och personnummer stämmer med läkarens'
    : 'filens namn stämmer med läkarens men den har inget svenskt personnummer';

const LONGEST = 300;

/** Why the entry cannot be kept: a text may hold what must never be stored, and what was not passed is no result. */
export function entryReasons(entry: ElmoEntry, printable: PrintCheck, today: PlainDate): Reason[] {
  const { title, issuer, resultOn } = entry;
  const texts = textsOf(entry);
  const faults = [
    ...(title === '' || issuer === '' ? ['Resultatet saknar benämning eller utfärdare.'] : []),
    ...(entry.isPassed ? [] : ['Enligt filen är resultatet inte godkänt.']),
    ...(resultOn && resultOn > today ? ['Resultatets dag ligger i framtiden.'] : []),
    ...(texts.some(([, text]) => (text?.length ?? 0) > LONGEST)
      ? ['En av resultatets texter är för lång.']
      : []),
  ];
  return [...faults.map((text) => ({ text })), ...checkTexts(texts, printable)];
}

/** A text that is refused for what it holds is not shown either. */
export function isShowable(entry: ElmoEntry, printable: PrintCheck): boolean {
  return checkTexts(textsOf(entry), printable).length === 0;
}

function textsOf({ issuer, title, result, credits, localId }: ElmoEntry): [string, string | null][] {
  return [
    ['issuer', issuer],
    ['title', title],
    ['result', result],
    ['credits', credits],
    ['identifier', localId],
  ];
}

export type StudyChoice = { readonly position: number; readonly kind: StudyResultKind };

/** `0:medical-degree,4:doctorate`, checked by the contract; each entry is one thing. */
export function studyChoices(chosen: string): StudyChoice[] {
  return chosen.split(',').map((one) => {
    const [position = '', kind = ''] = one.split(':');
    return { position: Number(position), kind: kind as StudyResultKind };
  });
}

export function choiceReasons(
  choices: readonly StudyChoice[],
  reasonsAt: (position: number) => readonly Reason[] | null,
): Reason[] {
  const positions = choices.map(({ position }) => position);
  if (positions.length === 0) return [{ text: 'Välj vad minst ett av resultaten är.', field: 'chosen' }];
  return choices.flatMap(({ position }, index) => {
    const field = `entries.${position}`;
    if (positions.indexOf(position) !== index)
      return [{ text: 'Resultatet är valt två gånger. Välj en sak.', field }];
    const reasons = reasonsAt(position);
    if (reasons === null) return [{ text: 'Resultatet finns inte i filen.', field }];
    return reasons.map(({ text }) => ({ text, field }));
  });
}
