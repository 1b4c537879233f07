import type { PlainDate } from '../time/index.js';

export type ApplicationFacts = {
  readonly id: string;
  readonly type: 'bt' | 'specialist';
  /** Id of the specialty applied for; null for a BT application. */
  readonly specialty: string | null;
  readonly regulation: string;
  readonly state: string;
  readonly signedOn: PlainDate | null;
  readonly receivedOn: PlainDate | null;
  /** Ids of the documents that the application encloses. */
  readonly enclosed: readonly string[];
  /** Assessments shared with the application and who attached them. */
  readonly attachedAssessments: readonly { readonly id: string; readonly attachedByTrainee: boolean }[];
  readonly fee: {
    readonly amount: number | null;
    readonly paidOn: PlainDate | null;
    readonly paidAmount: number | null;
  };
};

export type DecisionFacts = {
  readonly outcome: 'approve' | 'refuse' | 'dismiss' | 'close';
  readonly deciderId: string | null;
  readonly secondOfficerId: string | null;
  readonly reasons: string;
  /** Where competence is lacking: goals, form or requirement, each with an explanation (PSF 8 kap. 2 §). */
  readonly lackingCompetence: readonly { readonly what: string; readonly explanation: string }[];
  readonly appealText: string;
  readonly decidedOn: PlainDate;
};

/** One of the region's switches and what lets it be on. */
export type RegionSwitchFacts = {
  readonly region: string;
  readonly switch: 'portfolio' | 'application' | 'statistics';
  readonly isOn: boolean;
  readonly controller: string | null;
  readonly legalGround: string | null;
  readonly retention: string | null;
};

/** What a page, file or mail about to leave the portfolio would show of a protected person (R27). */
export type DisclosureFacts = {
  readonly channel: 'list' | 'pdf' | 'mail' | 'log' | 'statistics';
  readonly showsAddress: boolean;
  readonly showsUnit: boolean;
  readonly showsPlace: boolean;
};
