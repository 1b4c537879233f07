import { readPaymentFile } from './payment-file.js';
import { paymentReference } from './reference.js';

const reference = paymentReference(new Uint8Array([9, 8, 7, 6, 5, 4, 3, 2]));

describe('a payment file', () => {
  it.each([
    [
      'a reference with a wrong check character',
      `${reference.slice(0, 10)}${reference[10] === 'Z' ? 'Y' : 'Z'};1890;2026-11-20`,
    ],
    ['an identity number instead of a reference', '19800101-1234;1890;2026-11-20'],
    ['öre', `${reference};1890,50;2026-11-20`],
    ['a negative amount', `${reference};-1890;2026-11-20`],
    ['no amount', `${reference};0;2026-11-20`],
    ['a day that does not exist', `${reference};1890;2026-02-30`],
    ['a day written otherwise', `${reference};1890;20/11 2026`],
    ['a missing column', `${reference};1890`],
    ['one column too many', `${reference};1890;2026-11-20;x`],
  ])('reports a row with %s and does not read it', (_, row) => {
    expect(readPaymentFile(`${row}\n`)).toEqual([expect.objectContaining({ row: 1, readable: false })]);
  });

  it('does not repeat an identity number that stands where the reference should', () => {
    expect(JSON.stringify(readPaymentFile('19800101-1234;1890;2026-11-20'))).not.toContain('1980');
  });

  it('reads header, byte order mark, decimals and Windows line ends, and numbers the rows as the file does', () => {
    const file = `\ufeffreferens;belopp;datum\r\n${reference};1 890,00;2026-11-20\r\n\r\nfel;1;2\r\n`;
    expect(readPaymentFile(file)).toEqual([
      { row: 2, readable: true, reference, amountKronor: 1890, paidOn: '2026-11-20' },
      expect.objectContaining({ row: 4, readable: false, reference: 'fel' }),
    ]);
  });
});
