import {
  addDays,
  compare,
  countedService,
  daysInclusive,
  isAtLeast,
  timeTotals,
  ZERO,
  type PlainDate,
  type Rational,
  type TrainingFacts,
} from '@specialistvagen/regulations';

/** The first day on which service through that day plus credit is enough; null when everything entered is too little. */
export function reachedOn(training: TrainingFacts, required: Rational): PlainDate | null {
  const periods = countedService(training);
  const first = periods.map((p) => p.from).sort()[0];
  const last = periods
    .flatMap((p) => p.to ?? [])
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return null;
  const { credit } = timeTotals(training, first);
  if (compare(credit, ZERO) > 0 && isAtLeast(credit, required)) return first;
  const isEnough = (day: PlainDate): boolean => isAtLeast(timeTotals(training, day).total, required);
  if (!isEnough(last)) return null;
  // Months never fall as days are added, so halving finds the first day.
  let [low, high] = [0, daysInclusive(first, last) - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(addDays(first, middle))) high = middle;
    else low = middle + 1;
  }
  return addDays(first, low);
}
