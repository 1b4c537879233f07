export * from './contract/index.js';
export { canonicalJson, parseCanonicalJson, type JsonValue } from './canonical/canonical-json.js';
export { sha256, sha256Hex } from './canonical/sha256.js';
export {
  checkText,
  MAX_TEXT_LENGTH,
  normaliseText,
  type RefusedCharacter,
  type TextCheck,
} from './text/check-text.js';
export type { TemplateRegistry } from './render/template-registry.js';
export type { BaseRevision, FieldObject } from './render/base-revision.js';
export { renderBlocks } from './render/render-blocks.js';
export { fontsHash } from './render/font-face.js';
export type {
  ArchivedDocument,
  AskedSignature,
  RenderedDocument,
  SignedDocument,
  SigningPool,
  SigningPoolOptions,
} from './pool/signing-pool.js';
export { createSigningPool } from './pool/create-signing-pool.js';
export { ARCHIVE_MARGIN } from './pool/validation-data.js';
export { SigningOperations, type SigningOperationsOptions } from './pool/signing-operations.js';
export { extractParts, type SignatureParts } from './pades/extract-parts.js';
export { createTrust, type TrustOptions } from './trust/create-trust.js';
export { KEY_ROLES, type KeyRole } from './trust/key-register.js';
export { destroyEndedKeys, rotateKey, type Rotation } from './trust/rotate-key.js';
export type { KeyStore, KeyStoreSettings } from './trust/key-store.js';
export { openInstanceKeyStore } from './trust/open-key-store.js';
export {
  requireGenuineTrust,
  requireTokenKeys,
  requireTrustedService,
} from './trust/require-genuine-trust.js';
export { loadSigningServices } from './trust/signing-services.js';
export { loadTrust, type Trust } from './trust/load-trust.js';
export { loadStatusList, notSigned, openStatusList, statusIn } from './verify/status-list.js';
export { readHolderProof, type HolderProof } from './credential/holder-proof.js';
export { readStatusList, type ReadStatusList } from './credential/status-list.js';
export { MAX_PRESENTATION, verifyCredential } from './credential/verify-credential.js';
export { MAX_FILE_BYTES, verifyDocument, type VerifyOptions } from './verify/verify-document.js';
export type { TimestampAuthority } from './tsp/timestamp-authority.js';
export { ECDSA_SHA256_URI } from './service/signing-service.js';
export type { SealName, SignRequest, SignResponse, SigningService } from './service/signing-service.js';
export * from './federated/index.js';
export type { TrustedSigningService } from './trust/signing-services.js';
export { certificatesIn } from './x509/pem.js';
export { SigningError, type SigningErrorCode, type SigningReason } from './signing-error.js';
export { credentialBenchmark, type CredentialBenchmark } from './benchmark/credential-benchmark.js';
export { signingBenchmark, type SigningBenchmark } from './benchmark/signing-benchmark.js';
