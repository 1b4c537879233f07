import fc from 'fast-check';
import { protectColumn, protectStocks, SMALLEST_SHOWN } from './disclosure.js';

const column = fc
  .array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 21 })
  .map((ns) => ns.map((n, i) => ({ row: String(i), n })));

describe('disclosure control of a flow table', () => {
  it('shows no count below five, zero included', () => {
    const shown = protectColumn([
      { row: '01', n: 40 },
      { row: '04', n: 4 },
      { row: '05', n: 0 },
    ]);
    expect(shown.rows.map((row) => [row.n, row.status])).toEqual([
      [40, null],
      [null, '..'],
      [null, '..'],
    ]);
  });

  it('gives a whole column its exact total', () => {
    expect(
      protectColumn([
        { row: '01', n: 41 },
        { row: '05', n: 9 },
      ]).total,
    ).toEqual({ n: 50, status: null });
  });

  it('gives a total with hidden rows only as the least it can be', () => {
    expect(
      protectColumn([
        { row: '01', n: 41 },
        { row: '05', n: 3 },
      ]).total,
    ).toEqual({ n: 41, status: 'minst' });
  });

  it('shows the very same column whatever the hidden counts were', () => {
    fc.assert(
      fc.property(column, fc.integer({ min: 0, max: 4 }), (counts, other) => {
        const imagined = counts.map((count) => (count.n < SMALLEST_SHOWN ? { ...count, n: other } : count));
        expect(protectColumn(imagined)).toEqual(protectColumn(counts));
        expect(protectStocks(imagined)).toEqual(protectStocks(counts));
      }),
    );
  });

  it('rounds stocks to five', () => {
    const rows = [4, 5, 7, 8, 112].map((n, i) => ({ row: String(i), n }));
    expect(protectStocks(rows).rows.map((row) => row.n)).toEqual([null, 5, 5, 10, 110]);
  });
});
