import type { PlainDate } from '../time/index.js';
import type { CompetenceSource } from '../vocabulary/index.js';
import type { CreditFacts, ServicePeriodFacts } from './service-facts.js';

/**
 * Why the training follows the regulation it does, and what lets it (transition to SFS 2020:1098 points 2–3): AT done, or
 * ST begun before 2021-07-01.
 */
export type RegulationChoiceFacts = {
  readonly reason: string;
  readonly chosenOn: PlainDate;
  readonly atCompletedOn: PlainDate | null;
  readonly stBegunOn: PlainDate | null;
};

/** The decision *intyg om godkänd bastjänstgöring* that an ST rests on, with the time that it approved. */
export type BtApprovalFacts = {
  readonly decidedOn: PlainDate;
  readonly caseNumber: string | null;
  /** Of a BT outside the system: what was read out of the decision; empty where nothing was. */
  readonly service: readonly ServicePeriodFacts[];
  readonly credits: readonly CreditFacts[];
};

/** An earlier bevis om specialistkompetens. `specialty` is an id, or the words of a foreign bevis. */
export type EarlierCertificateFacts = {
  readonly specialty: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  readonly decidedOn: PlainDate;
  readonly source: CompetenceSource;
};

export type DoctorateFacts = {
  readonly country: string;
  readonly decidedOn: PlainDate;
  /** A foreign doctorate is assessed by Socialstyrelsen first; the forms list it apart. */
  readonly isSwedish: boolean;
};

/** A recorded decision on an exception for special reasons (PSF 4 kap. 3 §). `months`: by how much the time is shortened. */
export type ExceptionFacts = {
  readonly id: string;
  readonly what: string;
  readonly months: string | null;
  readonly decidedBy: string;
  readonly decidedOn: PlainDate;
  readonly reason: string;
};
