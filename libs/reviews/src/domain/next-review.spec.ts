import { addDays } from '@specialistvagen/regulations';
import { dueAfter, nextReview, noticedFrom, submittedByOf } from './next-review.js';

const dayBefore = (day: string) => addDays(day, -1);

describe('the next review', () => {
  it.each([
    ['2026-11-30', '2031-11-30', '2030-11-30'],
    ['2024-02-29', '2029-02-28', '2028-02-29'],
  ])('of a unit reviewed %s is due %s and told of from %s', (lastOn, due, from) => {
    expect([dueAfter(lastOn), noticedFrom(lastOn)]).toEqual([due, from]);
    expect([submittedByOf(from) >= lastOn, submittedByOf(dayBefore(from)) >= lastOn]).toEqual([true, false]);
  });

  it.each([
    [null, '2026-11-30', 'unknown', null],
    ['2026-11-30', '2030-11-29', 'later', '2031-11-30'],
    ['2026-11-30', '2030-11-30', 'within-a-year', '2031-11-30'],
    ['2026-11-30', '2031-11-30', 'within-a-year', '2031-11-30'],
    ['2026-11-30', '2031-12-01', 'overdue', '2031-11-30'],
  ])('after %s, on %s, is %s', (lastOn, today, standing, dueOn) => {
    expect(nextReview(lastOn, today)).toMatchObject({ standing, dueOn, confidence: 'SEC' });
  });
});
