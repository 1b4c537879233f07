import fc from 'fast-check';
import {
  findPersonalIdentityNumbers,
  personalIdentityNumberReasons,
} from './personal-identity-numbers-in-text.js';

// Numbers with check digits computed here; serial 980–999, the range of published test numbers.
function withCheckDigit(nine: string): string {
  const sum = [...nine].reduce((total, digit, position) => {
    const product = Number(digit) * (position % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return nine + ((10 - (sum % 10)) % 10);
}
const short = withCheckDigit('900101980');
const coordination = withCheckDigit('900161980');
const [birth, last] = [short.slice(0, 6), short.slice(6)];
const fullWidth = [...short].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
const arabic = [...short].map((digit) => String.fromCodePoint(0x0660 + Number(digit))).join('');

describe('identity numbers in free text', () => {
  it.each([
    ['ten digits', short],
    ['ten digits with a hyphen', `${birth}-${last}`],
    ['over a hundred years old', `${birth}+${last}`],
    ['twelve digits', `19${short}`],
    ['twelve digits with a hyphen', `19${birth}-${last}`],
    ['twelve digits with a dash', `19${birth} – ${last}`],
    ['a coordination number', `19${coordination}`],
    ['spaces between the parts', `1990 01 01 ${last}`],
    ['a date and four digits', `1990-01-01-${last}`],
    ['single digits', [...short].join(' ')],
    ['pairs of digits', `19 90 01 01 ${last.slice(0, 2)} ${last.slice(2)}`],
    ['full-width digits', fullWidth],
    ['Arabic-Indic digits', arabic],
    ['a zero-width space inside', `${birth}\u200b${last}`],
    ['zero-width joiners between all digits', [...short].join('\u200d')],
    ['a soft hyphen inside', `90\u00ad0101${last}`],
    ['a minus sign', `${birth}\u2212${last}`],
    ['a line break', `${birth}\n${last}`],
    ['letters around it', `pnr${birth}-${last}år`],
    ['another number before it', `Rum 12, ${birth}-${last}`],
    ['a number after it', `${birth}-${last}, 34 år`],
    ['a full stop after it', `Patienten ${birth}-${last}.`],
  ])('finds a number written with %s', (_how, text) => {
    expect(findPersonalIdentityNumbers(text)).toHaveLength(1);
  });

  it.each([
    ['plain text', 'Har visat god förmåga i akuta situationer.'],
    ['a wrong check digit', `${birth}-${last.slice(0, 3)}${(Number(last[3]) + 1) % 10}`],
    ['a day that does not exist', withCheckDigit('900230980')],
    ['a month that does not exist', withCheckDigit('901301980')],
    ['29 February of a year that is not a leap year', `19${withCheckDigit('900229980')}`],
    ['a longer number', `7${short}7`],
    ['nine digits', '900101980'],
    ['digits with words between', `${birth} och ${last}`],
  ])('finds nothing in %s', (_what, text) => {
    expect(findPersonalIdentityNumbers(text)).toEqual([]);
  });

  it('finds nothing in two dates beside each other, whatever the dates', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
    const between = fc.constantFrom('–', ' – ', ' ', ' - ', ', ', '\n');
    fc.assert(
      fc.property(day, day, between, (from, to, dash) => {
        const [a, b] = [from, to].map((date) => date.toISOString().slice(0, 10));
        expect(findPersonalIdentityNumbers(`${a}${dash}${b}`)).toEqual([]);
      }),
    );
  });

  it('finds every valid number in any writing, inside any words', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    const words = fc
      .string({ unit: fc.constantFrom(...'abcåäö .,()\n'), maxLength: 20 })
      .map((text) => `${text} x `);
    const writing = fc.record({
      century: fc.boolean(),
      coordination: fc.boolean(),
      separator: fc.constantFrom('', '-', '+', ' ', ' - ', '\u200b', '\u2011', '\u00a0'),
      hidden: fc.constantFrom('', '\u200b', '\u2060', '\ufeff'),
    });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 999 }), writing, words, (birthday, serial, how, around) => {
        const iso = birthday.toISOString().slice(0, 10).replaceAll('-', '');
        const dayOfMonth = Number(iso.slice(6)) + (how.coordination ? 60 : 0);
        const nine = `${iso.slice(2, 6)}${String(dayOfMonth).padStart(2, '0')}${String(serial).padStart(3, '0')}`;
        const ten = withCheckDigit(nine);
        const date = [...`${how.century ? iso.slice(0, 2) : ''}${ten.slice(0, 6)}`].join(how.hidden);
        const text = `${around}${date}${how.separator}${ten.slice(6)} x${around}`;
        expect(findPersonalIdentityNumbers(text)).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  it('tells where the number stands so that a page can mark it', () => {
    expect(findPersonalIdentityNumbers(`Hos ${birth}-${last} idag`)).toEqual([{ index: 4, length: 11 }]);
  });

  it('gives a reason that points at the field and does not repeat the number', () => {
    const reasons = personalIdentityNumberReasons('comment', `${birth}-${last}`);
    expect(reasons).toEqual([
      expect.objectContaining({ field: 'comment', rule: 'free-text-without-identity-numbers' }),
    ]);
    expect(JSON.stringify(reasons)).not.toContain(last);
    expect(personalIdentityNumberReasons('comment', '')).toEqual([]);
    expect(personalIdentityNumberReasons('comment', null)).toEqual([]);
  });
});
