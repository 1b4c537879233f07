import { findPersonalIdentityNumbers } from '@specialistvagen/platform';
import fc from 'fast-check';
import { diarienummer, paymentReference, readReference } from './reference.js';

const eightBytes = fc.uint8Array({ minLength: 8, maxLength: 8 });

describe('the payment reference', () => {
  it('is refused with one character wrong', () => {
    fc.assert(
      fc.property(
        eightBytes,
        fc.integer({ min: 2, max: 10 }),
        fc.integer({ min: 1, max: 31 }),
        (bytes, at, step) => {
          const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
          const right = paymentReference(bytes);
          const other = alphabet[(alphabet.indexOf(right[at] ?? '') + step) % 32] ?? '';
          expect(readReference(right.slice(0, at) + other + right.slice(at + 1))).toBeNull();
        },
      ),
    );
  });

  it.each(['', 'BT', 'BT12345678', 'XX123456780', 'BT1234567890123', '19800101-1234'])(
    'is refused when it is not one: %s',
    (text) => expect(readReference(text)).toBeNull(),
  );

  it('never looks like a personal identity number', () => {
    fc.assert(
      fc.property(eightBytes, (bytes) => {
        expect(findPersonalIdentityNumbers(paymentReference(bytes))).toEqual([]);
      }),
    );
  });

  it('is read as people write it', () => {
    const reference = paymentReference(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]));
    const spaced = `${reference.slice(0, 2).toLowerCase()} ${reference.slice(2, 6)}-${reference.slice(6)}`;
    expect(readReference(spaced)).toBe(reference);
  });
});

it('the diary counts within the year', () => {
  expect(diarienummer(2026, 7)).toBe('BT 2026-00007');
});
