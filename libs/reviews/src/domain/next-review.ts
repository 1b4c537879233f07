import { addMonthsClamped, swedishDate, type PlainDate } from '@specialistvagen/regulations';
import type { NextReview } from '../contract/index.js';

const YEARS = 5;
/** The föreskrift has not been read on this; lipus.se says that it *should* be every fifth year (rules.md 5.2). */
const BASIS = {
  source: 'lipus.se (SPUR) och Läkarförbundet 2021: bör granskas externt vart femte år',
  confidence: 'SEC',
} as const;

export const dueAfter = (submittedOn: PlainDate): PlainDate => addMonthsClamped(submittedOn, 12 * YEARS);
/** From this day on a review that was handed in then is due within a year. */
export const noticedFrom = (submittedOn: PlainDate): PlainDate =>
  addMonthsClamped(submittedOn, 12 * (YEARS - 1));

/** The last day on which a report that is due within a year of `today` was handed in. */
export const submittedByOf = (today: PlainDate): PlainDate => addMonthsClamped(today, -12 * (YEARS - 1));

/** When the unit should be reviewed again; `lastOn` is when the newest report was handed in. */
export function nextReview(lastOn: PlainDate | null, today: PlainDate): NextReview {
  if (lastOn === null)
    return {
      ...BASIS,
      dueOn: null,
      standing: 'unknown',
      text: 'Ingen granskning är lämnad i Specialistvägen. När enheten granskades före det är inte känt här.',
    };
  const dueOn = dueAfter(lastOn);
  if (dueOn < today)
    return {
      ...BASIS,
      dueOn,
      standing: 'overdue',
      text: `Nästa granskning borde ha gjorts senast ${swedishDate(dueOn)}.`,
    };
  const standing = noticedFrom(lastOn) <= today ? 'within-a-year' : 'later';
  return { ...BASIS, dueOn, standing, text: `Nästa granskning bör göras senast ${swedishDate(dueOn)}.` };
}
