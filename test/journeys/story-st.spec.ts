import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { usePlayedStory } from './support/played-story.js';

const story = usePlayedStory('st');

/** Every document has been through the offline verifier inside the story; here is looked at what it left. */
describe('the story of two STs, on a fresh instance', () => {
  it('is as it should be at every step, with the verdict reckoned by hand at ten points and more of each', () => {
    expect(story.summary.failed).toBe(0);
    expect(story.summary.checkpoints).toBeGreaterThanOrEqual(20);
  });

  it('signs about a hundred intyg of each', () => {
    expect(story.summary.intyg).toBeGreaterThan(190);
  });

  it('writes every intyg, both applications and both certificates to disk, each with its parts', () => {
    const pdfs = readdirSync(join(story.out, 'pdf'));
    expect(pdfs).toHaveLength(story.summary.documents);
    expect(pdfs.filter((name) => name.includes('bevis-om-specialistkompetens'))).toHaveLength(2);
    expect(readdirSync(join(story.out, 'parts')).sort()).toEqual(
      pdfs.map((name) => name.replace(/\.pdf$/, '')).sort(),
    );
  });

  it('leaves no identity number in any log or recorded call', () => {
    expect(story.written(['log.jsonl', 'product.log'])).not.toMatch(/\b(19|20)\d{6}-?98\d{2}\b/);
  });
});
