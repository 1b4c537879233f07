import fc from 'fast-check';
import { demoPeople } from '../demo/demo-people.js';
import { readPersonalIdentityNumber, withCheckDigit } from './personal-identity-number.js';

const TODAY = '2026-11-22';
const read = (text: string) => {
  const result = readPersonalIdentityNumber(text, TODAY);
  return result.ok ? result.value : null;
};

describe('the same number in every way of writing it', () => {
  const ten = withCheckDigit('960314982');
  it.each([
    [`19${ten}`],
    [ten],
    [`${ten.slice(0, 6)}-${ten.slice(6)}`],
    [`19${ten.slice(0, 6)}-${ten.slice(6)}`],
    [` 19${ten.slice(0, 6)} ${ten.slice(6)} `],
    [`19${ten}`.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))],
    [`19${ten.slice(0, 6)}\u200b${ten.slice(6)}`],
  ])('%s is read as one', (text) => {
    expect(read(text)?.number).toBe(`19${ten}`);
    expect(read(text)?.birthDate).toBe('1996-03-14');
  });
});

describe('the century of ten digits', () => {
  it.each([
    ['2611221', '-', '2026-11-22'],
    ['2611231', '-', '1926-11-23'],
    ['2611221', '+', '1926-11-22'],
    ['9603141', '-', '1996-03-14'],
    ['9603141', '+', '1896-03-14'],
  ])('%s with %s is somebody born %s', (start, separator, birthDate) => {
    const number = withCheckDigit(`${start}23`);
    expect(read(`${number.slice(0, 6)}${separator}${number.slice(6)}`)?.birthDate).toBe(birthDate);
  });
});

it('a samordningsnummer has sixty added to the day', () => {
  expect(read(`19${withCheckDigit('960374982')}`)).toMatchObject({
    kind: 'samordningsnummer',
    birthDate: '1996-03-14',
    sex: 'K',
  });
});

describe('a number is refused without being repeated', () => {
  const refusal = (text: string) => {
    const result = readPersonalIdentityNumber(text, TODAY);
    return result.ok ? null : result.reason.text;
  };
  it.each([
    ['with a wrong check digit', '19960314-9820'],
    ['with a day that does not exist', `19${withCheckDigit('960230123')}`],
    ['with a month that does not exist', `19${withCheckDigit('961330123')}`],
    ['with a day between the two kinds', `19${withCheckDigit('960345123')}`],
    ['of a leap day in an ordinary year', `19${withCheckDigit('970229123')}`],
    ['born tomorrow', `20${withCheckDigit('261123123')}`],
    ['too short', '960314982'],
    ['too long', '1996031498250'],
    ['with letters', '19960314-98A5'],
    ['that is empty', ''],
  ])('%s', (_what, text) => {
    expect(refusal(text)).toBeTruthy();
    expect(refusal(text)).not.toMatch(/\d{6}/);
  });
});

it('one changed digit is always noticed', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), fc.nat(999), (at, by, serial) => {
      const good = withCheckDigit(`850617${String(serial).padStart(3, '0')}`);
      const changed = [...good]
        .map((digit, index) => (index === at ? (Number(digit) + by) % 10 : digit))
        .join('');
      expect(read(`19${good}`)).not.toBeNull();
      expect(read(`19${changed}`)).toBeNull();
    }),
  );
});

describe('the demo people', () => {
  it.each(demoPeople.map((person) => [person.key, person] as const))(
    '%s has a valid test number',
    (_key, person) => {
      expect(read(person.personalIdentityNumber)).toMatchObject({
        number: person.personalIdentityNumber,
        isTestNumber: true,
      });
    },
  );

  it('have numbers, ids and keys of their own', () => {
    for (const value of [
      (one: (typeof demoPeople)[number]) => one.personalIdentityNumber,
      (one: (typeof demoPeople)[number]) => one.id,
      (one: (typeof demoPeople)[number]) => one.key,
    ]) {
      expect(new Set(demoPeople.map(value)).size).toBe(demoPeople.length);
    }
  });
});
