import { requireVersion } from '../versions/version-registry.js';
import type { RegulationVersion } from '../versions/regulation-version.js';
import { ACTIVITIES, type Activity } from '../vocabulary/index.js';
import type { GoalEntry, GoalsFile } from './schemas.js';
import { specialties, specialtyById, type Specialty } from './specialties.js';

/** The version that new BT posts are pinned to. An older pinned version stays for ever. */
export const HSLF_FS_2021_8 = { designation: 'HSLF-FS 2021:8', version: '2026-11-21' } as const;

export type GoalKind = 'bt' | 'a' | 'b' | 'c';
export const GOAL_KINDS: readonly GoalKind[] = ['bt', 'a', 'b', 'c'];

/** One way to attest a group: an intyg of this type. `activity` is null where the målbeskrivning prescribes none. */
export type GoalAttestation = { readonly activity: Activity | null; readonly form: string };
/** One of these is enough; every group is needed. */
export type GoalGroup = { readonly anyOf: readonly GoalAttestation[] };

export type Goal = {
  readonly id: string;
  readonly code: string;
  readonly kind: GoalKind;
  readonly regulation: string;
  /** Id of the specialty; null for the goals that all share. */
  readonly specialty: string | null;
  /** The title in the målbeskrivning; c goals have none. */
  readonly title: string | null;
  /** A working label for screens, marked as ours; never printed on an intyg (R16). */
  readonly topicUnofficial: string | null;
  readonly summary: string | null;
  /** AND-groups with OR inside; empty where no activity is prescribed. */
  readonly requiredActivities: readonly (readonly Activity[])[];
  /** What attests the goal. Empty: only the final intyg covers it. */
  readonly groups: readonly GoalGroup[];
  /** Allmänna råd: advice that is never required. */
  readonly generalAdvice: readonly string[];
  readonly placeConstraints: readonly string[];
  readonly note: string | null;
  /** false: the page says *ej kontrollerad mot föreskriften* */
  readonly isCodeVerified: boolean;
  readonly isTitleVerified: boolean;
  readonly isSummaryVerified: boolean;
  readonly areActivitiesVerified: boolean;
  /** What is known of each value, in the words of the data. */
  readonly confidence: Readonly<Record<string, string>>;
  readonly sources: readonly string[];
};

export type GoalChoice = {
  /** Id of the specialty: the shared goals it has, and its own. Without it every specialty's goals are listed. */
  readonly specialty?: string | null;
  readonly kinds?: readonly GoalKind[];
};

const EXACT = 'exact-text-seen';

function isActivity(code: string | undefined): code is Activity {
  return ACTIVITIES.some((one) => one === code);
}

function groupsOf(entry: GoalEntry): GoalGroup[] {
  return entry.attestedBy.flatMap((one): GoalGroup[] => {
    // The final intyg names no goal; it covers all of them together.
    if ('scope' in one && one.scope !== undefined) return [];
    const ways = 'anyOf' in one ? (one.anyOf as { activity?: string; intygType: string }[]) : [one];
    return [
      {
        anyOf: ways.map(({ activity, intygType }) => ({
          activity: isActivity(activity) ? activity : null,
          form: String(intygType),
        })),
      },
    ];
  });
}

function goalOf(entry: GoalEntry, version: RegulationVersion, idOf: ReadonlyMap<string, string>): Goal {
  const { confidence } = entry;
  const isExact = (value: string): boolean => confidence[value] === EXACT;
  return {
    id: entry.id,
    code: entry.code,
    kind: entry.kind,
    regulation: entry.regulation,
    specialty: entry.specialty === null ? null : (idOf.get(entry.specialty) ?? entry.specialty),
    title: entry.title,
    topicUnofficial: entry.topicUnofficial ?? null,
    summary: entry.summary ?? null,
    requiredActivities: entry.requiredActivities.map((group) => group.filter(isActivity)),
    groups: groupsOf(entry),
    generalAdvice: entry.generalAdviceActivities ?? [],
    placeConstraints: entry.placeConstraint ?? [],
    note: entry.activitiesNote ?? entry.note ?? null,
    isCodeVerified: entry.specialty === null || isExact('code'),
    isTitleVerified: isExact('title'),
    isSummaryVerified: isExact('summary'),
    areActivitiesVerified: isExact('requiredActivities'),
    confidence,
    sources: entry.source.map((id) => version.goalsFile.sources[id] ?? id),
  };
}

