import { webcrypto } from 'node:crypto';
import { buildSignedData } from '../../cms/signed-data.js';
import { withSigningCertificate } from '../../cms/signed-attributes.js';
import { sha256 } from '../../canonical/sha256.js';
import { children, readDer } from '../../der/der-reader.js';
import { octets, oid, sequence, set, setOf, time } from '../../der/der-writer.js';
import { OID } from '../../der/oids.js';
import { signMessage, type MessageKey } from '../../federated/dss-ext/message-signature.js';
import type { SigningServiceEntry } from '../../trust/signing-services.js';
import { readCertificate } from '../../x509/read-certificate.js';
import {
  certifyPerson,
  makeAuthority,
  makeMessageKey,
  type Context,
  type DoubleKey,
  type Subject,
} from './double-authority.js';
import type { Lie } from './lies.js';
import { readRequest, type ReceivedRequest } from './read-request.js';
import { writeRefusal, writeResponse, type WrittenResponse } from './write-response.js';

const LOA2 = 'http://id.elegnamnden.se/loa/1.0/loa2';
const LOA3 = 'http://id.elegnamnden.se/loa/1.0/loa3';
const MINUTE = 60_000;
const OTHER_PERSON = '199001019802';

/**
 * A signing service at the other end: reads and checks our request, has "authenticated" the person that it names, issues a
 * certificate from a CA of its own, signs and answers – or lies in one named way.
 */
export class SigningServiceDouble {
  readonly id = 'https://sign.example/entity';
  readonly identityProvider = 'https://idp.sign.example/entity';
  readonly received: ReceivedRequest[] = [];
  lie: Lie = 'none';
  private readonly answered = new Set<string>();

  private constructor(
    private readonly now: () => Date,
    private readonly authority: { root: DoubleKey; issuing: DoubleKey },
    private readonly stranger: { root: DoubleKey; issuing: DoubleKey },
    private readonly messageKeys: { own: DoubleKey; other: DoubleKey },
  ) {}

  static async make(now: () => Date = () => new Date()): Promise<SigningServiceDouble> {
    const at = now();
    const [authority, stranger, own, other] = await Promise.all([
      makeAuthority('Underskriftstjänst TEST', at),
      makeAuthority('Okänd tjänst TEST', at),
      makeMessageKey('sign.example answers', at),
      makeMessageKey('somebody else', at),
    ]);
    return new SigningServiceDouble(now, authority, stranger, { own, other });
  }

  get responseCertificates(): string[] {
    return [this.messageKeys.own.certificate.toString('pem')];
  }

  /** Its entry in `trust/signing-services.json`. */
  trustEntry(id: string = this.id): SigningServiceEntry {
    const from = new Date(this.now().getTime() - 24 * 60 * MINUTE).toISOString();
    const authorities = [this.authority.issuing.certificate.toString('pem')];
    return { id, name: 'Underskriftstjänst TEST', from, to: null, authorities };
  }

  trustFile(id: string = this.id): string {
    return `${JSON.stringify({ version: 1, services: [this.trustEntry(id)] }, null, 1)}\n`;
  }

  /** Takes a signed request and answers with a signed response, XML. */
  async answer(xml: string, requesterCertificate: string): Promise<string> {
    const request = readRequest(xml, requesterCertificate);
    this.received.push(request);
    const refusal = this.refuse(request);
    if (refusal !== null) return this.sealed(writeRefusal(request.requestId, 'RequesterError', refusal));
    this.answered.add(request.requestId);
    const { lie } = this;
    if (lie === 'not-xml') return 'Svaret';
    if (lie === 'cancelled')
      return this.sealed(writeRefusal(request.requestId, 'ResponderError', 'user-cancel'));
    if (lie === 'failed') return this.sealed(writeRefusal(request.requestId, 'ResponderError'));
    const written = writeResponse(await this.sign(request));
    if (lie === 'unsigned') return written;
    const signed = await this.sealed(written, lie === 'signed-by-another-key' ? 'other' : 'own');
    if (lie === 'doctype') return `<!DOCTYPE d [<!ENTITY x "y">]>${signed}`;
    // Something else inside what the signature covers: the version that the answer says it has.
    return lie === 'altered-after-signing' ? signed.replace('>double<', '>doubled<') : signed;
  }

