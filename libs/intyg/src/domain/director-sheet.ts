import { POST_KIND_LABELS } from '@specialistvagen/regulations';
import type { TraineeListItem } from '@specialistvagen/trainees/contract';
import type { SupervisorLoad, WaitingIntyg } from '../contract/director.js';

export type SheetCell = string | number | null;
/** A sheet as people open it: one heading a column, one row a doctor. */
export type Sheet = {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
};

const PLAN: Readonly<Record<TraineeListItem['plan'], string>> = {
  missing: 'saknas',
  draft: 'utkast',
  agreed: 'överenskommen',
};

type Known = {
  readonly waiting: readonly WaitingIntyg[];
  readonly loads: readonly SupervisorLoad[];
  readonly today: string;
};

/** Progress against what is required, what is late, and for whom it waits. Names, never identity numbers. */
export function doctorSheet(items: readonly TraineeListItem[], known: Known): Sheet {
  return {
    name: 'Läkare',
    headings: [
      'Läkare',
      'Utbildning',
      'Vårdgivare',
      'Enhet i dag',
      'Första dag',
      'Sista dag',
      'Månader gjorda',
      'Månader som krävs',
      'Individuell plan',
      'Läge',
      'Huvudansvarig handledare',
      'Intyg som väntar',
      'Väntar på',
      'Äldsta sedan',
    ],
    rows: items.map((item) => doctorRow(item, known)),
  };
}

function doctorRow(item: TraineeListItem, { waiting, loads, today }: Known): SheetCell[] {
  const own = waiting.filter(({ traineeId }) => traineeId === item.trainee.id);
  const principals = loads.filter(({ principalFor }) =>
    principalFor.some(({ id }) => id === item.trainee.id),
  );
  return [
    item.trainee.displayName,
    [POST_KIND_LABELS[item.kind], item.specialty?.name].filter(Boolean).join(', '),
    item.careProvider.name,
    item.currentUnit?.name ?? null,
    item.startsOn,
    item.endsOn,
    Number(item.months.shown.replace(',', '.')),
    item.monthsRequired,
    PLAN[item.plan],
    standing(item, today),
    principals.map(({ person }) => person.displayName).join(', '),
    own.length,
    [...new Set(own.flatMap(({ names }) => names))].join(', '),
    own.map(({ since }) => since).toSorted()[0] ?? null,
  ];
}

function standing({ state, endsOn, interruptedBy }: TraineeListItem, today: string): string {
  if (state !== 'ongoing') return 'avslutad';
  if (endsOn < today) return `sen sedan ${endsOn}`;
  return interruptedBy ?? 'pågår';
}

export function supervisorSheet(loads: readonly SupervisorLoad[]): Sheet {
  return {
    name: 'Handledare',
    headings: [
      'Handledare',
      'Specialitet',
      'Handledarutbildning',
      'Huvudansvarig för',
      'Handledare för',
      'Läkare',
    ],
    rows: loads.map(({ person, specialties, training, principalFor, supervisorFor }) => [
      person.displayName,
      specialties.join(', '),
      training ? (training.from ?? 'ja') : 'ingen registrerad',
      principalFor.length,
      supervisorFor.length,
      [...principalFor, ...supervisorFor].map(({ displayName }) => displayName).join(', '),
    ]),
  };
}

/** Comma is the decimal mark in Sweden, so columns are parted by semicolons; the mark first tells Excel that it is UTF-8. */
export function csvOf({ headings, rows }: Sheet): string {
  const lines = [headings, ...rows].map((row) => row.map(csvCell).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function csvCell(value: SheetCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  // What a spreadsheet would run as a formula is text (CWE-1236).
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
