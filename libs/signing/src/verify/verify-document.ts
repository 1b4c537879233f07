import { sha256Hex } from '../canonical/sha256.js';
import { PLATFORM_FIELD, type SignatureField } from '../contract/block-document.js';
import type { SignedEnvelope } from '../contract/envelope.js';
import type {
  DocumentStatus,
  Verdict,
  VerificationReason,
  VerificationReport,
  VerifiedSigner,
} from '../contract/verification.js';
import { RenderCache } from '../render/render-cache.js';
import type { TemplateRegistry } from '../render/template-registry.js';
import type { Trust } from '../trust/load-trust.js';
import { checkArchiveStamp, checkSignature, type SignatureContext } from './check-signature.js';
import { checkSecurityStores } from './check-security-store.js';
import { hasOurSignature } from './find-origin.js';
import { openDocument, type OpenedDocument } from './open-document.js';
import { reason } from './reasons.js';
import { walkRevisions, type FoundSignature, type WalkedFile } from './walk-revisions.js';

export const MAX_FILE_BYTES = 20 * 1024 * 1024;

export interface VerifyOptions {
  readonly trust: Trust;
  readonly templates: TemplateRegistry;
  /** What the issuer says today; null when nothing is known. */
  readonly status?: (documentId: string) => DocumentStatus | null;
  readonly cache?: RenderCache;
}

/**
 * The strict verdict on one file: pure, no network, no clock. Never throws. All ten rules of the design hold because
 * the file is accepted only where our own writers, fed with what was read, make the same bytes again.
 */
export async function verifyDocument(bytes: Uint8Array, options: VerifyOptions): Promise<VerificationReport> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sha256 = sha256Hex(file);
  if (file.length > MAX_FILE_BYTES) return report('unreadable', [reason('too-large')], null, sha256);
  if (file.subarray(0, 1024).indexOf('%PDF-') < 0)
    return report('unreadable', [reason('not-a-pdf')], null, sha256);
  const opening = await openDocument(file, options.templates, options.cache ?? new RenderCache(0));
  const envelope = opening.ok ? opening.opened.envelope : opening.envelope;
  if (envelope !== null && envelope.platform.test && !options.trust.isTest) {
    return report('test-document', [reason('test-document')], envelope, sha256);
  }
  if (!opening.ok) {
    const isOurs = hasOurSignature(file, options.trust);
    const isUnknown = opening.fault === 'template-unknown' || opening.fault === 'renderer-unknown';
    const doctored = isUnknown ? 'unreadable' : 'altered';
    return report(isOurs ? doctored : 'not-issued-here', [reason(opening.fault)], envelope, sha256);
  }
  return judge(file, opening.opened, options, sha256);
}

function judge(
  file: Buffer,
  opened: OpenedDocument,
  options: VerifyOptions,
  sha256: string,
): VerificationReport {
  const { envelope, document, base } = opened;
  const context: SignatureContext = { trust: options.trust, pins: envelope.platform.pins };
  const walked = walkRevisions(file, base);
  const checks = walked.signatures.map((found) => ({
    found,
    ...checkOne(found, document.signatureFields, context),
  }));
  const signers = checks.flatMap(({ signer }) => (signer === null ? [] : [signer]));
  const faults = [
    ...structureFaults(walked, options.trust, envelope),
    ...checks.flatMap(({ found, faults: codes }) => codes.map((code) => reason(code, found.field))),
    ...checkSecurityStores(walked, checks, options.trust),
    ...samePersonFaults(signers),
  ];
  if (faults.length > 0) {
    const isOurs = hasOurSignature(file, options.trust);
    return report(isOurs ? 'altered' : 'not-issued-here', faults, envelope, sha256, signers);
  }
  if (walked.signatures.length === 0) {
    return report('not-issued-here', [reason('seal-missing', PLATFORM_FIELD)], envelope, sha256);
  }
  const missing = document.signatureFields.filter(({ name }) => !signers.some(({ field }) => field === name));
  return standing(envelope, missing, signers, options, sha256);
}

function checkOne(found: FoundSignature, fields: readonly SignatureField[], context: SignatureContext) {
  if (found.kind === 'archive') return checkArchiveStamp(found, context);
  const field = fields.find(({ name }) => name === found.field) ?? 'platform';
  return checkSignature(found, field, context);
}

function structureFaults(walked: WalkedFile, trust: Trust, envelope: SignedEnvelope): VerificationReason[] {
  const faults: VerificationReason[] = [];
  const [first] = walked.signatures;
  if (!walked.isComplete) faults.push(reason('unexplained-revision'));
  if (first !== undefined && first.field !== PLATFORM_FIELD) faults.push(reason('seal-not-first'));
  if (trust.isTest && !envelope.platform.test) faults.push(reason('test-marking-missing'));
  return faults;
}

function samePersonFaults(signers: readonly VerifiedSigner[]): VerificationReason[] {
  const identifiers = signers.flatMap(({ identifier }) => (identifier === null ? [] : [identifier]));
  return new Set(identifiers).size < identifiers.length ? [reason('same-person')] : [];
}

/** The file is genuine. What remains is whether it is whole, and what the issuer says about it today. */
function standing(
  envelope: SignedEnvelope,
  missing: readonly SignatureField[],
  signers: VerifiedSigner[],
  options: VerifyOptions,
  sha256: string,
): VerificationReport {
  const status = options.status?.(envelope.documentId) ?? null;
  const give = (verdict: Verdict, reasons: VerificationReason[]): VerificationReport =>
    report(verdict, reasons, envelope, sha256, signers);
  if (status?.revisions !== undefined && !status.revisions.includes(sha256)) {
    return give('altered', [reason('revision-unknown')]);
  }
  const absent = missing.map(({ name }) => reason('signature-missing', name));
  if (status?.status === 'revoked') return give('revoked', [reason('revoked'), ...absent]);
  if (status?.status === 'void') return give('revoked', [reason('void'), ...absent]);
  if (status?.status === 'replaced') return give('replaced', [reason('replaced'), ...absent]);
  if (absent.length > 0) return give('superseded-revision', absent);
  return give(
    'in-force',
    status === null && options.status !== undefined ? [reason('status-not-listed')] : [],
  );
}

function report(
  verdict: Verdict,
  reasons: VerificationReason[],
  envelope: SignedEnvelope | null,
  sha256: string,
  signers: VerifiedSigner[] = [],
): VerificationReport {
  return {
    verdict,
    test: envelope?.platform.test ?? false,
    reasons,
    signers,
    documentId: envelope?.documentId ?? null,
    type: envelope?.type ?? null,
    sha256,
  };
}