  /** For a provider that signs (OIDC Sweden): CMS as `userSignature` holds it. */
  async userSignature(what: {
    toBeSignedBytes: Uint8Array;
    subject: { commonName: string; serialNumber: string };
    issuer: string;
    acr: string;
    authTime: number;
  }): Promise<string> {
    const { lie } = this;
    const { issuing } = lie === 'unknown-issuer' ? this.stranger : this.authority;
    const [givenName = '', ...rest] = what.subject.commonName.split(' ');
    const named = { givenName, surname: rest.join(' '), ...what.subject };
    const person = await certifyPerson(issuing, {
      subject: lie === 'other-person-in-certificate' ? { ...named, commonName: 'Någon Annan' } : named,
      context: {
        identityProvider: what.issuer,
        authenticationInstant: new Date(what.authTime * 1000).toISOString(),
        authnContextClassRef: lie === 'lower-assurance-in-certificate' ? LOA2 : what.acr,
        assertionRef: '_1',
      },
      now: this.now(),
    });
    const der = Buffer.from(person.certificate.rawData);
    const bytes = withSigningCertificate(this.changed(Buffer.from(what.toBeSignedBytes)), sha256(der));
    const cms = buildSignedData({
      content: null,
      certificates: [der, Buffer.from(issuing.certificate.rawData)].map((one) => readCertificate(one)),
      signedAttributes: bytes,
      signature: await this.signature(person, bytes),
      signatureTimestamp: null,
    });
    return cms.toString('base64');
  }

  /** As a service must (07, section 2.1): what it cannot vouch for it refuses. */
  private refuse(request: ReceivedRequest): string | null {
    const now = this.now();
    if (now < request.notBefore || now >= request.notOnOrAfter) return 'req-expired';
    if (request.signService !== this.id || this.answered.has(request.requestId)) return 'req-expired';
    if (request.identityProvider !== this.identityProvider) return 'user-mismatch';
    if (!request.assuranceLevels.includes(LOA3)) return 'unsupported-loa';
    return request.mustShow === 'true' && request.message === '' ? 'sigmessage-error' : null;
  }

  private async sign(request: ReceivedRequest): Promise<WrittenResponse> {
    const { lie } = this;
    const now = this.now();
    const context = this.context(request);
    const isWeaker = lie === 'lower-assurance-in-certificate';
    const { issuing, root } = lie === 'unknown-issuer' ? this.stranger : this.authority;
    const person = await certifyPerson(issuing, {
      subject: this.subject(request),
      context: isWeaker ? { ...context, authnContextClassRef: LOA2 } : context,
      now,
      isEnded: lie === 'ended-certificate',
      isAuthority: lie === 'authority-certificate',
    });
    const certificate = Buffer.from(person.certificate.rawData);
    const tasks = await Promise.all(
      request.tasks.map(async ({ id, toBeSignedBytes }) => {
        const bytes = withSigningCertificate(this.changed(toBeSignedBytes), sha256(certificate));
        return { id, toBeSignedBytes: bytes, signature: await this.signature(person, bytes) };
      }),
    );
    const [number] = request.signer.map(({ value }) => value);
    return {
      requestId: lie === 'other-request' ? `${request.requestId}x` : request.requestId,
      ...(lie === 'other-profile' ? { profile: 'http://id.elegnamnden.se/csig/1.0/eid2-dss/profile' } : {}),
      ...(lie === 'other-version' ? { version: '1.1' } : {}),
      responseTime: new Date(
        now.getTime() + SHIFT[lie === 'later-than-now' || lie === 'before-the-request' ? lie : 'none'],
      ),
      context,
      personalIdentityNumber: lie === 'other-person' ? OTHER_PERSON : (number ?? ''),
      chain: [person, issuing, root].map((one) => new Uint8Array(one.certificate.rawData)),
      tasks: this.told(tasks),
    };
  }

