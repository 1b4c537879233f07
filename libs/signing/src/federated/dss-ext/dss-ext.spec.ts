import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { children, readDer } from '../../der/der-reader.js';
import { extractParts } from '../../pades/extract-parts.js';
import { ECDSA_SHA256_URI } from '../../service/signing-service.js';
import { LIES, type Lie } from '../../testing/federated/lies.js';
import { SigningServiceDouble } from '../../testing/federated/signing-service-double.js';
import { sampleJson, templates } from '../../testing/sample-registry.js';
import { signatureRequest, signingInstance } from '../../testing/signing-instance.js';
import { loadSigningServices, type SigningServiceEntry } from '../../trust/signing-services.js';
import { loadTrust } from '../../trust/load-trust.js';
import { requireGenuineTrust, requireTrustedService } from '../../trust/require-genuine-trust.js';
import { verifyDocument } from '../../verify/verify-document.js';
import type { FederatedAnswer, FederatedSignRequest } from '../federated-request.js';
import { REFUSAL_TEXTS } from '../refusals.js';
import { openRequestKey } from '../request-key.js';
import { DssExtService } from './dss-ext-service.js';

const NUMBER = '199001019810';
const LOA3 = 'http://id.elegnamnden.se/loa/1.0/loa3';
const LOA4 = 'http://id.elegnamnden.se/loa/1.0/loa4';

const instance = signingInstance();
const { operations, dataDir, trustDir } = instance;
let double: SigningServiceDouble;
let service: DssExtService;
const requestKey = openRequestKey(dataDir);

beforeAll(async () => {
  double = await SigningServiceDouble.make();
  writeFileSync(join(trustDir, 'signing-services.json'), double.trustFile());
  service = new DssExtService({
    address: 'https://sign.example/request',
    requestKey,
    responseCertificates: double.responseCertificates,
    services: () => loadSigningServices(trustDir),
  });
}, 60_000);
afterEach(() => {
  double.lie = 'none';
});

/** One field of a fresh document, asked about. */
async function asked() {
  const { pdf } = await operations.prepare(sampleJson(await operations.pins()));
  const { field, signer, reason } = signatureRequest('handledare');
  const { toBeSignedBytes, modified } = await operations.askPersonal(pdf, { field, signer, reason });
  const now = new Date();
  const request: FederatedSignRequest = {
    requestId: randomBytes(32).toString('base64url'),
    requestTime: now,
    conditions: {
      notBefore: now,
      notOnOrAfter: new Date(now.getTime() + 5 * 60_000),
      audience: 'https://specialistvagen.example/api/auth/sign-response',
    },
    signer,
    personalIdentityNumber: NUMBER,
    identityProvider: double.identityProvider,
    signRequester: 'https://specialistvagen.example',
    signService: double.id,
    requestedSignatureAlgorithm: ECDSA_SHA256_URI,
    certRequestProperties: { certType: 'PKC', authnContextClassRefs: [LOA3, LOA4] },
    signMessage: {
      mimeType: 'text',
      mustShow: true,
      message: 'Du undertecknar ett intyg: mål & "delmål" <BT1>.',
    },
    signTasks: [{ signTaskId: 'task-1', toBeSignedBytes }],
  };
  return { pdf, request, field: { field, signer, reason, modified } };
}

async function answerTo(request: FederatedSignRequest, lie: Lie = 'none'): Promise<string> {
  double.lie = lie;
  const { EidSignRequest = '' } = service.form(request).fields;
  const xml = Buffer.from(EidSignRequest, 'base64').toString('utf8');
  return Buffer.from(await double.answer(xml, requestKey.certificate)).toString('base64');
}

const codes = (answer: FederatedAnswer): (string | undefined)[] =>
  answer.ok ? [] : answer.reasons.map(({ code }) => code);

