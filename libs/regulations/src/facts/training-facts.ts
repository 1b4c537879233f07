import type { PlainDate } from '../time/index.js';
import type {
  CreditKind,
  InterruptionKind,
  LicenceRoute,
  Protection,
  ServiceArea,
} from '../vocabulary/index.js';

export type ServicePeriodFacts = {
  readonly id: string;
  readonly careUnitId: string;
  readonly careUnitName: string;
  readonly from: PlainDate;
  /** null: goes on */
  readonly to: PlainDate | null;
  readonly percent: number;
  readonly area: ServiceArea;
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
};

export type TraineeFacts = {
  readonly personId: string;
  readonly protection: Protection;
  readonly licensedOn: PlainDate | null;
  /** Intyg om godkänd bastjänstgöring that the person already holds; BT is done once in a lifetime. */
  readonly earlierBtApprovals: readonly {
    readonly decidedOn: PlainDate;
    readonly caseNumber: string | null;
  }[];
};

export type TrainingPostFacts = {
  readonly id: string;
  readonly form: 'standalone' | 'in-st';
  readonly regulation: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly licenceRoute: LicenceRoute;
  readonly principalSupervisorId: string | null;
  /** Day when the ST that holds this BT began; null for a stand-alone BT. */
  readonly stStartedOn: PlainDate | null;
};

/** Everything about the trainee's post and time; gathered by `trainees`. */
export type TrainingFacts = {
  readonly trainee: TraineeFacts;
  readonly post: TrainingPostFacts;
  readonly servicePeriods: readonly ServicePeriodFacts[];
  readonly interruptions: readonly InterruptionFacts[];
  readonly credits: readonly CreditFacts[];
};
