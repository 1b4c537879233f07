import type { DocumentPins } from '../contract/envelope.js';
import type { PersonalSignature } from '../contract/signing-request.js';
import type { DocumentStatus, VerificationReport } from '../contract/verification.js';
import type { TemplateRegistry } from '../render/template-registry.js';

export interface SigningPoolOptions {
  /** Holds `secrets/` and `trust/`, made by `createTrust`. */
  readonly dataDir: string;
  readonly templates: TemplateRegistry;
  /** A module that exports `templates: TemplateRegistry`, loaded in each thread; file URL of compiled code. */
  readonly templatesModule?: string;
  /** Threads; 2 when left out. 0 runs in the calling thread (specs). */
  readonly size?: number;
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

/** Everything that needs keys or much CPU, in worker threads. Errors are `SigningError` with a stable code. */
export interface SigningPool {
  /** What a new document's JSON must carry under `platform.pins`. */
  pins(): Promise<DocumentPins>;
  /** Canonical JSON → blocks → PDF/A; not sealed yet. */
  render(signedJson: unknown): Promise<RenderedDocument>;
  /** Render and close the first revision with the platform's certification seal. */
  prepare(signedJson: unknown): Promise<RenderedDocument & SignedDocument>;
  seal(pdf: Uint8Array, seal: 'authority', field: string, reason: string): Promise<SignedDocument>;
  signPersonal(pdf: Uint8Array, request: PersonalSignature): Promise<SignedDocument>;
  verify(pdf: Uint8Array, status?: DocumentStatus | null): Promise<VerificationReport>;
  close(): Promise<void>;
}
