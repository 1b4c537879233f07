import type { PlainDate } from '../time/index.js';
import type { CompetenceSource } from '../vocabulary/index.js';
import type { CompetenceSnapshot } from './competence-facts.js';

/** A stretch during which the assessor is known to have served at a unit. */
export type AssessorServiceFacts = {
  readonly careUnitId: string;
  readonly careUnitName: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly source: CompetenceSource | 'portfolio';
};

/** A part the assessor is recorded to have had in this trainee's BT. */
export type PartInBtFacts = {
  readonly part:
    | 'principal-supervisor'
    | 'supervisor'
    | 'intyg-signer'
    | 'head-of-department'
    | 'study-director'
    | 'bt-coordinator'
    | 'plan'
    | 'other';
  readonly text: string;
  readonly from: PlainDate | null;
};

export type AssessorFacts = {
  readonly personId: string;
  readonly service: readonly AssessorServiceFacts[];
  readonly partsInBt: readonly PartInBtFacts[];
  readonly competence: CompetenceSnapshot | null;
  /** The appointing region's attestation of competence in assessment. */
  readonly attestation: {
    readonly attestedBy: string;
    readonly basis: string;
    readonly attestedOn: PlainDate;
  } | null;
  /** The assessor's own signed declaration of no part in the BT; null before it is made. */
  readonly declaredIndependentAt: string | null;
};
