import type { PlainDate } from '@specialistvagen/regulations';
import type { ReviewState } from '../contract/index.js';

export type UnitReview = {
  readonly id: string;
  readonly careUnitId: string;
  readonly careProviderId: string;
  readonly reviewerId: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly basis: string;
  readonly checklist: string;
  readonly checklistVersion: number;
  readonly state: ReviewState;
  readonly revision: number;
  readonly appointedById: string;
  readonly submittedOn: PlainDate | null;
  readonly withdrawnOn: PlainDate | null;
  readonly reason: string | null;
};
