import { monthOf } from '../periods.js';
import type { LeafCell } from '../tally.js';
import { leavesOf } from './population.builder.js';
import type { Somebody } from './population.builder.js';

type Leaf = { readonly cube: string; readonly leaf: LeafCell };

const AREAS = ['primary-care', 'psychiatry', 'other'];
const LEAVES = ['parental-leave', 'research'];
const WAITS = ['0-6', '6-12', '24-'];
const WINDOWS = ['0-3', '6-12', 'not-started'];
const AFTER = ['stayed', 'other-region', 'not-in-st'];
const CREDITS = ['credited', 'none', 'not-told'];
const DELAYS = ['0-7', '8-30', '91-'];

/** The same people in every cube: where they work, rest, wait, move, go and are supervised. Made of their number, so always alike. */
export function leavesOfEveryCube(people: readonly Somebody[], regions: readonly string[]): Leaf[] {
  return [...leavesOf(people), ...people.flatMap((one, number) => leavesAround(one, number, regions))];
}

function leavesAround(somebody: Somebody, number: number, regions: readonly string[]): Leaf[] {
  const { region, step, route, key, from, to } = somebody;
  const pick = <T>(list: readonly T[], salt: number) => list[(number * 7 + salt) % list.length] as T;
  const at = (cube: string, measure: string, month: string, codes: LeafCell['codes'], sign = 1): Leaf => ({
    cube,
    leaf: { measure, month: monthOf(month), codes, n: sign, fullTime: 100 * sign, keys: key * sign },
  });
  /** In a stock from the first month to the last. */
  const lasting = (cube: string, measure: string, codes: LeafCell['codes']) => [
    at(cube, measure, from, codes),
    ...(to === null ? [] : [at(cube, measure, to, codes, -1)]),
  ];
  const other = pick(regions, 3);
  const unit = unitOf(region, number);
  const finished = to ?? '2021-11';
  return [
    ...lasting('activity', 'stock-change', [region, step, pick(AREAS, 0), '']),
    ...lasting('workplace', 'stock-change', [region, unit, step, '']),
    ...lasting('supervision', 'trainees-change', [region, unit, '', '']),
    ...(number % 2 === 0 ? lasting('supervision', 'supervisors-change', [region, unit, '', '']) : []),
    ...lasting('leave', 'stock-change', [region, step, pick(LEAVES, 1), '']),
    at('leave', 'began', from, [region, step, pick(LEAVES, 1), '']),
    ...(to === null ? [] : [at('leave', 'ended', to, [region, step, pick(LEAVES, 1), '3-6'])]),
    ...lasting('waiting', 'stock-change', [route, step, pick(WAITS, 2), region]),
    at('waiting', 'ended', from, [route, step, pick(WAITS, 2), region]),
    at('mobility', 'moves', from, [region, other, step, other === region ? 'workplace' : 'region']),
    ...(step === 'st' ? [] : leavesAfterwards(pick(WINDOWS, 1), pick(AFTER, 2))),
    ...(step.startsWith('bt') ? [at('credit', pick(CREDITS, 4), finished, [route, '', '', ''])] : []),
    at('reporting', 'facts', from, [region, pick(DELAYS, 0), 'post-started', '']),
  ];

  function leavesAfterwards(window: string, after: string): Leaf[] {
    const next = window === 'not-started' ? '' : other;
    const cohort = at('transition', 'finished', finished, [
      region,
      step === 'at' ? 'at' : 'bt',
      window,
      next,
    ]);
    return step === 'at'
      ? [cohort]
      : [cohort, at('retention', 'finished', finished, [region, after, '', ''])];
  }
}

/** Two workplaces in each region. */
export const unitOf = (region: string, number: number): string => `unit-${region}-${number % 2}`;