async function signedDocument() {
  const { pdf, request, field } = await asked();
  const answer = service.judge(await answerTo(request), request, new Date());
  if (!answer.ok) throw new Error(JSON.stringify(answer.reasons));
  const [signature] = answer.signatures.values();
  if (!signature) throw new Error('no signature');
  return { signed: await operations.embedPersonal(pdf, field, signature), answer };
}

describe('a signature made by another service', () => {
  it('is in a document that the strict verifier finds in force, also with its archive stamp', async () => {
    const { signed } = await signedDocument();
    const report = await operations.verify(signed.pdf);
    // The second person has not signed yet.
    expect(report.reasons.map(({ code, field }) => [code, field])).toEqual([['signature-missing', 'extern']]);
    expect(report.signers.map(({ field }) => field)).toEqual(['plattform', 'handledare']);
    expect(report.signers[1]).toMatchObject({ name: 'Testperson A', assuranceLevel: LOA3 });
    const second = await operations.signPersonal(signed.pdf, signatureRequest('extern'));
    expect(await operations.verify(second.pdf)).toMatchObject({ verdict: 'in-force', reasons: [] });
    const archived = await operations.archive(second.pdf);
    expect(await operations.verify(archived.pdf)).toMatchObject({ verdict: 'in-force', reasons: [] });
  });

  it('is refused where the service is not trusted, and outside the time in which it was', async () => {
    const { signed } = await signedDocument();
    const trust = loadTrust(trustDir);
    const verify = async (signingServices: typeof trust.signingServices) =>
      (await verifyDocument(signed.pdf, { trust: { ...trust, signingServices }, templates })).reasons.flatMap(
        ({ code, field }) => (field === 'handledare' ? [code] : []),
      );
    expect(await verify(trust.signingServices)).toEqual([]);
    expect(await verify([])).toContain('issuer-unknown');
    const [known] = trust.signingServices;
    if (!known) throw new Error('no service');
    expect(await verify([{ ...known, to: known.from }])).toContain('issuer-unknown');
  });

  it('covers what was asked about: the attributes and the certificate’s hash, nothing else', async () => {
    const { signed } = await signedDocument();
    const part = (await extractParts(signed.pdf, templates)).find(({ field }) => field === 'handledare');
    expect(part).toBeDefined();
    const { request } = await asked();
    expect(children(readDer(Buffer.from(request.signTasks[0]?.toBeSignedBytes ?? [])))).toHaveLength(3);
  });

  it('is known by the name that was asked, also when the service has had another with the same CA', async () => {
    const { request } = await asked();
    const answer = await answerTo(request);
    const current = double.trustEntry();
    const ended = { ...current, to: new Date(Date.now() - 1000).toISOString() };
    const judgedWith = (...services: SigningServiceEntry[]) => {
      writeFileSync(join(trustDir, 'signing-services.json'), JSON.stringify({ version: 1, services }));
      return codes(service.judge(answer, request, new Date()));
    };
    const older = double.trustEntry('https://sign.example/before');
    expect(judgedWith(older, current)).toEqual([]);
    expect(judgedWith(ended, current)).toEqual([]);
    expect(judgedWith(older)).toEqual(['issuer-unknown']);
    expect(judgedWith(older, ended)).toEqual(['issuer-unknown']);
    writeFileSync(join(trustDir, 'signing-services.json'), double.trustFile());
  });

  it('is never trusted in production when the service is a test service', () => {
    expect(() => requireGenuineTrust(dataDir)).toThrow(/Underskriftstjänst TEST är en testtjänst/);
  });

  it('is asked for only from a service that is trusted now', () => {
    const now = new Date();
    const require =
      (id: string, at = now) =>
      () =>
        requireTrustedService(dataDir, id, at);
    expect(require(double.id)).not.toThrow();
    expect(require('https://elsewhere.example')).toThrow('saknas i');
    expect(require(double.id, new Date(now.getTime() - 48 * 3_600_000))).toThrow('gäller inte nu');
    const entry = { ...double.trustEntry(), to: now.toISOString() };
    writeFileSync(join(trustDir, 'signing-services.json'), JSON.stringify({ version: 1, services: [entry] }));
    expect(require(double.id)).toThrow('gäller inte nu');
    expect(require(double.id, new Date(now.getTime() - 1000))).not.toThrow();
    writeFileSync(join(trustDir, 'signing-services.json'), double.trustFile());
  });
});

