import { intersect, swedishDate, type DayRange } from '@specialistvagen/regulations';
import type { Reason } from '@specialistvagen/platform/contract';
import { trainingOf } from './training-of.js';
import type { AttestedRange, ServicePeriod, TrainingRecord } from './training-post.js';

type Change = { readonly before: ServicePeriod | null; readonly after: ServicePeriod | null };

function sameDays(a: DayRange | null, b: DayRange | null): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}

/** Whether the change leaves every day of `range` exactly as it was: same days, unit, percent and area. */
function isUntouched(change: Change, range: DayRange): boolean {
  const before = change.before && intersect(change.before, range);
  const after = change.after && intersect(change.after, range);
  if (!before && !after) return true;
  const { before: old, after: young } = change;
  if (!old || !young) return false;
  const sameKind =
    old.careUnitId === young.careUnitId &&
    old.percent === young.percent &&
    old.area === young.area &&
    old.atSection === young.atSection;
  return sameKind && sameDays(before, after);
}

function refusal(range: AttestedRange): Reason {
  return {
    text: `Dagarna ${swedishDate(range.from)}–${swedishDate(range.to)} står i ett signerat intyg och kan inte ändras. Intyget måste först ersättas eller återkallas. En pågående period får förlängas.`,
    field: 'from',
    rule: 'R24',
    mendedBy: 'den som signerade intyget',
  };
}

/** The signed days of the trainings that the posts belong to: an intyg about one ST does not lock the days of another. */
export function attestedIn(record: TrainingRecord, postIds: readonly string[]): AttestedRange[] {
  const posts = record.posts.filter((post) => postIds.includes(post.id));
  return [...new Set(posts.flatMap((post) => trainingOf(record, post).attested))];
}

/** Decision 21: a change to days that a signed intyg attests is refused; a running period may be prolonged. */
export function checkAttestedDays(change: Change, attested: readonly AttestedRange[]): Reason[] {
  return attested.filter((range) => !isUntouched(change, range)).map(refusal);
}

/** An interruption takes days away, so it may not be entered into, or removed from, attested days. */
export function checkAttestedInterruption(days: DayRange, attested: readonly AttestedRange[]): Reason[] {
  return attested.filter((range) => intersect(days, range) !== null).map(refusal);
}

/** The last attested day inside the period, or null: what a page shows as locked. */
export function attestedTo(period: DayRange, attested: readonly AttestedRange[]): string | null {
  const days = attested.flatMap((range) => intersect(period, range)?.to ?? []);
  return days.sort().at(-1) ?? null;
}
