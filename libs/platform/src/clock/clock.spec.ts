import { FixedClock, swedishDay } from './clock.js';

describe('the Swedish day', () => {
  it.each([
    ['the last minute of a winter day', '2026-11-22T22:59:59Z', '2026-11-22'],
    ['the first minute of a winter day', '2026-11-22T23:00:00Z', '2026-11-23'],
    ['the last minute of a summer day', '2026-07-01T21:59:59Z', '2026-07-01'],
    ['the first minute of a summer day', '2026-07-01T22:00:00Z', '2026-07-02'],
    ['new year', '2026-12-31T23:30:00Z', '2027-01-01'],
  ])('changes at midnight in Stockholm: %s', (_when, instant, day) => {
    expect(swedishDay(new Date(instant))).toBe(day);
  });
});

it('a fixed clock stands still until it is moved', () => {
  const clock = new FixedClock('2026-11-22T10:00:00Z');
  clock.now().setFullYear(2000);
  expect(clock.now().toISOString()).toBe('2026-11-22T10:00:00.000Z');
  clock.advance(14 * 3_600_000);
  expect(clock.today()).toBe('2026-11-23');
  clock.set('2027-01-01T12:00:00Z');
  expect(clock.today()).toBe('2027-01-01');
});
