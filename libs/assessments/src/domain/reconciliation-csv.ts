import type { EarlierReconciliation } from '../contract/index.js';

type Line = EarlierReconciliation['people'][number];
const COLUMNS = [
  'Läkare',
  'Slag',
  'I filen',
  'Läses in',
  'Fanns redan',
  'Vägrade',
  'Återtagna',
  'Finns här',
] as const;
type Told = {
  readonly row: number;
  readonly words: string;
  readonly reasons: readonly { readonly text: string }[];
};

/** Semicolons and a byte order mark, as a Swedish spreadsheet reads them: the counts, then the rows that something is said of. */
export function reconciliationCsv(lines: readonly Line[], told: readonly Told[]): string {
  const counts = lines.map(({ person, kindLabel, inFile, made, alreadyHere, refused, takenBack, here }) => [
    person?.displayName ?? '',
    kindLabel,
    ...[inFile, made, alreadyHere, refused, takenBack, here].map((figure) => String(figure ?? '')),
  ]);
  const rows = told.map(({ row, words, reasons }) => [
    String(row),
    words,
    reasons.map(({ text }) => text).join(' '),
  ]);
  const all = [[...COLUMNS], ...counts, [], ['Rad', 'Utfall', 'Skäl'], ...rows];
  return `\ufeff${all.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}`;
}

/** What a spreadsheet would take for a formula gets an apostrophe before it. */
function quoted(text: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
