import type { BundleItem } from '../contract/application.js';
import type { Finding } from '../contract/finding.js';
import type { Lacking } from '../contract/reason.js';
import { enclosures } from './application-order.js';
import type { Identity, OrderedPlatform } from './application-order.js';
import type { FaultOverride } from './decisions.js';

export type DecisionToSign = {
  identity: Identity;
  caseNumber: string;
  decidedOn: string;
  decidedBy: string;
  reasons: string;
  lacking: readonly Lacking[];
  appealText: string | null;
};

/** OUT-BT-INTYG: no official form was seen, so only what a decision must hold. */
export function approvalFormContent(given: DecisionToSign): Record<string, unknown> {
  const { identity, caseNumber, decidedOn, decidedBy, reasons } = given;
  return {
    lastName: identity.surname,
    firstName: identity.givenName,
    personalIdentityNumber: identity.personalIdentityNumber,
    caseNumber,
    decidedOn,
    decidedBy,
    reasons,
    signatures: {},
  };
}

/** A refusal says where competence is lacking, why, who took part, and how to appeal (PSF 8 kap. 2–3 §§). */
export function refusalFormContent(given: DecisionToSign & { proposedBy: string }): Record<string, unknown> {
  return {
    ...approvalFormContent(given),
    proposedBy: given.proposedBy,
    lacking: given.lacking.map(({ what, explanation }) => ({ what, explanation })),
    appeal: given.appealText ?? '',
  };
}

/** What the officer went past, and why, stands in the signed bytes. */
export function decisionPlatform(
  bundle: readonly BundleItem[],
  findings: readonly Finding[],
  overrides: readonly FaultOverride[],
): OrderedPlatform {
  const reasonOf = new Map(overrides.map(({ key, reason }) => [key, reason]));
  return {
    declarations: [],
    goals: [],
    credits: [],
    months: null,
    enclosures: enclosures(bundle),
    replaces: null,
    remarks: findings.flatMap(({ key, rule, text }) => {
      const reason = reasonOf.get(key);
      return reason === undefined ? [] : [`Godkänd trots ${rule} (${text}) därför att: ${reason}`];
    }),
  };
}
