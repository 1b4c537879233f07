import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { holderKeySchema, type CredentialOrder } from '../contract/credential.js';
import { signingInstance } from '../testing/signing-instance.js';
import { loadTrust } from '../trust/load-trust.js';
import { rotateKey } from '../trust/rotate-key.js';
import { digest } from './issue-credential.js';
import { readStatusList } from './status-list.js';
import { verifyCredential } from './verify-credential.js';

const ours = signingInstance();
const now = new Date();
const LIST = 'https://issuer.example/list/0';
const holder = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const { kty, crv, x, y } = holder.publicKey.export({ format: 'jwk' });
const order = (traits: Partial<CredentialOrder> = {}): CredentialOrder => ({
  type: 'urn:example:bevis',
  issuer: 'https://issuer.example',
  issuedAt: now,
  open: { specialty: 'Psykiatri', test: true },
  disclosable: { name: 'Testperson A', birthdate: '1990-01-01' },
  holderKey: holderKeySchema.parse({ kty, crv, x, y }),
  status: { list: LIST, index: 5 },
  ...traits,
});
const trust = () => loadTrust(ours.trustDir);
const verify = (text: string, at = now) => verifyCredential(text, { trust: trust(), now: at });
const codes = async (text: string, at?: Date) => (await verify(text, at)).reasons.map(({ code }) => code);

describe('a credential', () => {
  it('says who issued it, what is open and shown, and where its status stands', async () => {
    const { credential, sha256 } = await ours.operations.issueCredential(order());
    expect(credential.length).toBeLessThan(2_500);
    expect(await verify(credential)).toMatchObject({
      isGenuine: true,
      issuer: { address: 'https://issuer.example', name: 'Specialistvägen Myndighetssigill TEST' },
      type: 'urn:example:bevis',
      open: { specialty: 'Psykiatri', test: true },
      disclosed: { name: 'Testperson A', birthdate: '1990-01-01' },
      withheld: 0,
      status: { list: LIST, index: 5 },
      sha256,
      holder: null,
    });
  });

  it('is read by the kept library alone, with the certificate’s key', async () => {
    const { credential } = await ours.operations.issueCredential(order());
    const key = await crypto.subtle.importKey(
      'spki',
      new Uint8Array(spkiOf(credential)),
      { name: 'ECDSA', namedCurve: 'P-256' },
      true,
      ['verify'],
    );
    const token = await ours.operations.signStatusList(list([]));
    const reader = new SDJwtVcInstance({
      hasher: digest,
      verifier: (text, signature) =>
        crypto.subtle.verify(
          { name: 'ECDSA', hash: 'SHA-256' },
          key,
          Buffer.from(signature, 'base64url'),
          Buffer.from(text),
        ),
      statusListFetcher: () => Promise.resolve(token),
    });
    expect((await reader.verify(credential)).payload).toMatchObject({ name: 'Testperson A' });
    const withdrawn = await ours.operations.signStatusList(list([5]));
    reader.config({ statusListFetcher: () => Promise.resolve(withdrawn) } as object);
    await expect(reader.verify(credential)).rejects.toThrow('Status is not valid');
  });

  it('has salts that a day of birth cannot be guessed through', async () => {
    const { credential } = await ours.operations.issueCredential(order());
    for (const part of credential.split('~').slice(1, -1)) {
      const [salt] = JSON.parse(Buffer.from(part, 'base64url').toString()) as [string];
      expect(Buffer.from(salt, 'base64url').length).toBeGreaterThanOrEqual(16);
    }
  });

  it('is a stranger to another instance, and to one whose authority did not sign it', async () => {
    const other = signingInstance();
    const { credential } = await other.operations.issueCredential(order());
    expect(await codes(credential)).toEqual(['credential-issuer-unknown']);
  });

  it('is refused when it is dated ahead, of another kind, or cut', async () => {
    const ahead = new Date(now.getTime() + 5 * 60_000);
    const { credential } = await ours.operations.issueCredential(order({ issuedAt: ahead }));
    expect(await codes(credential)).toEqual(['credential-not-yet']);
    const token = await ours.operations.signStatusList(list([]));
    for (const text of [`${token}~`, token, credential.slice(1), '', '~', 'e.e.e~'])
      expect(await codes(text)).toEqual(['credential-unreadable']);
    // Without the last mark the last claim stands where the holder's proof would.
    const whole = (await ours.operations.issueCredential(order())).credential;
    expect(await codes(whole.slice(0, -1))).toEqual(['holder-proof-invalid']);
  });

  it('holds against every flipped bit and never crashes', async () => {
    const { credential } = await ours.operations.issueCredential(order());
    for (let at = 0; at < credential.length; at += 7) {
      const bytes = Buffer.from(credential);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect((await verify(bytes.toString('latin1'))).isGenuine).toBe(false);
    }
    for (let n = 0; n < 200; n += 1)
      expect((await verify(`${randomBytes(n).toString('base64url')}.e.e~`)).isGenuine).toBe(false);
  });
});

