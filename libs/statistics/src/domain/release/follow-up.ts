/** A duration as it was derived: days from the origin, of which `leaveDays` do not count; open while `exitDays` is null. */
export type DerivedDuration = {
  readonly transition: string;
  readonly route: string;
  /** Day of the origin, in days since 1970. */
  readonly origin: number;
  readonly entryDays: number;
  readonly exitDays: number | null;
  readonly leaveDays: number;
  /** 0 still followed, 1 got there, 2 died, 3 emigrated. */
  readonly event: number;
  readonly recordKey: number;
};

/** Somebody's follow-up in whole tenths of a year. `entry` is −1 for who was watched from the beginning: at risk in (entry, exit]. */
export type FollowedPerson = {
  readonly transition: string;
  readonly route: string;
  readonly entry: number;
  readonly exit: number;
  readonly event: number;
  readonly key: number;
};

const DAYS_IN_TENTH = 36.525;

/**
 * The duration as it stood on `lastDay` (days since 1970): what happened later is not known in the release's period, so the follow-up
 * ends there. Undefined for who was not followed at all: the origin is later, or the event came on its day (specialists on arrival
 * would lift the curve; statistics.md §3.2), or the watching began later.
 */
export function followedUntil(lastDay: number, duration: DerivedDuration): FollowedPerson | undefined {
  const { transition, route, origin, entryDays, exitDays, leaveDays, event, recordKey } = duration;
  const untilLastDay = lastDay - origin - leaveDays;
  const isOver = exitDays !== null && exitDays <= untilLastDay;
  const end = isOver ? exitDays : untilLastDay;
  if (end <= 0 || end <= entryDays) return undefined;
  const entry = entryDays > 0 ? Math.round(entryDays / DAYS_IN_TENTH) : -1;
  const exit = Math.max(entry + 1, Math.round(end / DAYS_IN_TENTH));
  return { transition, route, entry, exit, event: isOver ? event : 0, key: recordKey };
}
