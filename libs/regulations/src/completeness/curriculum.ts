import type { TrainingPostFacts } from '../facts/index.js';
import { GOAL_KINDS, goalsOf, intygTypes, specialtyById, type Goal } from '../law-data/index.js';
import { findVersion } from '../versions/version-registry.js';

/** What a training asks for, looked up once for each pinned version and specialty: rules ask for it again and again. */
export type Curriculum = {
  /** The goals of this training; none where the specialty is not among the data. */
  readonly goals: readonly Goal[];
  readonly codes: ReadonlySet<string>;
  /** Every goal code of the regulation, whatever the specialty. */
  readonly codesOfRegulation: ReadonlySet<string>;
  /** false: which b goals the specialty has is known from a draft only */
  readonly bGoalsAreVerified: boolean;
  /** Form → *bilaga* number. */
  readonly forms: ReadonlyMap<string, string>;
};

const NOTHING: Curriculum = {
  goals: [],
  codes: new Set(),
  codesOfRegulation: new Set(),
  bGoalsAreVerified: false,
  forms: new Map(),
};

/** Versions never change once they are known here, so neither does what was read from them. */
const cache = new Map<string, Curriculum>();

function goalsFor({ kind, specialty, regulation, regulationVersion }: TrainingPostFacts): readonly Goal[] {
  if (kind === 'bt') return goalsOf(regulation, regulationVersion, { kinds: ['bt'] });
  if (kind === 'at' || specialty === null) return [];
  return goalsOf(regulation, regulationVersion, { specialty, kinds: ['a', 'b', 'c'] });
}

function read(post: TrainingPostFacts): Curriculum {
  const { regulation, regulationVersion } = post;
  if (findVersion(regulation, regulationVersion) === null) return NOTHING;
  const goals = goalsFor(post);
  const all = goalsOf(regulation, regulationVersion, { kinds: GOAL_KINDS });
  return {
    goals,
    codes: new Set(goals.map((goal) => goal.code)),
    codesOfRegulation: new Set(all.map((goal) => goal.code)),
    bGoalsAreVerified: specialtyById(post.specialty ?? '')?.bGoals.isVerified ?? false,
    forms: new Map(
      intygTypes(regulation, regulationVersion).map((type) => [type.id, type.attachment ?? type.title]),
    ),
  };
}

/** A regulation that is not known here has no goals and no forms. @throws RangeError for an unknown specialty. */
export function curriculumOf(post: TrainingPostFacts): Curriculum {
  const key = `${post.kind} ${post.regulation} ${post.regulationVersion} ${post.specialty ?? ''}`;
  const known = cache.get(key);
  if (known) return known;
  const curriculum = read(post);
  // An unknown version may still be installed, so nothing is remembered about it.
  if (curriculum !== NOTHING) cache.set(key, curriculum);
  return curriculum;
}
