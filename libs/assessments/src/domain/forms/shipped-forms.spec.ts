import { createHash } from 'node:crypto';
import { ASSESSMENT_METHODS, assessmentScale, formSpecification } from '../../contract/index.js';
import { checkForm } from '../check-form.js';
import { OWN_WORDING, SCALES } from '../independence-scale.js';
import { shippedForms } from './shipped-forms.js';

/** A version that has been used cannot change: what was answered then is read with these words. Change = a new version. */
const LOCKED: Readonly<Record<string, string>> = {
  'bt-external 1': '6c9589ea2e2e8503',
  'cbd 1': 'f84ec99217122277',
  'dops 1': '9e48bf2b4df55faf',
  'journalgranskning 1': 'b73b8af8d7c7b475',
  'konsultationsmall 1': '394d70ffa0988aa7',
  'medsittning 1': '79092c2716446e6d',
  'mini-cex 1': '65651026273eb638',
  'mitt-i-st 1': '12f5372ae703707c',
  'msf 1': '3938d0e2c9c4899d',
  'scale independence 1': 'a926c3b4f632b37d',
  'specialistkollegium 1': 'd1a7abe73785a5db',
};

const hashOf = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

describe('the forms that come with the product', () => {
  it('are one for each method, whole, and say that their words are ours', () => {
    expect(shippedForms.map(({ method }) => method).toSorted()).toEqual([...ASSESSMENT_METHODS].toSorted());
    for (const form of shippedForms) {
      expect(checkForm(form, () => [])).toMatchObject({ ok: true });
      expect(formSpecification.parse(form)).toEqual(form);
      expect(form.wording).toContain(OWN_WORDING);
    }
  });

  it('have scales whose levels stand in order and say something each', () => {
    for (const scale of SCALES) {
      expect(assessmentScale.parse(scale)).toEqual(scale);
      expect(scale.levels.map(({ level }) => level)).toEqual(scale.levels.map((_, index) => index + 1));
      expect(new Set(scale.levels.map(({ label }) => label)).size).toBe(scale.levels.length);
      expect(scale.wording).toBe(OWN_WORDING);
    }
  });

  it('are locked', () => {
    const forms = shippedForms.map((one) => [`${one.form} ${one.version}`, hashOf(one)]);
    const scales = SCALES.map((one) => [`scale ${one.scale} ${one.version}`, hashOf(one)]);
    expect(Object.fromEntries([...forms, ...scales])).toEqual(LOCKED);
  });
});
