import type { z } from 'zod';
import { canonicalJson } from '../canonical/canonical-json.js';
import { sha256Hex } from '../canonical/sha256.js';
import { PLATFORM_FIELD, type SignatureField } from '../contract/block-document.js';
import { signDetached } from '../cms/sign-detached.js';
import type {
  CredentialOrder,
  CredentialReport,
  IssuedCredential,
  StatusListOrder,
} from '../contract/credential.js';
import { signedEnvelopeSchema, type DocumentPins } from '../contract/envelope.js';
import {
  LOA3,
  LOA4,
  personalFieldSchema,
  personalSignatureSchema,
  type PersonalField,
  type PersonalSignature,
} from '../contract/signing-request.js';
import type { DocumentStatus, VerificationReport } from '../contract/verification.js';
import { issueCredential } from '../credential/issue-credential.js';
import { signStatusList } from '../credential/status-list.js';
import { verifyCredential } from '../credential/verify-credential.js';
import { securityStoreRevision } from '../pades/security-store.js';
import { signatureRevision, type RevisionState, type SignatureKind } from '../pades/revision-writer.js';
import {
  embedSignature,
  signRevision,
  stampRevision,
  toBeSigned,
  type RawSignature,
  type SignatureMade,
} from '../pades/sign-revision.js';
import { ARCHIVE_FIELDS, type BaseRevision } from '../render/base-revision.js';
import { pdfDate } from '../render/metadata.js';
import { RenderCache } from '../render/render-cache.js';
import type { TemplateRegistry } from '../render/template-registry.js';
import {
  ECDSA_SHA256_URI,
  MemoryReplayGuard,
  type ReplayGuard,
  type SealName,
  type SignRequest,
  type SigningService,
} from '../service/signing-service.js';
import { SigningError } from '../signing-error.js';
import { areKnownPins, pinsOf } from '../trust/signing-keys.js';
import type { TimestampAuthority } from '../tsp/timestamp-authority.js';
import { commonName } from '../verify/check-chain.js';
import { openDocument, type OpenedDocument } from '../verify/open-document.js';
import { reason } from '../verify/reasons.js';
import { verifyDocument } from '../verify/verify-document.js';
import { walkRevisions } from '../verify/walk-revisions.js';
import { HeldKeys } from './held-keys.js';
import { ARCHIVE_MARGIN, goodUntil, validationData } from './validation-data.js';
import type {
  ArchivedDocument,
  AskedSignature,
  RenderedDocument,
  SignedDocument,
  SigningPool,
} from './signing-pool.js';

type RevisionWords = { name: string; reason: string; modified?: string | undefined };

export const SERVICE_ID = 'specialistvagen-signing-service';
/** How long a request to the signing service stays good. */
const CONDITIONS = 5 * 60_000;

export interface SigningOperationsOptions {
  readonly dataDir: string;
  readonly templates: TemplateRegistry;
  readonly now?: () => Date;
  readonly replayGuard?: ReplayGuard;
  /** Other implementations of the ports; the embedded ones when left out. */
  readonly signingService?: SigningService;
  readonly timestampAuthority?: TimestampAuthority;
}

/** Makes and checks documents in the calling thread. One instance holds the keys; see `createSigningPool`. */
export class SigningOperations implements SigningPool {
  private readonly held: HeldKeys;
  private readonly cache = new RenderCache();
  private readonly now: () => Date;

  constructor(private readonly options: SigningOperationsOptions) {
    this.now = options.now ?? (() => new Date());
    this.held = new HeldKeys({
      dataDir: options.dataDir,
      serviceId: SERVICE_ID,
      now: this.now,
      replayGuard: options.replayGuard ?? new MemoryReplayGuard(this.now),
      signingService: options.signingService,
      timestampAuthority: options.timestampAuthority,
    });
  }

  pins(): Promise<DocumentPins> {
    return Promise.resolve(pinsOf(this.held.current().keys));
  }

  async render(signedJson: unknown): Promise<RenderedDocument> {
    const { base, json } = await this.renderJson(signedJson);
    return { pdf: base.bytes, json, jsonSha256: sha256Hex(json), sha256: sha256Hex(base.bytes) };
  }

  async prepare(signedJson: unknown): Promise<RenderedDocument & SignedDocument> {
    const { base, json } = await this.renderJson(signedJson);
    const state = walkRevisions(Buffer.from(base.bytes), base).state;
    const made = await this.makeSeal(
      Buffer.from(base.bytes),
      state,
      PLATFORM_FIELD,
      'platform',
      'Fastställt innehåll',
    );
    const signed = await this.release(made, PLATFORM_FIELD);
    return { ...signed, json, jsonSha256: sha256Hex(json) };
  }

  async seal(pdf: Uint8Array, field: string, why: string): Promise<SignedDocument> {
    const { file, state } = await this.openForSigning(pdf, field, 'authority-seal');
    return this.release(await this.makeSeal(file, state, field, 'authority', why), field);
  }

