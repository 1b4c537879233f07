import type { RuleFacts } from '../facts/index.js';
import { creditMonths } from '../time-account/index.js';
import {
  add,
  fullTimeMonths,
  rational,
  type FullTimeMonths,
  type PlainDate,
  type Rational,
} from '../time/index.js';
import type { ServiceArea } from '../vocabulary/index.js';

export const SIX_MONTHS: Rational = rational(6);

export type BtTime = {
  readonly service: FullTimeMonths;
  readonly credit: Rational;
  readonly total: Rational;
};

type Training = RuleFacts['training'];

/** Service up to and including `through`, credit apart, and both together. */
export function btTime(training: Training, through: PlainDate): BtTime {
  const service = fullTimeMonths({
    service: training.servicePeriods,
    interruptions: training.interruptions,
    through,
  });
  const credit = creditMonths(training.credits);
  return { service, credit, total: add(service.total, credit) };
}

/** Service in one area alone. Credit is not divided between areas, so it is not counted here. */
export function areaTime(training: Training, area: ServiceArea, through: PlainDate): FullTimeMonths {
  return fullTimeMonths({
    service: training.servicePeriods.filter((period) => period.area === area),
    interruptions: training.interruptions,
    through,
  });
}

/** Whether the BT holds a part in the area, as service or as credit. */
export function hasPartIn(training: Training, area: ServiceArea, through: PlainDate): boolean {
  const credited = training.credits.some((credit) => credit.areas.includes(area));
  return credited || areaTime(training, area, through).days > 0;
}

/** Last day of service, or null while a period goes on or there is none. */
export function lastDayOfService(training: Training): PlainDate | null {
  const ends = training.servicePeriods.map((period) => period.to);
  if (ends.length === 0 || ends.includes(null)) return null;
  return ends.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b)) ?? null;
}
