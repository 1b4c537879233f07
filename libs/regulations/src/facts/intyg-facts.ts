import type { PlainDate } from '../time/index.js';
import type { CompetenceSnapshot } from './competence-facts.js';

export const SIGNER_ROLES = [
  'applicant',
  'supervisor',
  'principal-supervisor',
  'external-assessor',
  'head-of-department',
] as const;
export type SignerRole = (typeof SIGNER_ROLES)[number];

export type IntygStatus = 'awaiting-cosignature' | 'in-force' | 'replaced' | 'revoked' | 'void';

export type IntygSignerFacts = {
  readonly personId: string;
  readonly displayName: string;
  readonly role: SignerRole;
  readonly signedAt: string | null;
  readonly competence: CompetenceSnapshot | null;
};

/** What rules and lists need to know about one signed document. */
export type IntygSummary = {
  readonly id: string;
  readonly type: string;
  readonly regulation: string;
  readonly goals: readonly string[];
  readonly signers: readonly IntygSignerFacts[];
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly status: IntygStatus;
  /** Instant of the last signature that completed the document. */
  readonly signedAt: string | null;
  readonly sha256: string;
  readonly templateId: string;
  readonly templateHash: string;
  readonly replacedBy: string | null;
  readonly revocationReason: string | null;
  /** Whether the issuing unit can still open what it issued (R28). */
  readonly issuingUnitHasAccess: boolean;
};

/** The mandate or assignment that lets a person sign in a role, from and to. */
export type MandateFacts = {
  readonly basis: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
};

export type SigningSignerFacts = {
  readonly personId: string;
  readonly role: SignerRole;
  readonly competence: CompetenceSnapshot | null;
  /** Mandates held in this role for this trainee or unit; empty when there is none. */
  readonly mandates: readonly MandateFacts[];
};

/** The document that is about to be signed. */
export type SigningFacts = {
  readonly documentId: string;
  readonly type: string;
  readonly regulation: string;
  readonly goals: readonly string[];
  /** The period the intyg speaks about, where it names one. */
  readonly periodFrom: PlainDate | null;
  readonly periodTo: PlainDate | null;
  readonly signers: readonly SigningSignerFacts[];
  /** The form's content as it stands (draft or frozen); only fields of the form. */
  readonly form: Readonly<Record<string, unknown>>;
  /** Ids of the declarations that were made, e.g. `no-part-in-bt`. */
  readonly declarations: readonly string[];
  /** The document that this one replaces, if any, and whether this one is already signed. */
  readonly replaces: string | null;
  readonly isSigned: boolean;
  readonly templateHash: string | null;
};
