import { codeIn, isNumber } from '../../apps/web/src/pages/open/verify/code-in.js';

const HASH = '0123456789abcdef0123456789abcdef';
const ID = '0198a000-0000-7000-8000-00000000000a';

describe('a code that was read or written', () => {
  it.each([
    ['a printed address', `https://specialistvagen.example/kontrollera#${HASH}`, HASH],
    ['what stands after # in it', `#${HASH}`, HASH],
    ['the printed address of another instance', `http://other.example/#${HASH.toUpperCase()}`, HASH],
    ['the whole number', ID, ID],
    ['the number as it is printed', `Dokument ${ID.toUpperCase()}`, ID],
    ['its two last groups', '8000-00000000000a', '8000-00000000000a'],
    ['the same without a hyphen, with a space', ' 8000 00000000000A ', '800000000000000a'],
  ])('is found in %s', (_what, text, code) => expect(codeIn(text)).toBe(code));

  it.each([
    ['nothing', ''],
    ['the last group alone', '00000000000a'],
    ['the groups that are a time', '0198a000-0000'],
    ['an identity number', '19900101-9802'],
    ['another QR code', 'https://example.invalid/meny?bord=12'],
    ['a longer hash', `${HASH}${HASH}`],
    ['an address without a code', 'https://specialistvagen.example/kontrollera'],
  ])('is not found in %s', (_what, text) => expect(codeIn(text)).toBeNull());

  it('is shown in the field for numbers only where a person can have written it', () => {
    expect([ID, '8000-00000000000a', HASH].map(isNumber)).toEqual([true, true, false]);
  });
});
