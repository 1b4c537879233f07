import type { AssessorStanding } from '../contract/index.js';

export type AssessorFacts = {
  /** Follows this training today, as supervisor, study director or external assessor. */
  readonly followsTraining: boolean;
  /** At the care provider of the training: one elsewhere says nothing of who works here. */
  readonly hasMandate: boolean;
  /** A care provider has stated that the person works there, and HOSP has answered that there is a licence. */
  readonly isLicensedHere: boolean;
};

export type FoundStanding = { readonly standing: AssessorStanding; readonly basis: string | null };

/** What stands behind an assessor, in the order of how much it says. Without any of it the answer is shown as unconfirmed. */
export function standingOf({ followsTraining, hasMandate, isLicensedHere }: AssessorFacts): FoundStanding {
  if (followsTraining) return { standing: 'confirmed', basis: 'har uppdrag i läkarens utbildning' };
  if (hasMandate) return { standing: 'confirmed', basis: 'har uppdrag hos läkarens vårdgivare' };
  if (isLicensedHere) {
    return {
      standing: 'confirmed',
      basis: 'arbetsplats uppgiven av vårdgivaren, legitimation kontrollerad i HOSP',
    };
  }
  return { standing: 'unconfirmed', basis: null };
}
