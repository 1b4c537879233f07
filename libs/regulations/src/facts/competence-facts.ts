import type { PlainDate } from '../time/index.js';
import type { CompetenceSource } from '../vocabulary/index.js';

/** One statement about a person's competence, with where it comes from. `checkedAt` is an instant (ISO 8601). */
export type CompetenceStatement = {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly source: CompetenceSource;
  readonly checkedAt: string | null;
  readonly statedBy?: string | null;
};
export type SpecialtyStatement = CompetenceStatement & { readonly specialty: string };

/** What was known about a signer's competence at one instant; stored with the signed intyg, never recomputed. */
export type CompetenceSnapshot = {
  readonly personId: string;
  readonly takenAt: string;
  readonly licence: CompetenceStatement | null;
  readonly specialties: readonly SpecialtyStatement[];
  readonly supervisorTraining: CompetenceStatement | null;
  /** Knowledge and skill in *kompetensbedömning*, attested by the region that appointed the assessor. */
  readonly assessment: CompetenceStatement | null;
};
