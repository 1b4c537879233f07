import { decodeFile } from './decode-file.js';
import { readRows } from './read-rows.js';
import type { Column } from './read-rows.js';

const COLUMNS: readonly Column[] = [
  { key: 'name', header: 'Namn', isRequired: true },
  { key: 'area', header: 'Område' },
];

function textOf(bytes: Uint8Array): string {
  const decoded = decodeFile(bytes);
  if (!decoded.ok) throw new Error(decoded.reason.text);
  return decoded.text;
}

const rowsOf = (text: string) => {
  const read = readRows(text, COLUMNS, 100);
  return read.ok ? read : { rows: [], faulty: [], reasons: read.reasons };
};
const reasonsOf = (text: string) => {
  const read = readRows(text, COLUMNS, 3);
  return read.ok ? [] : read.reasons.map(({ text: words }) => words);
};

describe('a file that is no CSV', () => {
  it.each([
    ['UTF-16', Buffer.from('\uFEFFNamn;Område\nA;B', 'utf16le')],
    ['a spreadsheet', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x41])],
    ['nothing', Buffer.from('\uFEFF \n')],
  ])('%s is refused', (_what, bytes) => {
    expect(decodeFile(bytes).ok).toBe(false);
  });

  it('without the columns, with unknown ones or with one twice is told all of it, without what stands there', () => {
    const reasons = reasonsOf('Område;Område;19800101-9804\nA;B;C');
    expect(reasons).toHaveLength(3);
    expect(reasons[0]).toBe('Kolumnen Namn saknas i första raden.');
    expect(reasons.join()).not.toContain('9804');
  });

  it('has no rows, too many rows, or a quotation mark that does not end', () => {
    expect(reasonsOf('Namn;Område\n')).toHaveLength(1);
    expect(reasonsOf('Namn\na\nb\nc\nd')).toEqual(['Filen har 4 rader; högst 3 läses på en gång.']);
    expect(reasonsOf('Namn\n"a\nb')).toHaveLength(1);
  });
});

describe('a row', () => {
  it('with another number of values, or without one that must be there, is told by its line', () => {
    const { rows, faulty } = rowsOf('Namn;Område\nA;B\nC\n;D\n\nE;F');
    expect(rows.map(({ row }) => row)).toEqual([2, 6]);
    expect(faulty.map(({ row, reasons }) => [row, reasons[0]?.text])).toEqual([
      [3, 'Raden har 1 värden; rubrikraden har 2.'],
      [4, 'Namn saknas.'],
    ]);
  });
});

describe('a file as spreadsheets save it', () => {
  const text = 'namn;Område\r\nÅsa Öhrn;Psykiatri\r\n';
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['Latin-1', Buffer.from(text, 'latin1'), 'windows-1252'],
    ['decomposed UTF-8', Buffer.from(text.normalize('NFD')), 'utf-8'],
  ])('in %s is read the same', (_what, bytes, encoding) => {
    expect(decodeFile(bytes)).toMatchObject({ ok: true, encoding });
    const { rows } = rowsOf(textOf(bytes));
    expect(rows.map(({ row, values }) => [row, values['name']?.normalize('NFC'), values['area']])).toEqual([
      [2, 'Åsa Öhrn', 'Psykiatri'],
    ]);
  });

  it('with commas, quotes and its columns in another order is read too', () => {
    expect(rowsOf('Område,Namn\nPsykiatri,"Öhrn, Åsa"').rows).toEqual([
      { row: 2, values: { name: 'Öhrn, Åsa', area: 'Psykiatri' } },
    ]);
  });
});
