import { KEYS } from '../disclosure/cell-key.js';
import type { NoiseTable } from '../disclosure/cell-key.js';
import { genom01 } from '../tables/genom01.js';
import { genom02 } from '../tables/genom02.js';
import { followedUntil } from './follow-up.js';
import type { DerivedDuration, FollowedPerson } from './follow-up.js';
import { survivalFigures } from './survival-figures.js';

const exact: NoiseTable = { rows: Array.from({ length: 751 }, () => new Int8Array(KEYS)) };
const person = (exit: number, event: number): FollowedPerson => ({
  transition: 'licence-st',
  route: 'swedish-degree',
  entry: -1,
  exit,
  event,
  key: 0,
});
const many = (n: number, exit: number, event: number) => Array.from({ length: n }, () => person(exit, event));

function curves(people: readonly FollowedPerson[], years: readonly number[]) {
  const { measures } = genom01();
  const figures = survivalFigures(people, measures, years, exact);
  return Object.fromEntries(
    measures.map(({ of }, index) => [of, figures.slice(index * years.length, (index + 1) * years.length)]),
  );
}

describe('a published curve', () => {
  // 400 people: 100 get there after one year, 100 die after two, 100 get there after three, the rest are followed for five.
  const people = [...many(100, 10, 1), ...many(100, 20, 2), ...many(100, 30, 1), ...many(100, 50, 0)];
  const years = [0, 1, 2, 3, 5];

  it('gives the share of all (death leads away) and the share if all stay (death ends the follow-up), never mixed', () => {
    const { incidence, 'kaplan-meier': staying } = curves(people, years);
    // Of all: 25 %, then 25 + 50 · ½ %. If all stay: 1 − ¾ · ½. Among a hundred left the step is one unit.
    expect(incidence).toEqual(['..', 25, 25, 50, 50]);
    expect(staying).toEqual(['..', 25, 25, 63, 63]);
  });

  it('tells how many are still followed, and lies between its limits', () => {
    const found = curves(people, years);
    expect(found['at-risk']).toEqual([400, 400, 300, 200, 100]);
    const [lower, middle, upper] = ['lower', 'kaplan-meier', 'upper'].map((of) => Number(found[of]?.[3]));
    expect([lower, upper].every((limit) => Number.isFinite(limit))).toBe(true);
    expect(lower).toBeLessThan(middle ?? 0);
    expect(upper).toBeGreaterThan(middle ?? 0);
  });

  it('of the share of all has limits too, wider the fewer there are', () => {
    const width = (people: readonly FollowedPerson[], year: number) => {
      const found = curves(people, [year]);
      const [lower, share, upper] = (['incidence-lower', 'incidence', 'incidence-upper'] as const).map((of) =>
        Number(found[of]?.[0]),
      );
      expect([lower, share, upper].every((limit) => Number.isFinite(limit))).toBe(true);
      expect(lower).toBeLessThan(share ?? 0);
      expect(upper).toBeGreaterThan(share ?? 0);
      return (upper ?? 0) - (lower ?? 0);
    };
    // A quarter of 400 in one year: 25 % times e^(±1.96·0.0866), from se = √(¼·¾/400) by the binomial.
    expect(curves(people, [1])).toMatchObject({ 'incidence-lower': [21], 'incidence-upper': [30] });
    const few = [...many(30, 10, 1), ...many(90, 50, 0)];
    expect(width(few, 1)).toBeGreaterThan(width(people, 1));
  });

  it('is cut where too few are left, and stays cut', () => {
    const { incidence } = curves([...many(60, 10, 1), ...many(30, 20, 1), ...many(24, 50, 0)], [1, 2, 3, 4]);
    expect(incidence).toEqual([53, 80, '..', '..']);
  });

  it('begins only when enough have got there', () => {
    const few = curves([...many(9, 10, 1), ...many(91, 50, 0)], [1, 2]).incidence;
    const enough = curves([...many(10, 10, 1), ...many(90, 50, 0)], [1, 2]).incidence;
    expect([few, enough]).toEqual([
      ['..', '..'],
      [10, 10],
    ]);
  });

  it('moves in steps of five percentage units while fewer than a hundred are left', () => {
    const { incidence } = curves([...many(11, 10, 1), ...many(79, 30, 0)], [2]);
    // 11 of 90 are 12.2 %.
    expect(incidence).toEqual([10]);
  });

  it('has quartiles in tenths of a year, none where the share is not reached', () => {
    const figures = survivalFigures(people, genom02().measures, null, exact);
    expect(figures).toEqual([2, 3, '-', 400]);
  });

  it('of nobody has no figures, and a zero for how many', () => {
    expect(curves([], [1]).incidence).toEqual(['..']);
    expect(curves([], [1])['at-risk']).toEqual([0]);
  });
});

describe('a follow-up', () => {
  const duration = (more: Partial<DerivedDuration>): DerivedDuration => ({
    transition: 'licence-st',
    route: 'swedish-degree',
    origin: 1_000,
    entryDays: 0,
    exitDays: null,
    leaveDays: 0,
    event: 0,
    recordKey: 9,
    ...more,
  });

  it('ends with the period: what happened later is not known yet', () => {
    expect(followedUntil(1_000 + 365, duration({ exitDays: 730, event: 1 }))).toMatchObject({
      exit: 10,
      event: 0,
    });
    expect(followedUntil(1_000 + 731, duration({ exitDays: 730, event: 1 }))).toMatchObject({
      exit: 20,
      event: 1,
    });
  });

  it('leaves out who began later, who got there on the day, and who was watched only afterwards', () => {
    expect(followedUntil(999, duration({}))).toBeUndefined();
    expect(followedUntil(9_999, duration({ exitDays: 0, event: 1 }))).toBeUndefined();
    expect(followedUntil(1_400, duration({ entryDays: 500 }))).toBeUndefined();
  });

  it('begins late for who came with an opening stock, and does not count days that do not', () => {
    expect(followedUntil(1_000 + 1_461, duration({ entryDays: 365, leaveDays: 365 }))).toMatchObject({
      entry: 10,
      exit: 30,
    });
  });
});
