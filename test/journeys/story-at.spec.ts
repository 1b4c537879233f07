import { usePlayedStory } from './support/played-story.js';

const story = usePlayedStory('at');

describe('the story of an AT, on a fresh instance', () => {
  it('records sections, exam, book and licence, and is as it should be at every step', () => {
    expect(story.summary).toMatchObject({ failed: 0, documents: 0 });
    expect(story.summary.checks).toBeGreaterThan(15);
  });

  it('leaves no identity number in any log or recorded call', () => {
    expect(story.written(['log.jsonl', 'product.log'])).not.toMatch(/\b(19|20)\d{6}-?98\d{2}\b/);
  });
});
