import { csvOf } from './director-sheet.js';

const csv = (...row: (string | number | null)[]) =>
  csvOf({ name: 'Läkare', headings: ['Läkare'], rows: [row] }).split('\r\n')[1];

describe('a sheet as text', () => {
  it('begins with the mark of UTF-8 and ends each line as spreadsheets do', () => {
    expect(csvOf({ name: 'Läkare', headings: ['Läkare', 'Läge'], rows: [['Åsa', null]] })).toBe(
      '\uFEFFLäkare;Läge\r\nÅsa;\r\n',
    );
  });

  it.each([
    ['a name with a semicolon', ['Ek; Bo'], '"Ek; Bo"'],
    ['a quotation mark', ['"Bo"'], '"""Bo"""'],
    ['a figure, with a decimal comma', [6.5], '6,5'],
    ['what would be run as a formula', ['=1+1'], "'=1+1"],
    ['an address to run', ['@SUM(A1)'], "'@SUM(A1)"],
  ])('writes %s', (_, row, line) => expect(csv(...row)).toBe(line));
});
