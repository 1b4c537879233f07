import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ECDSA_SHA256_URI } from '../../service/signing-service.js';
import { SigningServiceDouble } from '../../testing/federated/signing-service-double.js';
import { sampleJson } from '../../testing/sample-registry.js';
import { signatureRequest, signingInstance } from '../../testing/signing-instance.js';
import { loadSigningServices } from '../../trust/signing-services.js';
import type { FederatedAnswer, FederatedSignRequest } from '../federated-request.js';
import { judgeUserSignature } from './judge-user-signature.js';
import { OIDC_SWEDEN } from './names.js';

const NUMBER = '199001019810';
const LOA3 = 'http://id.elegnamnden.se/loa/1.0/loa3';
const { operations, trustDir } = signingInstance();
let double: SigningServiceDouble;

beforeAll(async () => {
  double = await SigningServiceDouble.make();
  writeFileSync(join(trustDir, 'signing-services.json'), double.trustFile());
}, 60_000);

/** A request to a provider that signs, and the claims with which it answers. */
async function answered() {
  const { pdf } = await operations.prepare(sampleJson(await operations.pins()));
  const { field, signer, reason } = signatureRequest('handledare');
  const { toBeSignedBytes } = await operations.askPersonal(pdf, { field, signer, reason });
  const now = new Date();
  const request: FederatedSignRequest = {
    requestId: randomBytes(32).toString('base64url'),
    requestTime: now,
    conditions: {
      notBefore: now,
      notOnOrAfter: new Date(now.getTime() + 5 * 60_000),
      audience: 'https://specialistvagen.example/api/auth/callback',
    },
    signer,
    personalIdentityNumber: NUMBER,
    identityProvider: double.id,
    signRequester: 'specialistvagen',
    signService: double.id,
    requestedSignatureAlgorithm: ECDSA_SHA256_URI,
    certRequestProperties: { certType: 'PKC', authnContextClassRefs: [LOA3] },
    signMessage: { mimeType: 'text', mustShow: true, message: 'Du undertecknar ett intyg.' },
    signTasks: [{ signTaskId: 'task-1', toBeSignedBytes }],
  };
  const authTime = Math.floor(now.getTime() / 1000);
  const userSignature = await double.userSignature({
    toBeSignedBytes,
    subject: { commonName: signer.displayName, serialNumber: signer.identifier },
    issuer: double.id,
    acr: LOA3,
    authTime,
  });
  const claims = {
    iss: double.id,
    acr: LOA3,
    auth_time: authTime,
    [OIDC_SWEDEN.personalIdentityNumber]: NUMBER,
    [OIDC_SWEDEN.userSignature]: userSignature,
  };
  const judge = (traits: Record<string, unknown> = {}): FederatedAnswer =>
    judgeUserSignature(
      'id.token.of-the-provider',
      { ...claims, ...traits },
      { request, services: loadSigningServices(trustDir), now: new Date() },
    );
  return { authTime, judge };
}

const codes = (answer: FederatedAnswer): (string | undefined)[] =>
  answer.ok ? [] : answer.reasons.map(({ code }) => code);

describe('the signature in an ID token', () => {
  it('is used when everything holds', async () => {
    expect((await answered()).judge().ok).toBe(true);
  });

  it('is refused when the time of authentication is no time, instead of ending in an error', async () => {
    const { authTime, judge } = await answered();
    for (const time of [
      8_640_000_000_001,
      Number.MAX_SAFE_INTEGER,
      253_402_300_800,
      -1,
      authTime + 0.5,
      '0',
      null,
    ])
      expect([time, codes(judge({ auth_time: time }))]).toEqual([time, ['answer-unreadable']]);
    // The last second that can be written as an instant is read, and is in the future.
    expect(codes(judge({ auth_time: 253_402_300_799 }))).toContain('authentication-time');
  });

  it('is refused when it is not the asked person’s, or not of the time of the request', async () => {
    const { authTime, judge } = await answered();
    expect(codes(judge({ [OIDC_SWEDEN.personalIdentityNumber]: '199001019802' }))).toEqual(['wrong-signer']);
    expect(codes(judge({ auth_time: authTime - 3600 }))).toContain('authentication-time');
    expect(codes(judge({ [OIDC_SWEDEN.userSignature]: 'bm90aGluZw==' }))).toEqual(['certificate-unreadable']);
  });
});
