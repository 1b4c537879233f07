import { ACTIVITY_LABELS, goalStandings, goalsOf, intygTypes } from '@specialistvagen/regulations';
import type { Goal, GoalStanding, IntygSummary, RuleFacts } from '@specialistvagen/regulations';
import type { GoalProgress } from '../contract/progress.js';
import type { DraftState } from '../contract/intyg-type.js';
import type { ListedIntyg } from './intyg.js';

type Post = RuleFacts['training']['post'];
export type GoalState = GoalProgress['state'];
type GroupView = GoalProgress['groups'][number];

export type ProgressRecord = Pick<ListedIntyg, 'id' | 'type' | 'goals' | 'state' | 'reason'> & {
  readonly waitingFor: readonly string[];
};

export const standingOfState: Record<DraftState, GoalState> = {
  draft: 'draft',
  returned: 'draft',
  declined: 'draft',
  withdrawn: 'draft',
  sent: 'sent',
  signing: 'sent',
  'awaiting-cosignature': 'sent',
  signed: 'signed',
  replaced: 'missing',
  revoked: 'missing',
  void: 'missing',
};
const order: readonly GoalState[] = ['missing', 'draft', 'sent', 'signed'];

/** Each goal of the training, group by group: what is signed by the rules' own reckoning, what is under way by the list. */
export function goalsProgress(facts: RuleFacts, records: readonly ProgressRecord[]): GoalProgress[] {
  const { post } = facts.training;
  const goals = goalsOfPost(post);
  const byGoal = recordsByGoal(records);
  return goalStandings(facts).flatMap((standing) => {
    const goal = goals.get(standing.code);
    return goal ? [progressOf(goal, standing, byGoal.get(standing.code) ?? [], post, facts)] : [];
  });
}

function progressOf(
  goal: Goal,
  standing: GoalStanding,
  own: readonly ProgressRecord[],
  post: Post,
  facts: RuleFacts,
): GoalProgress {
  const copies = new Set(facts.verifiedCopies.map(({ id }) => id));
  const groups = standing.groups.map((group): GroupView => {
    const ways = group.anyOf.flatMap(({ activity, forms }) =>
      forms.map((type) => ({ activity, type, label: wayLabel(activity, type, post) })),
    );
    const types = new Set(ways.map(({ type }) => type));
    const states = own.filter(({ type }) => types.has(type)).map(({ state }) => standingOfState[state]);
    const underWay = order.findLast((state) => state !== 'signed' && states.includes(state)) ?? 'missing';
    const label = ways.map((way) => way.label).join(' eller ');
    return { label, ways, state: group.metBy.length > 0 ? 'signed' : underWay };
  });
  return {
    code: goal.code,
    kind: goal.kind,
    title: goal.title,
    titleUnverified: !goal.isTitleVerified,
    // As far as the group that has come least far.
    state: order.find((state) => groups.some((group) => group.state === state)) ?? 'missing',
    intygIds: own.map(({ id }) => id),
    groups,
    missing: standing.missing,
    restsOnCopy: standing.groups.some(({ metBy }) => metBy.length > 0 && metBy.every((id) => copies.has(id))),
    confidence: standing.confidence,
  };
}

function recordsByGoal(records: readonly ProgressRecord[]): Map<string, ProgressRecord[]> {
  const byGoal = new Map<string, ProgressRecord[]>();
  for (const record of records) {
    for (const code of record.goals) {
      const known = byGoal.get(code);
      if (known) known.push(record);
      else byGoal.set(code, [record]);
    }
  }
  return byGoal;
}

/** Pinned versions never change once they are known, so neither do these. */
const goalCache = new Map<string, ReadonlyMap<string, Goal>>();
const attachmentCache = new Map<string, ReadonlyMap<string, string>>();

export function goalsOfPost(post: Post): ReadonlyMap<string, Goal> {
  const { kind, regulation, regulationVersion, specialty } = post;
  const key = `${kind} ${regulation} ${regulationVersion} ${specialty ?? ''}`;
  const known = goalCache.get(key);
  if (known) return known;
  const choice = kind === 'st' ? { specialty, kinds: ['a', 'b', 'c'] as const } : { kinds: ['bt'] as const };
  const goals = goalsOf(regulation, regulationVersion, choice);
  const made = new Map(goals.map((goal) => [goal.code, goal]));
  goalCache.set(key, made);
  return made;
}

export function attachmentsOf({ regulation, regulationVersion }: Post): ReadonlyMap<string, string> {
  const key = `${regulation} ${regulationVersion}`;
  const known = attachmentCache.get(key);
  if (known) return known;
  const made = new Map(
    intygTypes(regulation, regulationVersion).map(({ id, attachment }) => [id, attachment ?? id]),
  );
  attachmentCache.set(key, made);
  return made;
}

function wayLabel(activity: keyof typeof ACTIVITY_LABELS | null, type: string, post: Post): string {
  const attachment = `bilaga ${attachmentsOf(post).get(type) ?? type}`;
  return activity === null ? attachment : `${ACTIVITY_LABELS[activity]} (${attachment})`;
}

/** A signed intyg of the list, with as much as the reckoning of goals looks at. */
export function standingIntyg(
  { id, documentId, type, goals, signedAt }: ListedIntyg,
  { regulation, specialty }: Post,
): IntygSummary {
  return {
    id: documentId ?? id,
    type,
    regulation,
    goals,
    specialty,
    activity: null,
    restsOn: null,
    isOriginalReceived: true,
    signers: [],
    unitId: null,
    unitName: null,
    status: 'in-force',
    signedAt: signedAt?.toISOString() ?? null,
    sha256: '',
    templateId: '',
    templateHash: '',
    replacedBy: null,
    revocationReason: null,
    issuingUnitHasAccess: true,
  };
}
