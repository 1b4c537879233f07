import { usePlayedStory } from './support/played-story.js';

const story = usePlayedStory('forged');

describe('the forged cases of 2016, 2022 and 2023, on a fresh instance', () => {
  it('are caught and acted upon, each as it should be at every step', () => {
    expect(story.summary).toMatchObject({ failed: 0, cases: 3 });
    expect(story.summary.checks).toBeGreaterThan(200);
  });

  it('leave no identity number in any log or recorded call', () => {
    expect(story.written(['log.jsonl', 'product.log'])).not.toMatch(/\b(19|20)\d{6}-?98\d{2}\b/);
  });
});
