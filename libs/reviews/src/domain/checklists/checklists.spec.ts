import { createHash } from 'node:crypto';
import { checklistSchema } from '../../contract/index.js';
import { checklistOf, currentChecklist } from './index.js';

const hashOf = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

describe('the checklist', () => {
  const one = currentChecklist();

  it('has an owner, a version and a day, and headings of which each law is cited with its confidence', () => {
    expect(checklistSchema.parse(one)).toEqual(one);
    expect(new Set(one.headings.map(({ id }) => id)).size).toBe(one.headings.length);
    expect(one.headings.filter(({ citation }) => citation === null).map(({ id }) => id)).toEqual(['other']);
    for (const { citation, confidence } of one.headings) {
      expect(confidence === null).toBe(citation === null);
    }
  });

  it('is locked: what was reviewed then is read with these words. Change = a new version', () => {
    expect(hashOf(checklistOf('unit-review', 1))).toBe('5e6edf4e9bc8d221');
    expect(() => checklistOf('unit-review', 2)).toThrow();
  });
});
