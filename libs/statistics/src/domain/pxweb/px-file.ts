import { textsOf, variablesIn } from './data-table.js';
import type { DataTable } from './data-table.js';
import { PX_WORDS } from './languages.js';
import { notesOf } from './notes.js';
import type { PxVariable } from './variables.js';

/** A line of a px file holds at most 256 signs; longer texts go on in a new string. */
const LONGEST = 200;

/**
 * A mark's sign in DATA; DATASYMBOLn says how it is shown. A px file has dots and a dash only, so `er` is three dots.
 * Source: PX file format specification 2013, DATASYMBOL.
 */
const SIGNS = { '..': '".."', er: '"..."', '-': '"-"' } as const;
const SYMBOLS: readonly (readonly [string, keyof typeof SIGNS])[] = [
  ['DATASYMBOL2', '..'],
  ['DATASYMBOL3', 'er'],
  ['DATASYMBOLNIL', '-'],
];

/** PX file format (AXIS-VERSION 2013), one language, UTF-8. */
export function pxFile(table: DataTable): string {
  const lines = [...about(table), ...variables(table), ...measures(table), ...remarks(table)];
  return `${lines.map((line) => `${line};\r\n`).join('')}${data(table)}`;
}

function about({ cube, language }: DataTable): string[] {
  return [
    keyword('CHARSET', text('ANSI')),
    keyword('AXIS-VERSION', text('2013')),
    keyword('CODEPAGE', text('utf-8')),
    keyword('LANGUAGE', text(language)),
    keyword('CREATION-DATE', text(pxDate(cube.updated))),
    ...(cube.nextUpdate ? [keyword('NEXT-UPDATE', text(pxDate(cube.nextUpdate)))] : []),
    keyword('TABLEID', text(cube.id)),
    keyword('DECIMALS', String(mostDecimals({ cube }))),
    keyword('SHOWDECIMALS', String(mostDecimals({ cube }))),
    keyword('MATRIX', text(cube.id)),
    keyword('AGGREGALLOWED', 'NO'),
    keyword('SUBJECT-CODE', text(cube.subject.code)),
    keyword('SUBJECT-AREA', text(cube.subject.label[language])),
    keyword('DESCRIPTION', text(cube.title[language])),
    keyword('TITLE', text(cube.title[language])),
    keyword('CONTENTS', text(cube.title[language])),
    keyword('UNITS', text(cube.measures[0]?.unit[language] ?? '')),
  ];
}

const mostDecimals = ({ cube }: Pick<DataTable, 'cube'>) =>
  Math.max(...cube.measures.map(({ decimals }) => decimals));

const TYPES: Readonly<Partial<Record<PxVariable['role'], string>>> = { geo: '"G"', time: '"T"' };

function variables(table: DataTable): string[] {
  const all = variablesIn(table);
  const names = (some: readonly PxVariable[]) => some.map(({ label }) => label);
  const contents = all.find(({ role }) => role === 'metric');
  return [
    ...(table.stub.length > 0 ? [keyword('STUB', list(names(table.stub)))] : []),
    ...(table.heading.length > 0 ? [keyword('HEADING', list(names(table.heading)))] : []),
    ...(contents ? [keyword('CONTVARIABLE', text(contents.label))] : []),
    ...each(all, 'VARIABLECODE', ({ code }) => text(code)),
    ...each(all, 'VALUES', ({ values }) => list(values.map(({ label }) => label))),
    ...each(all, 'CODES', ({ values }) => list(values.map(({ code }) => code))),
    ...each(all, 'TIMEVAL', timeValues),
    ...each(all, 'VARIABLE-TYPE', ({ role }) => TYPES[role]),
    ...each(all, 'ELIMINATION', eliminated),
  ];
}

function each(
  all: readonly PxVariable[],
  name: string,
  tell: (variable: PxVariable) => string | undefined,
): string[] {
  return all.flatMap((variable) => {
    const told = tell(variable);
    return told === undefined ? [] : [keyword(`${name}(${text(variable.label)})`, told)];
  });
}

/** The value that stands for all; only when it is among those in the file. */
function eliminated({ total, values }: PxVariable): string | undefined {
  const value = values.find(({ code }) => code === total);
  return value && values.length > 1 ? text(value.label) : undefined;
}

/** Time scale and times as TLIST writes them: '2026H1' is H1,"20261". Other codes have no time scale in a px file. */
const SCALES: readonly (readonly [string, RegExp])[] = [
  ['A1', /^(\d{4})$/],
  ['H1', /^(\d{4})H([12])$/],
  ['Q1', /^(\d{4})[QK]([1-4])$/],
  ['M1', /^(\d{4})M(\d{2})$/],
];

function timeValues({ role, values }: PxVariable): string | undefined {
  if (role !== 'time') return undefined;
  const scale = SCALES.find(([, pattern]) => values.every(({ code }) => pattern.test(code)));
  if (!scale) return undefined;
  const times = values.map(({ code }) => (scale[1].exec(code) ?? []).slice(1).join(''));
  return `TLIST(${scale[0]}),${list(times)}`;
}

function measures(table: DataTable): string[] {
  const contents = variablesIn(table).find(({ role }) => role === 'metric');
  const { cube, language } = table;
  const kinds = { stock: 'S', flow: 'F', average: 'A' } as const;
  return (contents?.values ?? []).flatMap(({ code, label }) => {
    const measure = cube.measures.find((one) => one.code === code);
    if (!measure) return [];
    const of = (name: string, value: string) => keyword(`${name}(${text(label)})`, value);
    return [
      of('UNITS', text(measure.unit[language])),
      of('LAST-UPDATED', text(pxDate(cube.updated))),
      of('REFPERIOD', text(measure.reference[language])),
      of('STOCKFA', text(kinds[measure.kind])),
      keyword(`PRECISION(${text(contents?.label ?? '')},${text(label)})`, String(measure.decimals)),
    ];
  });
}

function remarks({ cube, language }: DataTable): string[] {
  return [
    keyword('SOURCE', text(PX_WORDS.source[language])),
    keyword(
      'NOTE',
      text([...notesOf(cube, language), `${PX_WORDS.version[language]} ${cube.version}`].join('#')),
    ),
    ...SYMBOLS.map(([name, mark]) => keyword(name, text(mark))),
  ];
}

function data(table: DataTable): string {
  const width = table.heading.reduce((product, { values }) => product * values.length, 1);
  const signs = textsOf(table).map(({ text: told, isFigure }) =>
    isFigure ? told : SIGNS[told as keyof typeof SIGNS],
  );
  const rows: string[] = [];
  for (let from = 0; from < signs.length; from += width) rows.push(signs.slice(from, from + width).join(' '));
  return `DATA=\r\n${rows.join('\r\n')};\r\n`;
}

const keyword = (name: string, value: string) => `${name}=${value}`;

/** A text has no quotation marks inside and no line breaks (`#` is one). */
function text(value: string): string {
  const plain = value.replaceAll('"', "'").replace(/[\r\n]+/g, '#');
  const parts: string[] = [];
  for (let from = 0; from === 0 || from < plain.length; from += LONGEST)
    parts.push(plain.slice(from, from + LONGEST));
  return parts.map((part) => `"${part}"`).join('\r\n');
}

function list(values: readonly string[]): string {
  return values.map(text).join(',\r\n');
}

/** CCYYMMDD hh:mm, in Swedish time: the time at which it became public. */
function pxDate(instant: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));
  return parts.replaceAll('-', '');
}