describe('the issuer’s key', () => {
  it('changed on schedule leaves what it signed in its time; taken by somebody, nothing at all', async () => {
    const instance = signingInstance();
    const of = (text: string) =>
      verifyCredential(text, { trust: loadTrust(instance.trustDir), now: new Date() });
    const first = await instance.operations.issueCredential(order());
    rotateKey(instance.dataDir, 'authority-seal', { now: new Date(), isCompromised: false });
    expect((await of(first.credential)).isGenuine).toBe(true);
    const second = await instance.operations.issueCredential(order({ issuedAt: new Date() }));
    expect((await of(second.credential)).isGenuine).toBe(true);
    rotateKey(instance.dataDir, 'authority-seal', { now: new Date(), isCompromised: true });
    expect((await of(second.credential)).reasons.map(({ code }) => code)).toEqual(['credential-key-ended']);
    // Whoever has the key may write any day.
    expect((await of(first.credential)).isGenuine).toBe(true);
  });
});

describe('a status list', () => {
  const read = (token: string, at = now) => readStatusList(token, { trust: trust(), now: at });

  it('tells of each place, and of a place outside it that it does not hold', async () => {
    const token = await ours.operations.signStatusList(list([0, 5, 131_071]));
    const read_ = read(token);
    expect(read_?.list).toBe(LIST);
    const withdrawn = [0, 1, 5, 131_071, 131_072, -1, 0.5].map((place) => read_?.isWithdrawn(place));
    expect(withdrawn).toEqual([true, false, true, true, true, true, true]);
  });

  it('is small while little is withdrawn', async () => {
    expect((await ours.operations.signStatusList(list([]))).length).toBeLessThan(1_600);
  });

  it('is refused when it is old, another’s, changed or something else', async () => {
    const token = await ours.operations.signStatusList(list([]));
    expect(read(token, new Date(now.getTime() + 91_000))).toBeNull();
    const others = await signingInstance().operations.signStatusList(list([]));
    const { credential } = await ours.operations.issueCredential(order());
    for (const text of [others, credential.split('~')[0] ?? '', `${token}A`, token.replace('.', '.A'), ''])
      expect(read(text)).toBeNull();
  });
});

function list(withdrawn: readonly number[]) {
  return { list: LIST, issuedAt: now, lifetime: 30, size: 131_072, withdrawn };
}

function spkiOf(credential: string): Buffer {
  const header = JSON.parse(Buffer.from(credential.split('.')[0] ?? '', 'base64url').toString()) as {
    x5c: [string];
  };
  return certificateKey(Buffer.from(header.x5c[0], 'base64'));
}

function certificateKey(der: Buffer): Buffer {
  const mark = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');
  const at = der.indexOf(mark);
  return der.subarray(at, at + 91);
}
