import { BT_APPROVAL } from '@specialistvagen/regulations';
import type { BundleItem } from '../contract/application.js';
import type { Finding } from '../contract/finding.js';
import type { Lacking } from '../contract/reason.js';
import type { DecisionOutcome } from '../contract/states.js';
import { enclosures } from './application-order.js';
import type { Identity, OrderedPlatform } from './application-order.js';
import type { FaultOverride } from './decisions.js';

export type DecisionToSign = {
  outcome: DecisionOutcome;
  identity: Identity;
  caseNumber: string;
  decidedOn: string;
  decidedBy: string;
  proposedBy: string | null;
  reasons: string;
  lacking: readonly Lacking[];
  appealText: string | null;
};

export const DECISION_TYPES: Readonly<Record<DecisionOutcome, string>> = {
  approved: BT_APPROVAL,
  refused: 'SV-BT-AVSLAG',
  dismissed: 'SV-BT-AVVISNING',
  closed: 'SV-BT-AVSKRIVNING',
};

/** No official form was seen for any of them, so only what a decision must hold (PSF 8 kap. 2–3 §§ for a refusal). */
export function decisionFormContent(given: DecisionToSign): Record<string, unknown> {
  const { identity, caseNumber, decidedOn, decidedBy, reasons, outcome } = given;
  return {
    lastName: identity.surname,
    firstName: identity.givenName,
    personalIdentityNumber: identity.personalIdentityNumber,
    caseNumber,
    decidedOn,
    decidedBy,
    reasons,
    ...(given.appealText === null ? {} : { appeal: given.appealText }),
    ...(outcome === 'refused'
      ? {
          proposedBy: given.proposedBy ?? '',
          lacking: given.lacking,
        }
      : {}),
    signatures: {},
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
