import type { PlainDate } from '../time/index.js';
import type { AtSection, CreditKind, InterruptionKind, ServiceArea } from '../vocabulary/index.js';

export type ServicePeriodFacts = {
  readonly id: string;
  /** The post that holds the period, and further posts of the same doctor that it counts in (parallel ST). */
  readonly postId: string;
  readonly alsoForPostIds: readonly string[];
  readonly careUnitId: string;
  readonly careUnitName: string;
  readonly from: PlainDate;
  /** null: goes on */
  readonly to: PlainDate | null;
  readonly percent: number;
  readonly area: ServiceArea;
  /** Set on AT service only (PSF 3 kap. 5 §). */
  readonly atSection: AtSection | null;
  /** Read out of a decision that was made outside the system: registered, not signed here. */
  readonly isFromDecision?: boolean;
};

export type InterruptionFacts = {
  readonly id: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly kind: InterruptionKind;
};

/** *Tillgodoräknande*: rows of their own, never mixed with service. `months` is a decimal text such as `2.5`. */
export type CreditFacts = {
  readonly id: string;
  readonly kind?: CreditKind;
  readonly what: string;
  readonly fromWhere: string;
  readonly months: string;
  readonly goals: readonly string[];
  readonly areas: readonly ServiceArea[];
  readonly evidence: string;
  readonly decidedBy: string;
  readonly decidedOn: PlainDate;
  readonly reason: string;
  /** Service that a decision made outside the system approved, of which the months are known and not the days. */
  readonly isFromDecision?: boolean;
};