  async signPersonal(pdf: Uint8Array, input: PersonalSignature): Promise<SignedDocument> {
    const request = parseRequest(personalSignatureSchema, input);
    const { file, revision } = await this.personalRevision(pdf, request);
    const { service, timestampAuthority } = this.held.current();
    const sign = (toBeSignedBytes: Uint8Array) =>
      service.signPersonal(serviceRequest(request, toBeSignedBytes, this.now()));
    return this.release(await signRevision(file, revision, sign, timestampAuthority), request.field);
  }

  async askPersonal(pdf: Uint8Array, input: PersonalField): Promise<AskedSignature> {
    const modified = this.modifiedNow();
    const { file, revision } = await this.personalRevision(
      pdf,
      parseRequest(personalFieldSchema, input),
      modified,
    );
    return { toBeSignedBytes: toBeSigned(file, revision), modified };
  }

  async embedPersonal(
    pdf: Uint8Array,
    input: PersonalField & Pick<AskedSignature, 'modified'>,
    signature: RawSignature,
  ): Promise<SignedDocument> {
    const field = parseRequest(personalFieldSchema, input);
    const { file, revision } = await this.personalRevision(pdf, field, input.modified);
    const { timestampAuthority } = this.held.current();
    return this.release(await embedSignature(file, revision, signature, timestampAuthority), field.field);
  }

  async archive(pdf: Uint8Array): Promise<ArchivedDocument> {
    const { file, state, walked } = await this.open(pdf);
    const used = new Set(walked.signatures.map(({ field }) => field));
    const field = ARCHIVE_FIELDS.find((name) => !used.has(name));
    if (field === undefined)
      throw new SigningError('field-unknown', [{ text: 'Alla arkivstämplar är använda.' }]);
    const now = this.now();
    const { keys, trust, timestampAuthority } = this.held.current();
    const data = validationData(walked.signatures, keys, { dataDir: this.options.dataDir, now });
    const store = securityStoreRevision(state, data);
    const stored = Buffer.concat([file, store.bytes]);
    const revision = this.revision(store.next, field, 'archive', { name: '', reason: '' });
    const made = await stampRevision(stored, revision, timestampAuthority);
    const until = goodUntil(made.contents, trust);
    if (until.getTime() < now.getTime() + ARCHIVE_MARGIN)
      throw new SigningError('archive-ages', [
        { text: 'Tidsstämplingens nyckel eller algoritm är för gammal för arkivet. Byt den först.' },
      ]);
    return { ...(await this.release(made, field)), field, goodUntil: until.toISOString() };
  }

  signStatement(content: Uint8Array): Promise<Uint8Array> {
    return signDetached(content, 'platform', this.held.current());
  }

  verify(pdf: Uint8Array, status?: DocumentStatus | null): Promise<VerificationReport> {
    const { trust } = this.held.current();
    const { cache } = this;
    const { templates } = this.options;
    return verifyDocument(pdf, {
      trust,
      templates,
      cache,
      ...(status === undefined ? {} : { status: () => status }),
    });
  }

  issueCredential(order: CredentialOrder): Promise<IssuedCredential> {
    return issueCredential(order, this.held.current().keys.authoritySeal);
  }

  signStatusList(order: StatusListOrder): Promise<string> {
    return Promise.resolve(signStatusList(order, this.held.current().keys.authoritySeal));
  }

