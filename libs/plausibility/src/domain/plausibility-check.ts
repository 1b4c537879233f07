import type { DocumentReference, FoundFacts } from './found.js';
import type { SigningFacts } from './signing-facts.js';

export const CHECK_IDS = ['RK1', 'RK2', 'RK3', 'RK4', 'RK5', 'RK6', 'RK7'] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** What a check found. `occasion` is the same whenever and wherever the same thing is found. */
export type CheckFinding = {
  readonly occasion: string;
  readonly documents: readonly DocumentReference[];
  readonly facts: FoundFacts;
};

/**
 * *Rimlighetskontroll*: what signed intyg seldom look like when they are honest. Not law: it always warns, never blocks, and is
 * kept apart from the rules of the föreskrift (ADR 16).
 */
export type PlausibilityCheck = {
  readonly id: CheckId;
  readonly name: string;
  readonly looksFor: string;
  readonly threshold: string;
  /** Why just there. */
  readonly why: string;
  /** Signed intyg that it does not look at have no finding: course forms are written many at a time. */
  readonly check: (facts: SigningFacts) => CheckFinding | null;
  /** Said to signer, study director and officer; names no person and no place. */
  readonly text: (facts: FoundFacts) => string;
};
