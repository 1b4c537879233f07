import { join } from 'node:path';
import { ATTACKS } from '../testing/attack-cases.js';
import { ours } from '../testing/attack-tools.js';
import { describeWith } from '../testing/external-programs.js';
import { GENUINE } from '../testing/genuine-cases.js';
import { Pdfsig, pdfsigWords } from '../testing/pdfsig.js';
import { PDFSIG_VERDICTS } from '../testing/pdfsig-verdicts.js';

const cases = [
  ...GENUINE.map(([name, file]) => [name, file] as const),
  ...ATTACKS.map(([name, , , file]) => [name, file] as const),
];
const numberOf = (name: string): string => name.slice(0, name.indexOf(' '));

describe('the table of pdfsig’s verdicts', () => {
  it('has a row for every case and no other', () => {
    expect(Object.keys(PDFSIG_VERDICTS).sort()).toEqual(cases.map(([name]) => numberOf(name)).sort());
  });

  it('shows what cryptography alone does not catch: attacks that pdfsig finds wholly in order', () => {
    const missed = ATTACKS.map(([name]) => numberOf(name)).filter(
      (number) => PDFSIG_VERDICTS[number] === '3/3 total',
    );
    // Swapped content, a doctored page, the wrong person, too weak a sign-in, a certificate from another time, a false stamp.
    expect(missed).toEqual(expect.arrayContaining(['12', '13', '16', '17', '18', '19', '22', '23', '24']));
  });
});

describeWith(['pdfsig', 'certutil'], 'pdfsig beside our verdict', () => {
  let pdfsig: Pdfsig;
  beforeAll(() => (pdfsig = new Pdfsig(join(ours.trustDir, 'root.pem'))));
  afterAll(() => pdfsig.close());

  it.each(cases)('%s', async (name, file) => {
    expect(pdfsigWords(pdfsig.verdict(await file()))).toBe(PDFSIG_VERDICTS[numberOf(name)]);
  });
});