  verifyCredential(presentation: string): Promise<CredentialReport> {
    return verifyCredential(presentation, { trust: this.held.current().trust, now: this.now() });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async renderJson(signedJson: unknown): Promise<{ base: BaseRevision; json: Uint8Array }> {
    const json = canonicalJson(signedJson);
    const envelope = signedEnvelopeSchema.safeParse(signedJson);
    if (!envelope.success) {
      throw new SigningError(
        'document-invalid',
        envelope.error.issues.map(({ path, message }) => ({
          text: message,
          field: path.join('.'),
        })),
      );
    }
    const { pins, test } = envelope.data.platform;
    const { keys, trust } = this.held.current();
    if (!areKnownPins(pins, pinsOf(keys), trust.register)) {
      throw new SigningError('pins-differ', [
        { text: 'Dokumentet anger andra nycklar eller typsnitt än de som gäller.' },
      ]);
    }
    const document = this.options.templates.renderTemplate(signedJson);
    if (document === null) throw new SigningError('template-unknown', [reason('template-unknown')]);
    if (test !== trust.isTest || (document.testMarking !== undefined) !== test) {
      throw new SigningError('test-marking-wrong', [
        { text: 'Dokumentets testmärkning stämmer inte med miljön.' },
      ]);
    }
    if (document.documentId !== envelope.data.documentId) {
      throw new SigningError('document-invalid', [{ text: 'Mallen skriver ett annat dokument-id.' }]);
    }
    return { base: await this.cache.render(document, json), json };
  }

  private async open(pdf: Uint8Array) {
    const file = Buffer.from(pdf);
    const opening = await openDocument(file, this.options.templates, this.cache);
    if (!opening.ok) throw new SigningError('revision-refused', [reason(opening.fault)]);
    const walked = walkRevisions(file, opening.opened.base);
    if (!walked.isComplete) throw new SigningError('revision-refused', [reason('unexplained-revision')]);
    return { file, walked, state: walked.state, opened: opening.opened };
  }

  private async openForSigning(pdf: Uint8Array, field: string, kind: SignatureField['kind']) {
    const { file, walked, state, opened } = await this.open(pdf);
    const declared = declaredField(opened, field, kind);
    if (walked.signatures[0]?.field !== PLATFORM_FIELD) {
      throw new SigningError('revision-refused', [reason('seal-missing', PLATFORM_FIELD)]);
    }
    if (walked.signatures.some((signature) => signature.field === field)) {
      throw new SigningError('field-already-signed', [{ field, text: 'Fältet är redan underskrivet.' }]);
    }
    return { file, state, field: declared };
  }

  /** The revision in which the person that the document names signs their field. */
  private async personalRevision(pdf: Uint8Array, request: PersonalField, modified?: string) {
    const { file, state, field } = await this.openForSigning(pdf, request.field, 'person');
    const { signer } = request;
    if (field.signer?.name !== signer.displayName || field.signer.identifier !== signer.identifier) {
      throw new SigningError('request-refused', [reason('wrong-signer', request.field)]);
    }
    const why = { name: signer.displayName, reason: request.reason, modified };
    return { file, revision: this.revision(state, request.field, 'approval', why) };
  }

  private makeSeal(
    file: Buffer,
    state: RevisionState,
    field: string,
    seal: SealName,
    why: string,
  ): Promise<SignatureMade> {
    const { keys, service, timestampAuthority } = this.held.current();
    const key = seal === 'platform' ? keys.platformSeal : keys.authoritySeal;
    const kind = seal === 'platform' ? 'certification' : 'approval';
    const name = commonName(key.certificate);
    const revision = this.revision(state, field, kind, { name, reason: why });
    return signRevision(file, revision, (bytes) => service.seal(seal, bytes), timestampAuthority);
  }

  private revision(
    state: RevisionState,
    field: string,
    kind: SignatureKind,
    { name, reason: why, modified = this.modifiedNow() }: RevisionWords,
  ) {
    const object = state.base.fields.find((declared) => declared.name === field);
    if (object === undefined) throw unknownField(field);
    return signatureRevision(state, object, { kind, modified, name, reason: why });
  }

  private modifiedNow(): string {
    return pdfDate(this.now()).slice(2, 16);
  }

  /** Nothing leaves before the strict verifier has accepted it, with this field among what holds. */
  private async release({ bytes }: SignatureMade, field: string): Promise<SignedDocument> {
    const { verdict, reasons, signers, sha256 } = await this.verify(bytes);
    const signer = signers.find((candidate) => candidate.field === field);
    if ((verdict !== 'in-force' && verdict !== 'superseded-revision') || signer === undefined) {
      throw new SigningError('self-check-failed', reasons);
    }
    return { pdf: bytes, sha256, signedAt: signer.signedAt, certificateSha256: signer.certificateSha256 };
  }
}

function declaredField(opened: OpenedDocument, name: string, kind: SignatureField['kind']): SignatureField {
  const field = opened.document.signatureFields.find(
    (declared) => declared.name === name && declared.kind === kind,
  );
  if (field === undefined) throw unknownField(name);
  return field;
}

const unknownField = (field: string): SigningError =>
  new SigningError('field-unknown', [
    { field, text: `Dokumentet har inget underskriftsfält ${field} av det slaget.` },
  ]);

function parseRequest<T>(schema: z.ZodType<T>, input: T): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), text: message }));
  throw new SigningError('request-refused', reasons);
}

/** The request as the signing service wants it, with the DSS extension's fields. */
export function serviceRequest(
  request: PersonalSignature,
  toBeSignedBytes: Uint8Array,
  now: Date,
): SignRequest {
  return {
    requestId: request.requestId,
    requestTime: now,
    conditions: { notBefore: now, notOnOrAfter: new Date(now.getTime() + CONDITIONS), audience: SERVICE_ID },
    signer: request.signer,
    identityProvider: request.authentication.identityProvider,
    signRequester: request.signRequester,
    signService: SERVICE_ID,
    requestedSignatureAlgorithm: ECDSA_SHA256_URI,
    certRequestProperties: { certType: 'PKC', authnContextClassRefs: [LOA3, LOA4] },
    signMessage: { mimeType: 'text', mustShow: true, message: request.signMessage },
    signTask: { signTaskId: request.requestId, sigType: 'PDF', adesType: 'BES', toBeSignedBytes },
    requestedAt: new Date(request.requestedAt),
    authentication: request.authentication,
  };
}
