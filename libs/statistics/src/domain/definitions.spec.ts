import { definitions } from './definitions.js';
import { SMALLEST_SHOWN, STOCK_BASE, protectColumn, protectStocks } from './disclosure.js';
import { PUBLISHED_INDICATORS } from './published-table.js';

const textOf = (id: string) => definitions().find((definition) => definition.id === id)?.text ?? '';

describe('the definitions', () => {
  it('tell what every published figure counts', () => {
    expect(definitions().map(({ id }) => id)).toEqual(expect.arrayContaining([...PUBLISHED_INDICATORS]));
  });

  it('name each thing once', () => {
    const ids = definitions().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tell the smallest number that the disclosure control shows, and hides below it', () => {
    expect(textOf('hidden')).toContain(`under ${SMALLEST_SHOWN} `);
    const { rows } = protectColumn([
      { row: '01', n: SMALLEST_SHOWN },
      { row: '03', n: SMALLEST_SHOWN - 1 },
      { row: '04', n: 0 },
    ]);
    expect(rows.map(({ n }) => n)).toEqual([SMALLEST_SHOWN, null, null]);
  });

  it('tell the step that stocks are rounded to, as they are', () => {
    expect(textOf('rounding')).toContain(`närmaste ${STOCK_BASE},`);
    expect(protectStocks([{ row: '01', n: 42 }]).rows[0]?.n).toBe(40);
  });
});