  private context({ identityProvider }: ReceivedRequest): Context {
    const { lie } = this;
    const at = this.now().getTime() - (lie === 'older-authentication' ? 60 * MINUTE : 0);
    return {
      identityProvider: lie === 'other-provider' ? 'https://idp.elsewhere.example' : identityProvider,
      authenticationInstant: new Date(at).toISOString(),
      authnContextClassRef: lie === 'lower-assurance' ? LOA2 : LOA3,
      assertionRef: '_936e075dc2725b016de57b9a0624c766',
    };
  }

  private subject({ certAttributes }: ReceivedRequest): Subject {
    const asked = (ref: string): string => certAttributes.find((one) => one.ref === ref)?.defaultValue ?? '';
    const [givenName = '', ...rest] = asked(OID.commonName).split(' ');
    const isOther = this.lie === 'other-person-in-certificate';
    return {
      givenName,
      surname: rest.join(' '),
      commonName: isOther ? 'Någon Annan' : asked(OID.commonName),
      serialNumber: asked(OID.serialNumber),
    };
  }

  private changed(toBeSignedBytes: Buffer): Uint8Array {
    const attributes = children(readDer(toBeSignedBytes)).map(({ raw }) => raw);
    if (this.lie === 'added-attribute') {
      return setOf(...attributes, sequence(oid(OID.signingTime), set(time(this.now()))));
    }
    if (this.lie !== 'other-content') return toBeSignedBytes;
    const isDigest = (raw: Buffer): boolean => raw.includes(oid(OID.messageDigest));
    const digest = sequence(oid(OID.messageDigest), set(octets(sha256(Buffer.from('another page')))));
    return setOf(...attributes.filter((raw) => !isDigest(raw)), digest);
  }

  private async signature({ keys }: DoubleKey, bytes: Uint8Array): Promise<Buffer> {
    const signed = this.lie === 'other-signature' ? Buffer.concat([bytes, Buffer.from('.')]) : bytes;
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    const raw = await webcrypto.subtle.sign(algorithm, keys.privateKey as never, new Uint8Array(signed));
    return derSignature(Buffer.from(raw));
  }

  private told(tasks: WrittenResponse['tasks']): WrittenResponse['tasks'] {
    const [first] = tasks;
    if (this.lie === 'task-missing') return tasks.slice(1);
    if (this.lie === 'task-twice' && first) return [...tasks, first];
    return this.lie === 'task-of-another' && first ? [{ ...first, id: 'task-99' }, ...tasks.slice(1)] : tasks;
  }

  private async sealed(xml: string, which: 'own' | 'other' = 'own'): Promise<string> {
    return signMessage(xml, await pemOf(this.messageKeys[which]), 'OptionalOutputs');
  }
}

const SHIFT = { none: 0, 'later-than-now': 10 * MINUTE, 'before-the-request': -60 * MINUTE };

async function pemOf({ keys, certificate }: DoubleKey): Promise<MessageKey> {
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey as never));
  const lines = pkcs8.toString('base64').replace(/.{1,64}/g, '$&\n');
  return {
    privateKey: `-----BEGIN PRIVATE KEY-----\n${lines}-----END PRIVATE KEY-----\n`,
    certificate: certificate.toString('pem'),
  };
}

/** r and s side by side, as the browser's cryptography gives them, to the DER that CMS has. */
function derSignature(raw: Buffer): Buffer {
  return sequence(positive(raw.subarray(0, 32)), positive(raw.subarray(32)));
}

function positive(bytes: Buffer): Buffer {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const trimmed = bytes.subarray(start);
  const value = (trimmed[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), trimmed]) : trimmed;
  return Buffer.concat([Buffer.from([0x02, value.length]), value]);
}
