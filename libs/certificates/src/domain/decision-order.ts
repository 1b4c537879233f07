import { BT_APPROVAL, formOf } from '@specialistvagen/regulations';
import type { BundleItem } from '../contract/application.js';
import type { Finding } from '../contract/finding.js';
import type { Lacking } from '../contract/reason.js';
import type { ApplicationKind, DecisionOutcome } from '../contract/states.js';
import { shownDay } from './case-words.js';
import { enclosures } from './application-order.js';
import type { Identity, OrderedPlatform } from './application-order.js';
import type { FaultOverride } from './decisions.js';

export type DecisionToSign = {
  kind: ApplicationKind;
  /** Name of the specialty; null for BT. */
  specialty: string | null;
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

const DECISION_TYPES: Readonly<Record<ApplicationKind, Readonly<Record<DecisionOutcome, string>>>> = {
  bt: {
    approved: BT_APPROVAL,
    refused: 'SV-BT-AVSLAG',
    dismissed: 'SV-BT-AVVISNING',
    closed: 'SV-BT-AVSKRIVNING',
  },
  specialist: {
    approved: 'OUT-SPEC-BEVIS',
    refused: 'SV-SPEC-AVSLAG',
    dismissed: 'SV-SPEC-AVVISNING',
    closed: 'SV-SPEC-AVSKRIVNING',
  },
};
export const decisionType = (kind: ApplicationKind, outcome: DecisionOutcome): string =>
  DECISION_TYPES[kind][outcome];

/**
 * No official form was seen for any of them, so only what a decision must hold (PSF 8 kap. 2–3 §§ for a refusal). What a
 * form has no field for is left out: the BT decision names one officer, the specialist's also the föredragande.
 */
export function decisionFormContent(given: DecisionToSign): Record<string, unknown> {
  const { identity, caseNumber, decidedOn, decidedBy, reasons, outcome } = given;
  const all: Record<string, unknown> = {
    lastName: identity.surname,
    firstName: identity.givenName,
    personalIdentityNumber: identity.personalIdentityNumber,
    specialtyApplied: given.specialty ?? undefined,
    caseNumber,
    decidedOn,
    decidedBy,
    proposedBy: given.proposedBy ?? undefined,
    reasons,
    lacking: given.lacking,
    appeal: given.appealText ?? undefined,
  };
  const fields =
    formOf(decisionType(given.kind, outcome))?.sections.flatMap((section) => section.fields) ?? [];
  const filled = fields.filter(({ id }) => all[id] !== undefined).map(({ id }) => [id, all[id]] as const);
  return { ...Object.fromEntries(filled), signatures: {} };
}

export type DecisionChange = {
  formerDecidedOn: string;
  ground: string;
  /** The document of the former decision; null when it was made on paper. */
  replaces: OrderedPlatform['replaces'];
};

/** What the officer went past, and why, stands in the signed bytes. */
export function decisionPlatform(
  bundle: readonly BundleItem[],
  findings: readonly Finding[],
  overrides: readonly FaultOverride[],
  change: DecisionChange | null = null,
): OrderedPlatform {
  const reasonOf = new Map(overrides.map(({ key, reason }) => [key, reason]));
  return {
    declarations: [],
    goals: [],
    credits: [],
    months: null,
    enclosures: enclosures(bundle),
    replaces: change?.replaces ?? null,
    remarks: [
      ...(change
        ? [`Ändring av beslutet den ${shownDay(change.formerDecidedOn)}. Grund: ${change.ground}`]
        : []),
      ...findings.flatMap(({ key, rule, text }) => {
        const reason = reasonOf.get(key);
        return reason === undefined ? [] : [`Godkänd trots ${rule} (${text}) därför att: ${reason}`];
      }),
    ],
  };
}
