import type { DocumentPins } from '../contract/envelope.js';
import type {
  CredentialOrder,
  CredentialReport,
  IssuedCredential,
  StatusListOrder,
} from '../contract/credential.js';
import type { PersonalField, PersonalSignature } from '../contract/signing-request.js';
import type { DocumentStatus, VerificationReport } from '../contract/verification.js';
import type { RawSignature } from '../pades/sign-revision.js';
import type { TemplateRegistry } from '../render/template-registry.js';

export interface SigningPoolOptions {
  /** Holds `secrets/signing` and `trust/`, made by `createTrust`. */
  readonly dataDir: string;
  /** Used when running in the calling thread. */
  readonly templates: TemplateRegistry;
  /** File URL of a compiled module that exports `templates: TemplateRegistry`; loaded in each thread. */
  readonly templatesModule?: string;
  /** Threads; 2 when left out. 0, or source that is not compiled (specs), runs in the calling thread. */
  readonly size?: number;
  /** Longest time one task may take, in milliseconds; 30 000 when left out. The thread is replaced after it. */
  readonly timeout?: number;
}

export interface RenderedDocument {
  readonly pdf: Uint8Array;
  /** The canonical JSON that is attached and signed. */
  readonly json: Uint8Array;
  readonly jsonSha256: string;
  readonly sha256: string;
}

export interface SignedDocument {
  readonly pdf: Uint8Array;
  readonly sha256: string;
  /** The time stamp's instant, ISO 8601 in UTC. */
  readonly signedAt: string;
  readonly certificateSha256: string;
}

export interface ArchivedDocument extends SignedDocument {
  /** Which of the declared archive fields was used. */
  readonly field: string;
  /** ISO 8601 in UTC: after it the stamp's key or algorithm is no longer to be relied on. */
  readonly goodUntil: string;
}

/** What another signing service is asked to sign, and what the file needs when the signature comes back. */
export interface AskedSignature {
  /** SignedAttrs, DER, without the hash of a certificate that does not exist yet. */
  readonly toBeSignedBytes: Uint8Array;
  /** `/M` of the revision that was asked about; the same bytes are written again around the signature. */
  readonly modified: string;
}

/** Everything that needs keys or much CPU, in worker threads. Rejects with `SigningError` and a stable code. */
export interface SigningPool {
  /** What a new document's JSON must carry under `platform.pins`. */
  pins(): Promise<DocumentPins>;
  /** Canonical JSON → blocks → PDF/A; not sealed yet. */
  render(signedJson: unknown): Promise<RenderedDocument>;
  /** Render and close the first revision with the platform's certification seal. */
  prepare(signedJson: unknown): Promise<RenderedDocument & SignedDocument>;
  /** The authority's seal in a declared field of kind `authority-seal`. */
  seal(pdf: Uint8Array, field: string, reason: string): Promise<SignedDocument>;
  signPersonal(pdf: Uint8Array, request: PersonalSignature): Promise<SignedDocument>;
  /** The first half of a personal signature that is made elsewhere: what is to be signed in that field. */
  askPersonal(pdf: Uint8Array, field: PersonalField): Promise<AskedSignature>;
  /** The second half: signature and chain into the file, a time stamp, and our own verifier before it leaves. */
  embedPersonal(
    pdf: Uint8Array,
    field: PersonalField & Pick<AskedSignature, 'modified'>,
    signature: RawSignature,
  ): Promise<SignedDocument>;
  /** Adds the document security store (B-LT) and an archive time stamp (B-LTA); again, before the last one ages. */
  archive(pdf: Uint8Array): Promise<ArchivedDocument>;
  /** The platform's seal over bytes that are no document, beside them: CMS with a time stamp, DER. */
  signStatement(content: Uint8Array): Promise<Uint8Array>;
  verify(pdf: Uint8Array, status?: DocumentStatus | null): Promise<VerificationReport>;
  /** SD-JWT VC by the authority's seal, bound to the holder's key. */
  issueCredential(order: CredentialOrder): Promise<IssuedCredential>;
  /** Token Status List (`statuslist+jwt`) by the same key. */
  signStatusList(order: StatusListOrder): Promise<string>;
  verifyCredential(presentation: string): Promise<CredentialReport>;
  close(): Promise<void>;
}

export type SigningTaskName = Exclude<keyof SigningPool, 'close'>;
