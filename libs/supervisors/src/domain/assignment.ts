import { addDays, isWithin, overlaps, type DayRange, type PlainDate } from '@specialistvagen/regulations';
import type { SupervisorKind } from '../contract/index.js';

export type Assignment = {
  readonly id: string;
  readonly traineeId: string;
  readonly postId: string;
  readonly personId: string;
  readonly kind: SupervisorKind;
  readonly from: PlainDate;
  /** Null: until the post ends. */
  readonly to: PlainDate | null;
  readonly appointedById: string;
  /** The head of department, for whom the principal supervisor is appointed. */
  readonly onBehalfOfId: string;
};

const END_OF_TIME: PlainDate = '9999-12-31';

export function days(assignment: Pick<Assignment, 'from' | 'to'>): DayRange {
  return { from: assignment.from, to: assignment.to ?? END_OF_TIME };
}

export function isOn(assignment: Pick<Assignment, 'from' | 'to'>, day: PlainDate): boolean {
  return isWithin(day, assignment.from, assignment.to);
}

/**
 * When a principal supervisor takes over, the one before ends the day before. One who begins later, or on the same day,
 * is not pushed aside: that is a clash to be told.
 */
export function handOver(
  before: readonly Assignment[],
  next: Pick<Assignment, 'from' | 'to'>,
): {
  readonly ends: readonly { readonly id: string; readonly to: PlainDate }[];
  readonly clashes: readonly Assignment[];
} {
  const met = before.filter((one) => one.kind === 'principal' && overlaps(days(one), days(next)));
  return {
    ends: met
      .filter((one) => one.from < next.from)
      .map((one) => ({ id: one.id, to: addDays(next.from, -1) })),
    clashes: met.filter((one) => one.from >= next.from),
  };
}
