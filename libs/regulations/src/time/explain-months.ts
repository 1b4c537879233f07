import type { CountedStretch, FullTimeMonths } from './full-time-months.js';
import { swedishDate, type PlainDate } from './plain-date.js';
import { asFraction, truncatedToOneDecimal } from './rational.js';

/** Shown wherever months are shown: the way of counting is ours, not the föreskrift's. */
export const MONTHS_READING =
  'Vald tolkning, ej kontrollerad mot föreskriften: hela kalendermånader från första dagen, återstående dagar delade med ' +
  'månadens dagar, gånger tjänstgöringsgraden. Perioder som gränsar till varandra med samma tjänstgöringsgrad räknas ihop, ' +
  'även vid olika enheter. Månaderna visas avhuggna till en decimal men jämförs exakt, och raderna behöver inte bli summan.';

export type MonthsExplanation = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: number;
  readonly percent: number;
  readonly shown: string;
  readonly exact: string;
  readonly text: string;
  readonly rule: 'R17';
  readonly citation: string;
  readonly confidence: 'INF';
};

function percentText(percent: number): string {
  return String(percent).replace('.', ',');
}

function restText(stretch: CountedStretch): string {
  if (stretch.restDays === 0) return '';
  const days = stretch.restDays === 1 ? '1 dag' : `${stretch.restDays} dagar`;
  return `${stretch.wholeMonths > 0 ? ' och ' : ''}${days} av ${stretch.restOf}`;
}

function text(stretch: CountedStretch): string {
  const whole = stretch.wholeMonths > 0 ? `${stretch.wholeMonths} hela månader` : '';
  const span = `${swedishDate(stretch.from)}–${swedishDate(stretch.to)}`;
  const months = truncatedToOneDecimal(stretch.months);
  const counted = stretch.wholeMonths === 1 ? '1 hel månad' : whole;
  return `${span}: ${counted}${restText(stretch)}, ${percentText(stretch.percent)} % = ${months} månader på heltid`;
}

const BT_CITATION = 'PSF 4 kap. 1 §; HSLF-FS 2021:8 bilaga 3 (Omräknad till månader på heltid)';

/** One row for each counted stretch: which days, by which rule, from which paragraph. */
export function explainMonths(months: FullTimeMonths, citation: string = BT_CITATION): MonthsExplanation[] {
  return months.stretches.map((stretch) => ({
    from: stretch.from,
    to: stretch.to,
    days: stretch.days,
    percent: stretch.percent,
    shown: truncatedToOneDecimal(stretch.months),
    exact: asFraction(stretch.months),
    text: text(stretch),
    rule: 'R17',
    citation,
    confidence: 'INF',
  }));
}
