import type { IntygSummary, RuleFacts, VerifiedCopyFacts } from '../facts/index.js';
import type { Goal, GoalAttestation, GoalKind } from '../law-data/index.js';
import { enclosedIntyg, finalForms, THIRD_COUNTRY_GOAL_INTYG } from '../rules/documents.js';
import type { Confidence } from '../rules/rule.js';
import { ACTIVITY_LABELS, type Activity } from '../vocabulary/index.js';
import { curriculumOf, type Curriculum } from './curriculum.js';

/** One of `anyOf` is enough; `metBy` are documents in force, empty while the group is open. */
export type GoalGroupStanding = {
  readonly anyOf: readonly { readonly activity: Activity | null; readonly forms: readonly string[] }[];
  readonly metBy: readonly string[];
};

export type GoalStanding = {
  readonly code: string;
  readonly kind: GoalKind;
  readonly isMet: boolean;
  /** Every group is needed (R15). */
  readonly groups: readonly GoalGroupStanding[];
  /** What is missing, in words and form numbers; null when nothing is. */
  readonly missing: string | null;
  /** Copies that would count if the original had come in, or the intyg were written on the present form. */
  readonly waitingCopies: readonly string[];
  /** How well the goal's activities are known; only EX may block. */
  readonly confidence: Confidence;
};

/** `trainee`: verified copies count. `application`: only what is enclosed, and copies whose original has come in. */
export type GoalView = 'trainee' | 'application';

type Evidence = {
  readonly intyg: ReadonlyMap<string, readonly IntygSummary[]>;
  readonly copies: readonly VerifiedCopyFacts[];
  readonly finals: readonly string[];
  readonly view: GoalView;
};

/** STa3 has a form of its own, which names no other goal. */
const SCIENCE_INTYG = { form: 'SOS-2021-B12', goal: 'STa3' } as const;

function goalsAttested(one: IntygSummary): readonly string[] {
  return one.type === SCIENCE_INTYG.form && one.goals.length === 0 ? [SCIENCE_INTYG.goal] : one.goals;
}

function evidenceOf(facts: RuleFacts, view: GoalView): Evidence {
  const { regulation, specialty } = facts.training.post;
  const all = view === 'application' ? enclosedIntyg(facts) : facts.intyg;
  const valid = all.filter(
    (one) => one.status === 'in-force' && one.regulation === regulation && one.specialty === specialty,
  );
  const intyg = new Map<string, IntygSummary[]>();
  for (const one of valid) {
    for (const code of goalsAttested(one)) {
      const known = intyg.get(code);
      if (known) known.push(one);
      else intyg.set(code, [one]);
    }
  }
  const finals = finalForms(facts.training);
  return {
    intyg,
    copies: facts.verifiedCopies.filter(
      (one) => one.regulation === regulation && one.specialty === specialty,
    ),
    finals: valid.filter((one) => finals.includes(one.type)).map((one) => one.id),
    view,
  };
}

function copyFits(copy: VerifiedCopyFacts, code: string, way: GoalAttestation): boolean {
  return way.activity !== null && copy.activity === way.activity && copy.goals.includes(code);
}

function groupStanding(
  code: string,
  ways: readonly GoalAttestation[],
  { intyg, copies, view }: Evidence,
): GoalGroupStanding & { readonly waiting: readonly string[] } {
  const own = intyg.get(code) ?? [];
  const byIntyg = own.filter(
    (one) => ways.some((way) => way.form === one.type) || THIRD_COUNTRY_GOAL_INTYG.includes(one.type),
  );
  const fitting = copies.filter((copy) => ways.some((way) => copyFits(copy, code, way)));
  const counted = fitting.filter((copy) => view === 'trainee' || copy.isOriginalReceived);
  const metBy = [...byIntyg, ...counted].map((one) => one.id);
  return {
    anyOf: ways.map((way) => ({ activity: way.activity, forms: [way.form] })),
    metBy,
    waiting: metBy.length > 0 ? [] : fitting.map((copy) => copy.id),
  };
}

function wayText({ activity, forms }: GoalGroupStanding['anyOf'][number], curriculum: Curriculum): string {
  const attachments = forms.map((form) => `bilaga ${curriculum.forms.get(form) ?? form}`).join(', ');
  return activity === null ? `intyg (${attachments})` : `${ACTIVITY_LABELS[activity]} (${attachments})`;
}

function missingText(open: readonly GoalGroupStanding[], curriculum: Curriculum): string {
  return open
    .map((group) => group.anyOf.map((way) => wayText(way, curriculum)).join(' eller '))
    .join('; och ');
}

function finalText({ anyOf }: GoalGroupStanding, { forms }: Curriculum): string {
  const attachments = anyOf.flatMap((way) => way.forms.map((form) => `bilaga ${forms.get(form) ?? form}`));
  return `det avslutande intyget (${attachments.join(' eller ')})`;
}

/** By the draft of 2014 this specialty has partly its own a goals, which were not seen. */
const OWN_A_GOALS = 'rattsmedicin';

/** A form in words that were read stands above what a secondary source says of the activities. */
function confidenceOf(goal: Goal, { bGoalsAreVerified }: Curriculum, specialty: string | null): Confidence {
  if (goal.code === SCIENCE_INTYG.goal) return 'EX';
  if (goal.kind === 'bt') return 'INF';
  if (goal.kind === 'b' && !bGoalsAreVerified) return 'SEC';
  if (goal.kind === 'a' && specialty === OWN_A_GOALS) return 'SEC';
  return goal.areActivitiesVerified ? 'EX' : 'SEC';
}

/** A goal without an activity that an intyg attests is covered by the final intyg alone. */
function coveredByFinal(
  goal: Goal,
  facts: RuleFacts,
  curriculum: Curriculum,
  finals: readonly string[],
): GoalStanding {
  const group = {
    anyOf: finalForms(facts.training).map((form) => ({ activity: null, forms: [form] })),
    metBy: finals,
  };
  const isMet = finals.length > 0;
  return {
    code: goal.code,
    kind: goal.kind,
    isMet,
    groups: [group],
    missing: isMet ? null : finalText(group, curriculum),
    waitingCopies: [],
    confidence: confidenceOf(goal, curriculum, facts.training.post.specialty),
  };
}

/** How each goal of the training stands: AND-groups with OR inside; allmänna råd are never asked for (R15). */
export function goalStandings(facts: RuleFacts, view: GoalView = 'trainee'): GoalStanding[] {
  const curriculum = curriculumOf(facts.training.post);
  const evidence = evidenceOf(facts, view);
  return curriculum.goals.map((goal): GoalStanding => {
    if (goal.groups.length === 0) return coveredByFinal(goal, facts, curriculum, evidence.finals);
    const standings = goal.groups.map((group) => groupStanding(goal.code, group.anyOf, evidence));
    const open = standings.filter((group) => group.metBy.length === 0);
    return {
      code: goal.code,
      kind: goal.kind,
      isMet: open.length === 0,
      groups: standings.map(({ anyOf, metBy }) => ({ anyOf, metBy })),
      missing: open.length === 0 ? null : missingText(open, curriculum),
      waitingCopies: open.flatMap((group) => group.waiting),
      confidence: confidenceOf(goal, curriculum, facts.training.post.specialty),
    };
  });
}