/** AT has sections and an exam instead: `atParts`. */
function isGoal(entry: GoalsFile['goals'][number]): entry is GoalEntry {
  return GOAL_KINDS.some((kind) => kind === entry.kind);
}

const cache = new Map<string, readonly Goal[]>();

function cached(key: string, make: () => readonly Goal[]): readonly Goal[] {
  const known = cache.get(key);
  if (known) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

function allGoals(version: RegulationVersion): readonly Goal[] {
  return cached(`${version.designation} ${version.version}`, () => {
    const idOf = new Map(specialties(version).map((one) => [one.name, one.id]));
    return version.goalsFile.goals.filter(isGoal).map((entry) => goalOf(entry, version, idOf));
  });
}

/** The draft of 2014 leaves out one goal for a few specialties: palliative care, b5 then and STb4 now. */
function isPalliative(goal: Goal): boolean {
  return goal.title?.startsWith('Palliativ') ?? false;
}

function hasGoal(specialty: Specialty | null, goal: Goal): boolean {
  if (goal.specialty !== null) return goal.specialty === specialty?.id;
  if (goal.kind !== 'b') return true;
  const { kind } = specialty?.bGoals ?? { kind: 'all' };
  return kind === 'all' || (kind === 'all-but-palliative' && !isPalliative(goal));
}

/**
 * The goals of one version: with a specialty, the a goals, the b goals that it has, and its c goals (BT goals too, unless
 * `kinds` leaves them out).
 */
export function goalsOf(designation: string, version: string, choice: GoalChoice = {}): readonly Goal[] {
  const { specialty = null, kinds = GOAL_KINDS } = choice;
  const key = `${designation} ${version} ${specialty ?? '*'} ${kinds.join()}`;
  return cached(key, () => {
    const found = requireVersion(designation, version);
    const chosen = specialty === null ? null : specialtyById(specialty, found);
    if (specialty !== null && chosen === null) throw new RangeError(`unknown specialty: ${specialty}`);
    return allGoals(found).filter(
      (goal) => kinds.includes(goal.kind) && (chosen === null || hasGoal(chosen, goal)),
    );
  });
}

/** One goal, or null. A c goal needs its specialty: `STc1` is another goal in each. */
export function goalByCode(
  code: string,
  of: { readonly designation: string; readonly version: string; readonly specialty: string | null },
): Goal | null {
  const list = goalsOf(of.designation, of.version, of.specialty === null ? {} : { specialty: of.specialty });
  return (
    list.find((one) => one.code === code && one.specialty === (one.kind === 'c' ? of.specialty : null)) ??
    null
  );
}

/** Goals of one kind; of every specialty for c goals. */
export function goals(
  kind: GoalKind,
  regulation: string = HSLF_FS_2021_8.designation,
  version: string = HSLF_FS_2021_8.version,
): readonly Goal[] {
  return goalsOf(regulation, version, { kinds: [kind] });
}

/** Confidence in titles and order is secondary; the number 18 agrees in three sources. */
export function btGoals(): readonly Goal[] {
  return goals('bt');
}

export function btGoalCodes(): string[] {
  return btGoals().map((goal) => goal.code);
}

const CODE = /^(\D+)(\d+)$/;

/** `BT2` before `BT10`, `STa7` before `STb1`, as people count. Unknown codes come last. */
export function inGoalOrder(codes: readonly string[]): string[] {
  return [...codes].sort((left, right) => {
    const [, leftKind = '~', leftNumber = '0'] = CODE.exec(left) ?? [];
    const [, rightKind = '~', rightNumber = '0'] = CODE.exec(right) ?? [];
    if (leftKind !== rightKind) return leftKind < rightKind ? -1 : 1;
    return Number(leftNumber) - Number(rightNumber) || (left < right ? -1 : 1);
  });
}
