import { readTable } from './read-table.js';

const read = (text: string) => {
  const table = readTable(text, 3);
  return table.ok ? table : table.reasons.map(({ text: told }) => told);
};

describe('a file of somebody else’s columns', () => {
  it('is CSV by its own headings, with the lines that a spreadsheet shows', () => {
    expect(read('\uFEFFDate;Form\n2024-01-02;Mini-CEX\nbara en\n')).toEqual({
      ok: true,
      format: 'csv',
      columns: ['Date', 'Form'],
      rows: [{ row: 2, values: { Date: '2024-01-02', Form: 'Mini-CEX' } }],
      faulty: [{ row: 3, reasons: [{ text: 'Raden har 1 värden; rubrikraden har 2.' }] }],
    });
  });

  it('is JSON by its paths: nested objects by dots, lists of plain values as one text', () => {
    const file = [
      { date: '2024-01-02', by: { name: 'A B', id: 7 }, goals: ['BT1', 'BT2'], parts: [{}] },
      'x',
    ];
    expect(read(JSON.stringify(file))).toMatchObject({
      format: 'json',
      columns: ['date', 'by.name', 'by.id', 'goals'],
      rows: [{ row: 1, values: { date: '2024-01-02', 'by.name': 'A B', 'by.id': '7', goals: 'BT1, BT2' } }],
      faulty: [{ row: 2 }],
    });
  });

  it.each([
    ['an object', '{"a":1}', 'Filen är ingen JSON-fil med en lista av objekt.'],
    ['half a list', '[{"a":', 'Filen är ingen JSON-fil med en lista av objekt.'],
    ['no rows', '[]', 'Filen har inga rader.'],
    ['headings alone', 'a;b\n', 'Filen har inga rader.'],
    ['a heading twice', 'a;a\n1;2', 'Kolumn 2 finns två gånger.'],
    ['too many rows', 'a;b\n1;1\n2;2\n3;3\n4;4', 'Filen har 4 rader; högst 3 läses på en gång.'],
    ['an open quotation', 'a;b\n"1;2', 'Filen går inte att läsa som CSV: ett citattecken är inte avslutat.'],
  ])('is refused when it is %s', (_, text, reason) => {
    expect(read(text)).toEqual([reason]);
  });
});
