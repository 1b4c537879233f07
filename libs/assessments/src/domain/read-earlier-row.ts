import { personalIdentityNumberReasons, type Reason } from '@specialistvagen/platform/contract';
import type { PlainDate } from '@specialistvagen/regulations';
import type { EarlierField, EarlierKind } from '../contract/index.js';
import { EARLIER_KINDS_TEXT, earlierKindOf, type EarlierRecord } from './earlier-record.js';
import { nameReasons, procedureName } from './logbook-entry.js';

export type EarlierValues = Partial<Readonly<Record<EarlierField, string>>>;
type Known = {
  readonly today: PlainDate;
  /** For a file that holds one kind only. */
  readonly kind: EarlierKind | null;
  /** The codes of the doctor's own regulations. */
  readonly goals: ReadonlySet<string>;
  /** Why a text cannot be shown; null when it can. */
  readonly unprintable: (text: string) => string | null;
};
export type ReadEarlierRow =
  | { readonly ok: true; readonly record: EarlierRecord; readonly remarks: readonly string[] }
  | { readonly ok: false; readonly kind: EarlierKind | null; readonly reasons: readonly Reason[] };

const LONGEST = { title: 200, scaleWords: 300, namedPerson: 120, comment: 2000 } as const;
type TextField = keyof typeof LONGEST;
const FIELD_NAMES: Readonly<Record<TextField, string>> = {
  title: 'Metod eller benämning',
  scaleWords: 'Skalans ord',
  namedPerson: 'Bedömare eller ledare',
  comment: 'Kommentar',
};
const MOST_TIMES = 9999;
const FIRST_YEAR = '1950';

/** What a row says, or everything that is wrong with it. */
export function readEarlierRow(values: EarlierValues, known: Known): ReadEarlierRow {
  const kind = known.kind ?? earlierKindOf(values.kind ?? '');
  const doneOn = dayOf(values.doneOn ?? '');
  const times = timesOf(values.times ?? '');
  const reasons: Reason[] = [
    ...(kind ? [] : [{ text: EARLIER_KINDS_TEXT, field: 'kind' }]),
    ...dayReasons(doneOn, known.today),
    ...(times === 'wrong'
      ? [{ text: `Antalet är ett heltal från 1 till ${MOST_TIMES}.`, field: 'times' }]
      : []),
    ...((values.title ?? '').trim() === '' ? [{ text: `${FIELD_NAMES.title} saknas.`, field: 'title' }] : []),
    ...textReasons(values, known),
    ...(kind === 'procedure' ? procedureReasons(values.title ?? '') : []),
  ];
  if (reasons.length > 0 || !kind || !doneOn || times === 'wrong') return { ok: false, kind, reasons };
  const { goals, remarks } = goalsOf(values.goals ?? '', known.goals);
  const left = kind === 'meeting' && (values.comment || values.scaleWords) ? [MEETING_LEFT] : [];
  return {
    ok: true,
    record: {
      kind,
      doneOn,
      title: kind === 'procedure' ? procedureName(values.title ?? '') : (textOf(values.title) ?? ''),
      times,
      goals,
      scaleWords: kind === 'meeting' ? null : textOf(values.scaleWords),
      namedPerson: textOf(values.namedPerson),
      comment: kind === 'meeting' ? null : textOf(values.comment),
    },
    remarks: [...remarks, ...left],
  };
}

const MEETING_LEFT = 'Det som sades vid samtalet läses inte in: det hör till läkaren och handledaren.';

const textOf = (text: string | undefined) => text?.normalize('NFC').trim() || null;

/** A day that exists: 2024-03-01, 20240301, or the day of 2024-03-01T10:00. Nothing that can be read in two ways. */
function dayOf(text: string): PlainDate | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$/u.exec(text.trim()) ?? [];
  if (!year || !month || !day) return null;
  const written = `${year}-${month}-${day}`;
  const read = new Date(`${written}T00:00:00Z`);
  const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written);
  return exists && year >= FIRST_YEAR ? written : null;
}

function dayReasons(day: PlainDate | null, today: PlainDate): Reason[] {
  if (!day) return [{ text: 'Datumet skrivs som 2024-03-01.', field: 'doneOn' }];
  return day > today ? [{ text: 'Dagen ligger framåt i tiden.', field: 'doneOn' }] : [];
}

function timesOf(text: string): number | null | 'wrong' {
  if (text.trim() === '') return null;
  if (!/^\d{1,4}$/u.test(text.trim())) return 'wrong';
  return Number(text) > 0 ? Number(text) : 'wrong';
}

function textReasons(values: EarlierValues, { unprintable }: Known): Reason[] {
  return (Object.keys(LONGEST) as TextField[]).flatMap((field) => {
    const text = textOf(values[field]);
    if (!text) return [];
    const numbers = personalIdentityNumberReasons(field, text);
    const fault = unprintable(text);
    return [
      ...numbers,
      ...(text.length > LONGEST[field]
        ? [{ text: `${FIELD_NAMES[field]} har fler än ${LONGEST[field]} tecken.`, field }]
        : []),
      ...(fault && numbers.length === 0 ? [{ text: fault, field }] : []),
    ];
  });
}

/** The logbook's own rule, but for identity numbers, which are told for every text. */
function procedureReasons(title: string): Reason[] {
  return personalIdentityNumberReasons('title', title).length > 0
    ? []
    : nameReasons(title).map((reason) => ({ ...reason, field: 'title' }));
}

/** By the exact code only. What is no code of the doctor's is told and left out; a text that is no code is not repeated. */
function goalsOf(text: string, known: ReadonlySet<string>): { goals: string[]; remarks: string[] } {
  const words = [...new Set(text.split(/[\s,;|]+/u).filter(Boolean))];
  const strangers = words.filter((word) => !known.has(word));
  const codes = strangers.filter((word) => /^\p{L}{1,4}\d{1,2}$/u.test(word));
  const others = strangers.length - codes.length;
  return {
    goals: words.filter((word) => known.has(word)),
    remarks: [
      ...(codes.length > 0
        ? [`Delmål som inte finns i läkarens föreskrift lämnas utanför: ${codes.join(', ')}.`]
        : []),
      ...(others > 0 ? [`${others} ord i fältet för delmål är ingen delmålskod och lämnas utanför.`] : []),
    ],
  };
}
