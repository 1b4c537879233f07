import {
  asFraction,
  countedService,
  earlier,
  explainMonths,
  fullTimeMonths,
  fullTimeMonthsOfRow,
  truncatedToOneDecimal,
} from '@specialistvagen/regulations';
import type { RuleFacts, SignedPlatform } from '@specialistvagen/regulations';
import { placeInstead } from './protected-place.js';

type Served = Pick<RuleFacts, 'today' | 'training'>;

/** The service table of a form: each row up to and including today, the sum from the merged days (decision 22). */
export function serviceTable({ today, training }: Served) {
  const service = countedService(training);
  const input = { interruptions: training.interruptions, through: today };
  const instead = placeInstead(training);
  const rows = service
    .filter(({ from }) => from <= today)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map((period) => ({
      careUnit: instead ?? period.careUnitName,
      period: { from: period.from, to: period.to ? earlier(period.to, today) : today },
      percent: String(period.percent).replace('.', ','),
      months: truncatedToOneDecimal(fullTimeMonthsOfRow(period, input)),
    }));
  const { total } = fullTimeMonths({ service, ...input });
  return { servicePeriods: rows, totalMonths: truncatedToOneDecimal(total) };
}

export function printedMonths({ today, training }: Served): SignedPlatform['months'] {
  const months = fullTimeMonths({
    service: countedService(training),
    interruptions: training.interruptions,
    through: today,
  });
  return {
    shown: truncatedToOneDecimal(months.total),
    exact: asFraction(months.total),
    days: months.days,
    rows: explainMonths(months).map(({ text }) => text),
  };
}
