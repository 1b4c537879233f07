import type { FormSpecification } from '../contract/index.js';
import { formsFor, roundFormFor, type KnownForm } from './form-choice.js';

const form = (method: FormSpecification['method'], version: number, local: string | null): KnownForm => ({
  specification: { form: `egen-${method}`, version, method, title: 'Egen', wording: 'Egen', fields: [] },
  owner: 'study-director',
  shared: local === null,
  careProviderId: 'sormland',
  publishedAt: null,
});
const versionsFor = (careProviderId: string, known: readonly KnownForm[]) =>
  formsFor(known, { kind: 'bt', careProviderId }).map(({ specification }) => specification.version);

describe('the forms that are offered', () => {
  it('keep the shared version for others when its next version is kept local', () => {
    const known = [form('dops', 1, null), form('dops', 2, 'local')];
    expect(versionsFor('sormland', known)).toEqual([2]);
    expect(versionsFor('ostergotland', known)).toEqual([1]);
  });

  it('hold so for a 360 too', () => {
    const known = [form('msf', 1, null), form('msf', 2, 'local')];
    expect(roundFormFor(known, 'sormland').formVersion).toBe(2);
    expect(roundFormFor(known, 'ostergotland').formVersion).toBe(1);
  });
});
