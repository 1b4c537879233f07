import type { InterruptionKind } from '@specialistvagen/regulations';
import type { Assumptions } from '../calibration/assumptions.js';
import { months } from '../days.js';
import type { SeededRandom } from '../random.js';
import type { Life } from './life.js';

/** What happens during an ST, at which day of it: days of leave are not counted. */
export type StEvent =
  | { at: number; what: 'region' | 'employer' | 'specialty' | 'stop' }
  | { at: number; what: 'leave'; kind: InterruptionKind; days: number };

const OCCASIONS = 2;

export function netDaysOfSt(life: Life, { stMonths }: Assumptions, random: SeededRandom): number {
  const { least, above } = stMonths[life.education];
  return months(least + random.aroundMean(above));
}

export function planSt(
  life: Life,
  netDays: number,
  assumptions: Assumptions,
  random: SeededRandom,
): StEvent[] {
  const events: StEvent[] = [];
  const sometime = () => Math.round(netDays * (0.05 + 0.88 * random.next()));
  const { parentalWomen, parentalMen, ...others } = assumptions.leave;
  const leaves = [
    ['parental-leave', life.sex === 'K' ? parentalWomen : parentalMen],
    ['research', others.research],
    ['other-service', others['other-service']],
    ['other', others.other],
  ] as const;
  for (const [kind, { each, months: mean }] of leaves)
    for (let i = 0; i < OCCASIONS; i += 1)
      if (random.happens(each)) {
        const days = 14 + months(random.aroundMean(mean - 0.5));
        events.push({ at: sometime(), what: 'leave', kind, days });
      }
  const { region, employer, specialty } = assumptions.stMoves;
  if (random.happens(region)) events.push({ at: sometime(), what: 'region' });
  if (random.happens(employer)) events.push({ at: sometime(), what: 'employer' });
  if (random.happens(specialty)) events.push({ at: sometime(), what: 'specialty' });
  if (random.happens(assumptions.stDiscontinued.share)) events.push({ at: sometime(), what: 'stop' });
  return events.toSorted((a, b) => a.at - b.at);
}
