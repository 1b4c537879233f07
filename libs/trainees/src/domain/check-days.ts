import {
  fullTimeMonths,
  isPlainDate,
  overlaps,
  swedishDate,
  type DayRange,
  type PlainDate,
} from '@specialistvagen/regulations';
import type { Reason } from '@specialistvagen/platform/contract';

/** `licenceDate` is null for AT, which comes before the licence. */
type Frame = {
  readonly licenceDate?: PlainDate | null | undefined;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
};
type TimedPeriod = DayRange & { readonly id: string; readonly percent: number };

const LICENCE_CITATION = 'PSF 4 kap. 1 §';
const END_OF_TIME: PlainDate = '9999-12-31';

function span(range: DayRange): string {
  return range.from === range.to
    ? swedishDate(range.from)
    : `${swedishDate(range.from)}–${swedishDate(range.to)}`;
}

function orderReasons(range: DayRange, field: string): Reason[] {
  if (!isPlainDate(range.from) || !isPlainDate(range.to)) {
    return [{ text: 'Dagen finns inte i kalendern.', field: `${field}from` }];
  }
  if (range.to >= range.from) return [];
  return [{ text: 'Sista dagen ligger före första dagen.', field: `${field}to` }];
}

/** Decision 21: days before the licence or outside the post are refused. */
function frameReasons(range: DayRange, frame: Frame, field: string): Reason[] {
  const reasons: Reason[] = [];
  if (frame.licenceDate && range.from < frame.licenceDate) {
    reasons.push({
      text: `Perioden börjar ${swedishDate(range.from)}, före legitimationen ${swedishDate(frame.licenceDate)}. Tjänstgöring före legitimation räknas inte; den kan tillgodoräknas.`,
      field: `${field}from`,
      rule: 'R17',
      citation: LICENCE_CITATION,
      mendedBy: 'studierektor',
    });
  }
  if (range.from < frame.startsOn || range.to > frame.endsOn) {
    reasons.push({
      text: `Perioden ${span(range)} ligger utanför tjänsten ${span({ from: frame.startsOn, to: frame.endsOn })}.`,
      field: range.from < frame.startsOn ? `${field}from` : `${field}to`,
      mendedBy: 'studierektor',
    });
  }
  return reasons;
}

function percentReasons(percent: number, field: string): Reason[] {
  if (Number.isInteger(percent) && percent >= 1 && percent <= 100) return [];
  return [
    { text: 'Tjänstgöringsgraden ska vara hela procent, 1–100.', field: `${field}percent`, rule: 'R17' },
  ];
}

/** `field` is the path in front of `from`, `to` and `percent`, e.g. `periods.2.`; empty when the body is the period. */
export function checkPeriod(period: DayRange & { percent: number }, frame: Frame, field = ''): Reason[] {
  const order = orderReasons(period, field);
  const frameFaults = order.length > 0 ? [] : frameReasons(period, frame, field);
  return [...order, ...frameFaults, ...percentReasons(period.percent, field)];
}

export function checkInterruption(
  interruption: DayRange,
  frame: Frame,
  others: readonly DayRange[],
  field = '',
): Reason[] {
  const order = orderReasons(interruption, field);
  if (order.length > 0) return order;
  const reasons = frameReasons(interruption, frame, field);
  const clash = others.find((other) => overlaps(other, interruption));
  if (clash) {
    reasons.push({ text: `Uppehållet överlappar ett annat uppehåll ${span(clash)}.`, field: `${field}from` });
  }
  return reasons;
}

/** R17: the percentages of one day never sum to more than 100. Every stretch of days is named. */
export function checkFullTime(periods: readonly TimedPeriod[], field = 'percent'): Reason[] {
  const countable = periods.filter(
    (p) => p.from <= p.to && Number.isInteger(p.percent) && p.percent >= 1 && p.percent <= 100,
  );
  const { overFullTime } = fullTimeMonths({ service: countable, interruptions: [], through: END_OF_TIME });
  return overFullTime.map((days) => ({
    text: `Tjänstgöringen blir mer än 100 % sammanlagt ${span(days)}.`,
    field,
    rule: 'R17',
    citation: 'HSLF-FS 2021:8 bilaga 3 (Omfattning i procent av heltid)',
    mendedBy: 'studierektor',
  }));
}

export function checkPostDays(frame: Frame): Reason[] {
  const reasons: Reason[] = [];
  if (frame.endsOn < frame.startsOn) {
    reasons.push({ text: 'Tjänstens sista dag ligger före den första.', field: 'endsOn' });
  }
  if (frame.licenceDate && frame.startsOn < frame.licenceDate) {
    reasons.push({
      text: `Tjänsten börjar ${swedishDate(frame.startsOn)}, före legitimationen ${swedishDate(frame.licenceDate)}.`,
      field: 'startsOn',
      citation: LICENCE_CITATION,
      mendedBy: 'studierektor',
    });
  }
  return reasons;
}
