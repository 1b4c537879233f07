import { swedishDate, type PlainDate } from '@specialistvagen/regulations';
import type { EarlierKind } from '../contract/index.js';
import { KIND_WORDS } from './earlier-file-words.js';

/** What another tool held, as it said it. It counts for nothing here: a person reads it. */
export type EarlierRecord = {
  readonly kind: EarlierKind;
  readonly doneOn: PlainDate;
  readonly title: string;
  readonly scaleWords: string | null;
  readonly times: number | null;
  readonly goals: readonly string[];
  readonly namedPerson: string | null;
  readonly comment: string | null;
};

export const EARLIER_KIND_LABELS: Readonly<Record<EarlierKind, string>> = {
  assessment: 'tidigare bedömning',
  procedure: 'tidigare åtgärd',
  course: 'tidigare kurs',
  meeting: 'tidigare handledarsamtal',
};

/** Beside an intyg, and as text on it. */
export type EarlierEvidence = {
  readonly id: string;
  readonly title: string;
  readonly goals: readonly string[];
  readonly facts: string;
};

/** What it was and when, and what it is not. The tool's own scale, names and comments are read where its row stands. */
export function earlierEvidence(
  record: Pick<EarlierRecord, 'kind' | 'doneOn' | 'title' | 'times' | 'goals'> & { readonly id: string },
): EarlierEvidence {
  const { id, kind, doneOn, title, times, goals } = record;
  const often = times !== null && times > 1 && `${times} gånger`;
  const facts = [UNCHECKED, EARLIER_KIND_LABELS[kind], often, swedishDate(doneOn)];
  return { id, title, goals, facts: facts.filter(Boolean).join(' · ') };
}
const UNCHECKED = 'förd i annat system, ej kontrollerad';

export function earlierKindOf(word: string): EarlierKind | null {
  const plain = word.normalize('NFKC').trim().toLocaleLowerCase('sv');
  const found = Object.entries(KIND_WORDS).find(([, words]) => words.includes(plain));
  return (found?.[0] as EarlierKind | undefined) ?? null;
}

export const EARLIER_KINDS_TEXT =
  'Slaget är bedömning, åtgärd, kurs eller handledarsamtal, på svenska eller engelska.';

/** Said with every record, wherever it is shown. */
export function earlierSource(tool: string, day: string): string {
  return `Ur ${tool}, inläst ${day}. Obekräftad: varken bedömd eller signerad i Specialistvägen.`;
}
