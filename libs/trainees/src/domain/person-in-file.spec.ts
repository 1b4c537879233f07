import { nameInFileReasons } from './person-in-file.js';

describe('whose the file is', () => {
  const named = (givenNames: string, familyName: string) =>
    nameInFileReasons(
      { givenNames, familyName, birthDate: null, nationalIdentifiers: [] },
      { givenName: 'Anna-Karin', surname: 'af Ek' },
    ).length === 0;

  it.each([
    ['Anna-Karin', 'af Ek'],
    ['ANNA KARIN', 'AF EK'],
    ['Eva Anna Karin', 'af Ek'],
    ['Anna', 'af Ek'],
  ])('%s %s is the doctor', (given, family) => {
    expect(named(given, family)).toBe(true);
  });

  it.each([
    ['Anna-Karin', 'Ek'],
    ['Anna Lena', 'af Ek'],
    ['', 'af Ek'],
    ['Anna-Karin', ''],
  ])('%s %s is not', (given, family) => {
    expect(named(given, family)).toBe(false);
  });
});