it('the service is told every field, in the schema’s order, and never whose document it is', async () => {
  const { request } = await asked();
  await answerTo(request);
  expect(double.received.at(-1)).toMatchObject({
    requestId: request.requestId,
    version: '1.4',
    order: [
      'RequestTime',
      'Conditions',
      'Signer',
      'IdentityProvider',
      'SignRequester',
      'SignService',
      'RequestedSignatureAlgorithm',
      'CertRequestProperties',
      'SignMessage',
    ],
    requestTime: request.requestTime,
    notBefore: request.conditions.notBefore,
    notOnOrAfter: request.conditions.notOnOrAfter,
    audience: request.conditions.audience,
    signer: [{ name: 'urn:oid:1.2.752.29.4.13', value: NUMBER }],
    identityProvider: double.identityProvider,
    signRequester: request.signRequester,
    signService: double.id,
    algorithm: ECDSA_SHA256_URI,
    certType: 'PKC',
    assuranceLevels: [LOA3, LOA4],
    mustShow: 'true',
    mimeType: 'text',
    message: request.signMessage.message,
    tasks: [
      {
        id: 'task-1',
        sigType: 'PDF',
        adesType: 'BES',
        toBeSignedBytes: Buffer.from(request.signTasks[0]?.toBeSignedBytes ?? []),
      },
    ],
  });
  expect(double.received.at(-1)?.certAttributes).toContainEqual({
    ref: '2.5.4.5',
    defaultValue: request.signer.identifier,
    isRequired: true,
  });
});

describe('an answer is not used', () => {
  it.each(Object.entries(LIES))('when the service lies: %s', async (lie, code) => {
    const { request } = await asked();
    const answer = service.judge(await answerTo(request, lie as Lie), request, new Date());
    expect(codes(answer)).toContain(code);
    expect(answer.ok ? [] : answer.reasons.map(({ text }) => text)).toContain(REFUSAL_TEXTS[code]);
  });

  it('when it comes late', async () => {
    const { request } = await asked();
    const answer = await answerTo(request);
    const late = request.conditions.notOnOrAfter;
    expect(codes(service.judge(answer, request, late))).toContain('answer-late');
  });

  it('when it answers another request of the same person', async () => {
    const [first, second] = [await asked(), await asked()];
    const answer = await answerTo(first.request);
    expect(codes(service.judge(answer, second.request, new Date()))).toEqual(['wrong-request']);
  });

  it('when it is nothing, or too much', async () => {
    const { request } = await asked();
    for (const answer of ['', 'a'.repeat(5_000_000), Buffer.from('<a>').toString('base64')])
      expect(codes(service.judge(answer, request, new Date()))).toEqual(['answer-unreadable']);
  });

  it('when the service refuses ours: expired, or asked twice', async () => {
    const { request } = await asked();
    const past = new Date(Date.now() - 60_000);
    const expired = { ...request, conditions: { ...request.conditions, notOnOrAfter: past } };
    expect(codes(service.judge(await answerTo(expired), request, new Date()))).toEqual(['answer-late']);
    await answerTo(request);
    expect(codes(service.judge(await answerTo(request), request, new Date()))).toEqual(['answer-late']);
  });
});

it('a request that somebody changed on the way is refused by whoever reads the signature', async () => {
  const { request } = await asked();
  const { EidSignRequest = '' } = service.form(request).fields;
  const xml = Buffer.from(EidSignRequest, 'base64').toString('utf8');
  await expect(double.answer(xml.replace(NUMBER, '199001019802'), requestKey.certificate)).rejects.toThrow(
    'answer-altered',
  );
});
