import { isWithin, type PlainDate } from '@specialistvagen/regulations';

type Workplace = {
  readonly careProviderId: string;
  readonly careUnitId: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
};

/** The unit of the care provider where the person works on the day, the latest stated first; null where none is known. */
export function workplaceOf(
  affiliations: readonly Workplace[],
  careProviderId: string,
  day: PlainDate,
): string | null {
  const there = affiliations.filter(
    (one) =>
      one.careProviderId === careProviderId &&
      one.careUnitId !== null &&
      isWithin(day, one.from, one.to ?? '9999-12-31'),
  );
  return there.at(-1)?.careUnitId ?? null;
}
