import type { CompetenceSnapshot, RestsOnFacts } from '@specialistvagen/regulations';
import type { SignerRole } from '../contract/intyg-type.js';

/** What a document is about: the row that another library keeps and that its hooks change. */
export type Subject = { readonly kind: string; readonly id: string; readonly revision: number };

export type DocumentSigner = {
  readonly field: string;
  /** The authority's seal is set by a person's act too, with its own fresh authentication (decision 16). */
  readonly kind: 'person' | 'authority-seal';
  readonly role: SignerRole;
  readonly personId: string;
  readonly competence: CompetenceSnapshot | null;
};

/** A frozen document: canonical JSON that never changes again. Signed or not is told by its revisions. */
export type PreparedDocument = {
  readonly id: string;
  readonly traineeId: string;
  readonly type: string;
  readonly title: string;
  readonly regulation: string;
  readonly templateId: string;
  readonly templateHash: string;
  readonly subject: Subject;
  readonly goals: readonly string[];
  readonly careUnitId: string | null;
  readonly json: Uint8Array;
  readonly jsonSha256: string;
  /** Over what the caller ordered, apart from instants: a retry with the same input finds the same row. */
  readonly inputSha256: string;
  readonly preparedAt: Date;
  readonly preparedBy: string;
  readonly replaces: string | null;
  /** Id of the specialty on the form; null on the forms of BT. */
  readonly specialty: string | null;
  readonly restsOn: RestsOnFacts | null;
  readonly test: boolean;
  readonly signers: readonly DocumentSigner[];
};

export type DocumentRevision = {
  readonly no: number;
  readonly kind: 'seal' | 'signature' | 'authority-seal';
  readonly field: string;
  readonly signerId: string | null;
  readonly ticketId: string | null;
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly certificateSha256: string;
  readonly signedAt: Date;
  readonly competence: CompetenceSnapshot | null;
  readonly evidenceEntryId: string;
};
