import type { PlainDate } from '../time/index.js';
import type { Activity } from '../vocabulary/index.js';
import type { CompetenceSnapshot } from './competence-facts.js';

export const SIGNER_ROLES = [
  'applicant',
  'supervisor',
  'principal-supervisor',
  'external-assessor',
  'head-of-department',
  'second-specialist',
  'course-leader',
  'appointed-doctor',
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

/** What a re-certifying intyg rests on: an intyg on an earlier form, or another document. */
export type RestsOnFacts = {
  readonly kind: 'earlier-document' | 'document';
  readonly title: string;
  readonly sha256: string;
  readonly issuedOn?: PlainDate | null;
};

/** What rules and lists need to know about one signed document. */
export type IntygSummary = {
  readonly id: string;
  readonly type: string;
  readonly regulation: string;
  readonly goals: readonly string[];
  /** Id of the specialty on the form; null on the forms of BT, which name none. */
  readonly specialty: string | null;
  /** null on forms that attest no activity */
  readonly activity: Activity | null;
  readonly restsOn: RestsOnFacts | null;
  /** True for what is signed here: the signed file is the original. */
  readonly isOriginalReceived: boolean;
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

/**
 * A copy of an earlier paper intyg that somebody has compared with the original. It counts in the trainee's view; in an
 * application only once it is re-certified on the present form, or the original has come in (Socialstyrelsen, LEG).
 */
export type VerifiedCopyFacts = {
  readonly id: string;
  readonly title: string;
  readonly regulation: string;
  readonly specialty: string | null;
  readonly goals: readonly string[];
  readonly activity: Activity | null;
  readonly isOriginalReceived: boolean;
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
  /** Year of the supervisor training where the form asks for it (SOSFS 2015:8 bilaga 2, 8 a, 8 b). */
  readonly supervisorTrainingYear: number | null;
};

/** A head of department's written delegation (SOSFS 2015:8 4 kap. 4 §); `by` and `to` are persons. */
export type DelegationFacts = {
  readonly by: string;
  readonly to: string;
  readonly on: PlainDate;
  readonly until: PlainDate | null;
  readonly text: string;
  readonly citation: string;
};

/** The document that is about to be signed. */
export type SigningFacts = {
  readonly documentId: string;
  readonly type: string;
  readonly regulation: string;
  readonly goals: readonly string[];
  /** Id of the specialty on the form; null on the forms of BT. */
  readonly specialty: string | null;
  readonly activity: Activity | null;
  readonly restsOn: RestsOnFacts | null;
  readonly delegation: DelegationFacts | null;
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
