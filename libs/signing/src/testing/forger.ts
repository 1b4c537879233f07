import { generateKeyPairSync } from 'node:crypto';
import { canonicalJson } from '../canonical/canonical-json.js';
import { withSigningCertificate } from '../cms/signed-attributes.js';
import { LOA3, type AuthenticationContext, type SignerIdentity } from '../contract/signing-request.js';
import {
  initialState,
  signatureRevision,
  type RevisionState,
  type SignatureKind,
  type SignatureRevision,
} from '../pades/revision-writer.js';
import { fillHole, signRevision, stampRevision } from '../pades/sign-revision.js';
import { securityStoreRevision, type SecurityStore } from '../pades/security-store.js';
import { validationData } from '../pool/validation-data.js';
import type { BaseRevision } from '../render/base-revision.js';
import { RenderCache } from '../render/render-cache.js';
import { issuePersonalCertificate } from '../service/embedded-signing-service.js';
import { fileSigner } from '../trust/file-key-store.js';
import { loadSigningKeys, type KeyWithCertificate, type SigningKeys } from '../trust/signing-keys.js';
import { EmbeddedTimestampAuthority, type TimestampAuthority } from '../tsp/timestamp-authority.js';
import type { RawSigner } from '../x509/issue-certificate.js';
import { walkRevisions } from '../verify/walk-revisions.js';
import { readCertificate } from '../x509/read-certificate.js';
import { templates } from './sample-registry.js';

export interface Draft {
  readonly bytes: Buffer;
  readonly state: RevisionState;
}

export interface Forged {
  /** Written as `/Name`; the signer's when left out. */
  readonly name?: string;
  readonly keys?: SigningKeys;
  readonly timestampAuthority?: TimestampAuthority;
  readonly signer?: SignerIdentity;
  readonly authentication?: Partial<AuthenticationContext>;
  /** When the certificate is issued. */
  readonly issuedAt?: Date;
  /** Key and chain instead of a one-time certificate. */
  readonly key?: { readonly sign: RawSigner; readonly chain: readonly Uint8Array[] };
  readonly kind?: SignatureKind;
  readonly revision?: (revision: SignatureRevision) => SignatureRevision;
  readonly contents?: (cms: Buffer) => Buffer;
}

/** Somebody with all keys, or with keys of their own, who does not keep to the rules. */
export class Forger {
  readonly keys: SigningKeys;
  private readonly cache = new RenderCache();

  constructor(
    private readonly dataDir: string,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.keys = loadSigningKeys(dataDir);
  }

  /** A rendered first revision; `doctor` may change its bytes but not their number. */
  async draft(json: unknown, doctor: (base: Buffer) => Buffer = (base) => base): Promise<Draft> {
    const document = templates.renderTemplate(json);
    if (document === null) throw new Error('unknown template');
    const base = await this.cache.render(document, canonicalJson(json));
    const bytes = doctor(Buffer.from(base.bytes));
    return { bytes, state: initialState({ ...base, bytes } satisfies BaseRevision) };
  }

  seal(draft: Draft, forged: Forged = {}): Promise<Draft> {
    const { sign, certificate } = (forged.keys ?? this.keys).platformSeal;
    const key = { sign, chain: [certificate.der] };
    const name = 'Specialistvägen Plattformssigill TEST';
    return this.sign(draft, 'plattform', { key, name, kind: 'certification', ...forged });
  }

  /** Signs the field as its declared person, save for what is forged. */
  async sign(draft: Draft, field: string, forged: Forged = {}): Promise<Draft> {
    const object = draft.state.base.fields.find(({ name }) => name === field);
    if (object === undefined) throw new Error(`no field ${field}`);
    const keys = forged.keys ?? this.keys;
    const key = forged.key ?? this.oneTimeKey(field, forged, keys);
    const dictionary = {
      kind: forged.kind ?? 'approval',
      modified: '20261122093000',
      name: forged.name ?? this.signer(field, forged).displayName,
      reason: 'Intygande',
    } as const;
    const plain = signatureRevision(draft.state, object, dictionary);
    const revision = forged.revision?.(plain) ?? plain;
    const stamp = forged.timestampAuthority ?? this.timestamps(keys.timestampAuthority);
    const made = await signRevision(draft.bytes, revision, (attributes) => respond(key, attributes), stamp);
    const contents = forged.contents?.(made.contents) ?? made.contents;
    return { bytes: fillHole(draft.bytes, revision, contents), state: revision.next };
  }

  /** Validation data as the product writes it, save for what is forged. */
  store(draft: Draft, forged: Partial<SecurityStore> = {}): Draft {
    const walked = walkRevisions(draft.bytes, draft.state.base);
    const where = { dataDir: this.dataDir, now: this.now() };
    const data = { ...validationData(walked.signatures, this.keys, where), ...forged };
    const { bytes, next } = securityStoreRevision(draft.state, data);
    return { bytes: Buffer.concat([draft.bytes, bytes]), state: next };
  }

  /** A document time stamp alone. */
  async stamp(
    draft: Draft,
    timestampAuthority: TimestampAuthority = this.timestamps(this.keys.timestampAuthority),
    field = 'arkiv1',
  ): Promise<Draft> {
    const object = draft.state.base.fields.find(({ name }) => name === field);
    if (object === undefined) throw new Error('no archive field');
    const dictionary = { kind: 'archive', modified: '20261122093000', name: '', reason: '' } as const;
    const revision = signatureRevision(draft.state, object, dictionary);
    const made = await stampRevision(draft.bytes, revision, timestampAuthority);
    return { bytes: made.bytes, state: revision.next };
  }

  timestamps({ certificate, sign }: KeyWithCertificate, at: () => Date = this.now): TimestampAuthority {
    return new EmbeddedTimestampAuthority(certificate, sign, at);
  }

  private signer(field: string, { signer }: Forged): SignerIdentity {
    const letter = field === 'handledare' ? 'A' : 'B';
    const displayName = `Testperson ${letter}`;
    const identifier = `hsa-SE0000000000-${letter}`;
    return signer ?? { givenName: 'Testperson', surname: letter, displayName, identifier };
  }

  private oneTimeKey(field: string, forged: Forged, keys: SigningKeys): NonNullable<Forged['key']> {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const at = forged.issuedAt ?? this.now();
    const signer = this.signer(field, forged);
    const authentication = {
      identityProvider: 'https://idp.example',
      subject: signer.identifier,
      authenticationInstant: new Date(this.now().getTime() - 5000).toISOString(),
      authnContextClassRef: LOA3,
      assertionRef: '_1',
      serviceId: 'https://specialistvagen.example',
      ...forged.authentication,
    };
    const spki = publicKey.export({ format: 'der', type: 'spki' });
    const certificate = issuePersonalCertificate(keys, signer, authentication, spki, at);
    return { sign: fileSigner(privateKey), chain: [certificate, keys.signingAuthority.certificate.der] };
  }
}

function respond({ sign, chain }: NonNullable<Forged['key']>, attributes: Uint8Array) {
  const [certificate = Buffer.alloc(0)] = chain;
  const bound = withSigningCertificate(attributes, Buffer.from(readCertificate(certificate).sha256, 'hex'));
  return Promise.resolve({ toBeSignedBytes: bound, signature: sign(bound), certificateChain: chain });
}
