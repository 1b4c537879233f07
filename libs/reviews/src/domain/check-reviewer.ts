import type { Reason } from '@specialistvagen/platform/contract';
import { addDays, type PlainDate } from '@specialistvagen/regulations';

/** What may tie a person to the employer whose unit is reviewed. */
export const TIES = ['affiliation', 'mandate', 'training', 'supervision'] as const;
export type ReviewerTie = (typeof TIES)[number];

/** Ours: a door that stands open for half a year has been forgotten. */
export const REVIEW_DAYS_AT_MOST = 183;

const WORDS: Readonly<Record<ReviewerTie, string>> = {
  affiliation: 'Granskaren arbetar hos vårdgivaren.',
  mandate: 'Granskaren har uppdrag hos vårdgivaren.',
  training: 'Granskaren gör sin utbildning hos vårdgivaren.',
  supervision: 'Granskaren är handledare hos vårdgivaren.',
};

type Appointed = {
  readonly reviewerId: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
};
type Known = {
  readonly appointedById: string;
  readonly isKnown: boolean;
  readonly isOpenAlready: boolean;
  readonly ties: readonly ReviewerTie[];
  readonly today: PlainDate;
};

/** The reviewer comes from outside: no organisational tie to the employer (Läkarförbundet 2021, no rule of law). */
export function checkReviewer({ reviewerId, from, to }: Appointed, known: Known): Reason[] {
  const reasons: Reason[] = [];
  const add = (field: string, text: string) => reasons.push({ field, text });
  if (reviewerId === known.appointedById) add('reviewerId', 'Ingen utser sig själv till granskare.');
  if (!known.isKnown) add('reviewerId', 'Personen finns inte.');
  if (known.isOpenAlready) add('reviewerId', 'Granskaren har redan ett öppet uppdrag här. Återta det först.');
  for (const tie of known.ties) {
    const why = 'Den som granskar ska inte ha någon organisatorisk koppling till arbetsgivaren.';
    reasons.push({ field: 'reviewerId', text: `${WORDS[tie]} ${why}`, rule: 'reviewer-from-outside' });
  }
  if (to < from) add('to', 'Sista dagen ligger före den första.');
  else if (to < known.today) add('to', 'Tiden har redan gått ut.');
  else if (to > addDays(from, REVIEW_DAYS_AT_MOST))
    add('to', `En granskning är öppen i högst ${REVIEW_DAYS_AT_MOST} dagar.`);
  return reasons;
}
