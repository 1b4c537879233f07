import { goalByCode, regulationList } from '@specialistvagen/regulations';
import type { Reason } from '@specialistvagen/platform/contract';
import type { AssessmentMethod, FormOwner, GuidanceKind, PublishGuidance } from '../contract/index.js';
import type { Assessment } from './assessment.js';

export type Guidance = {
  readonly topic: string;
  readonly version: number;
  readonly kind: GuidanceKind;
  readonly regulation: string;
  readonly specialty: string | null;
  readonly goal: string;
  readonly method: AssessmentMethod | null;
  readonly text: string;
  readonly isWithdrawn: boolean;
  readonly owner: Exclude<FormOwner, 'shipped'>;
  readonly careProviderId: string | null;
  readonly shared: boolean;
  readonly publishedAt: Date;
};

/** The last version of each topic, when it is in use. */
export function inUse(all: readonly Guidance[]): Guidance[] {
  const newest = new Map<string, Guidance>();
  for (const one of all) {
    const other = newest.get(one.topic);
    if (!other || other.version < one.version) newest.set(one.topic, one);
  }
  return [...newest.values()].filter(({ isWithdrawn }) => !isWithdrawn);
}

/** What an assessor is shown: for the training's own goals, this method, and where the training is. */
export function guidanceFor(
  all: readonly Guidance[],
  of: Pick<Assessment, 'regulation' | 'specialty' | 'method' | 'careProviderId'>,
): Guidance[] {
  return inUse(all).filter(
    (one) =>
      one.regulation === of.regulation &&
      (one.specialty === null || one.specialty === of.specialty) &&
      (one.method === null || one.method === of.method) &&
      (one.shared || one.careProviderId === of.careProviderId),
  );
}

/** The goal has to be one of the regulation; a c goal names its specialty. */
export function guidanceFaults(body: PublishGuidance): Reason[] {
  const regulation = regulationList().find(({ designation }) => designation === body.regulation);
  if (!regulation) return [{ text: 'Föreskriften finns inte här.', field: 'regulation' }];
  const of = {
    designation: body.regulation,
    version: regulation.newestVersion,
    specialty: body.specialty,
  };
  return isGoal(body.goal, of) ? [] : [{ text: goalFault(body), field: 'goal', rule: 'R1' }];
}

function isGoal(code: string, of: Parameters<typeof goalByCode>[1]): boolean {
  try {
    return goalByCode(code, of) !== null;
  } catch (error) {
    // An unknown specialty has no goals at all.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function goalFault({ goal, regulation, specialty }: PublishGuidance): string {
  const where = specialty === null ? regulation : `${regulation} för specialiteten`;
  return `Delmålet ${goal} finns inte i ${where}. Ett c-delmål anges med sin specialitet.`;
}
