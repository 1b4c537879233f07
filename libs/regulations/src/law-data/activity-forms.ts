import { versionsOf } from '../versions/version-registry.js';
import type { Activity } from '../vocabulary/index.js';
import { goalsOf } from './goals.js';

const cache = new Map<string, ReadonlyMap<Activity, string>>();

/** Read from what attests the goals of the newest version. */
function activityForms(designation: string): ReadonlyMap<Activity, string> {
  const newest = versionsOf(designation).at(-1);
  if (!newest) throw new RangeError(`unknown regulation: ${designation}`);
  const known = cache.get(newest.version + designation);
  if (known) return known;
  const ways = goalsOf(designation, newest.version).flatMap((goal) =>
    goal.groups.flatMap((group) => group.anyOf),
  );
  const forms = new Map(
    ways.flatMap(({ activity, form }) => (activity === null ? [] : [[activity, form] as const])),
  );
  cache.set(newest.version + designation, forms);
  return forms;
}

/** The type of intyg that attests an activity: Bilaga 9 for clinical service in 2021, Bilaga 4 in 2015. */
export function formForActivity(activity: Activity, designation: string): string | null {
  return activityForms(designation).get(activity) ?? null;
}

/** The activity that an intyg of this type attests; null for the other forms, and for decisions under the law itself. */
export function activityOfForm(type: string, designation: string): Activity | null {
  if (versionsOf(designation).length === 0) return null;
  return [...activityForms(designation)].find(([, form]) => form === type)?.[0] ?? null;
}
