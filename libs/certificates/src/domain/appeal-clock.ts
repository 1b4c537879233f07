import { CONFIDENCE_LABELS, addDays } from '@specialistvagen/regulations';
import { DELIVERY_WORDS } from '../contract/lawful-casework.js';
import type { AppealClock, AppealView } from '../contract/lawful-casework.js';
import { shownDay } from './case-words.js';

/** Three weeks from the day the decision reached the person; the paragraph is not among the sources read (decision 27). */
const THREE_WEEKS = 21;
const CITATION =
  '43 och 44 §§ förvaltningslagen (2017:900); 8 kap. 3 § patientsäkerhetsförordningen (2010:1369)';

type Delivery = { deliveredOn: string; how: AppealClock['how'] };

export function lastDayToAppeal(deliveredOn: string): string {
  return addDays(deliveredOn, THREE_WEEKS);
}

export function appealClock({ deliveredOn, how }: Delivery, today: string): AppealClock {
  const lastDay = lastDayToAppeal(deliveredOn);
  return {
    deliveredOn,
    how,
    howWords: DELIVERY_WORDS[how],
    lastDay,
    hasPassed: today > lastDay,
    // Weekends and holidays are told in words: the rule that moves the day was not read.
    text: `Ett överklagande ska ha kommit in senast ${shownDay(lastDay)}. Är den dagen en lördag, söndag eller helgdag räcker nästa vardag.`,
    citation: CITATION,
    confidenceWords: CONFIDENCE_LABELS.BG,
  };
}

/** Whether an appeal came in time is for the authority to decide; this only counts the days. */
export function timelinessOf(arrivedOn: string, deliveredOn: string | null): AppealView['timeliness'] {
  if (deliveredOn === null) return 'clock-not-started';
  return arrivedOn <= lastDayToAppeal(deliveredOn) ? 'in-time' : 'late';
}

export const TIMELINESS_WORDS: Readonly<Record<AppealView['timeliness'], string>> = {
  'in-time': 'kom in i tid',
  late: 'kom in efter sista dagen – pröva om det ska avvisas',
  'clock-not-started': 'ingen dag för delgivning är antecknad',
};
