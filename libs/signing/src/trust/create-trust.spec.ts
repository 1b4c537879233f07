import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SigningOperations } from '../pool/signing-operations.js';
import { SigningError } from '../signing-error.js';
import { describeWith, run } from '../testing/external-programs.js';
import { sampleJson, templates } from '../testing/sample-registry.js';
import { signatureRequest } from '../testing/signing-instance.js';
import { createTrust } from './create-trust.js';
import { loadTrust } from './load-trust.js';
import { rotateKey } from './rotate-key.js';
import { loadSigningKeys } from './signing-keys.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'trust-'));
function created(isTest = true): string {
  const dataDir = folder();
  createTrust(dataDir, { isTest });
  return dataDir;
}

describe('the instance’s hierarchy', () => {
  it('keeps keys to the owner, and only public things in trust/', () => {
    const dataDir = created();
    const secrets = join(dataDir, 'secrets', 'signing');
    const keys = readdirSync(secrets).filter((name) => name.endsWith('.key.pem'));
    expect(keys.sort()).toEqual(
      ['authority-seal', 'platform-seal', 'root', 'signing-ca', 'tsa'].map((name) => `${name}.key.pem`),
    );
    for (const key of keys) expect(statSync(join(secrets, key)).mode & 0o777).toBe(0o600);
    expect(statSync(secrets).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(dataDir, 'trust')).sort()).toEqual([
      'keys.json',
      'root.crl.pem',
      'root.pem',
      'templates',
      'tsa.pem',
    ]);
    for (const name of ['keys.json', 'root.crl.pem', 'root.pem', 'tsa.pem']) {
      expect(readFileSync(join(dataDir, 'trust', name), 'utf8')).not.toContain('PRIVATE');
    }
  });

  it('is made once', () => {
    const dataDir = created();
    const before = readFileSync(join(dataDir, 'trust', 'root.pem'), 'utf8');
    createTrust(dataDir, { isTest: true });
    expect(readFileSync(join(dataDir, 'trust', 'root.pem'), 'utf8')).toBe(before);
  });

  it('outlives the loss of its public files, and makes no key anew', async () => {
    const dataDir = created();
    const operations = new SigningOperations({ dataDir, templates });
    const { pdf } = await operations.prepare(sampleJson(await operations.pins()));
    rotateKey(dataDir, 'tsa', { now: new Date(), isCompromised: false });
    const [trust, secrets] = [join(dataDir, 'trust'), join(dataDir, 'secrets', 'signing')];
    const keys = (): string[] =>
      readdirSync(secrets)
        .filter((name) => name.endsWith('.key.pem'))
        .map((name) => readFileSync(join(secrets, name), 'utf8'));
    const before = keys();
    for (const lost of [['root.pem'], ['tsa.pem'], ['tsa.pem', 'root.pem']]) {
      const held = lost.map((name) => readFileSync(join(trust, name), 'utf8'));
      for (const name of lost) rmSync(join(trust, name));
      createTrust(dataDir, { isTest: true });
      expect(lost.map((name) => readFileSync(join(trust, name), 'utf8'))).toEqual(held);
    }
    expect(keys()).toEqual(before);
    // Only the co-signers are missing: the seal still has its path to the root.
    const { reasons } = await operations.verify(pdf);
    expect(new Set(reasons.map(({ code }) => code))).toEqual(new Set(['signature-missing']));
  });

  it.each([
    [
      'the root’s copy is gone too',
      ['trust/root.pem', 'secrets/signing/root.crt.pem'],
      'root.crt.pem kan inte läsas',
    ],
    ['the register is gone, and a key has been changed', ['trust/keys.json'], 'nycklar har bytts'],
    ['all of trust/ is gone, and a key has been changed', ['trust'], 'nycklar har bytts'],
  ])('is not made again when %s', (_what, lost, sentence) => {
    const dataDir = created();
    rotateKey(dataDir, 'platform-seal', { now: new Date(), isCompromised: true });
    const key = join(dataDir, 'secrets', 'signing', 'root.key.pem');
    const before = readFileSync(key, 'utf8');
    for (const path of lost) rmSync(join(dataDir, path), { recursive: true });
    expect(() => createTrust(dataDir, { isTest: true })).toThrow(sentence);
    expect(readFileSync(key, 'utf8')).toBe(before);
  });

  it('is made again when its making was cut off', () => {
    const dataDir = created();
    for (const name of ['root.pem', 'keys.json', 'root.crl.pem', 'tsa.pem'])
      rmSync(join(dataDir, 'trust', name));
    rmSync(join(dataDir, 'secrets', 'signing', 'tsa.crt.pem'));
    createTrust(dataDir, { isTest: true });
    expect(loadTrust(join(dataDir, 'trust')).timestampAuthorities).toHaveLength(1);
    expect(() => loadSigningKeys(dataDir)).not.toThrow();
  });

  it('says TEST in the root’s name, except in production', () => {
    expect(loadTrust(join(created(true), 'trust')).isTest).toBe(true);
    expect(loadTrust(join(created(false), 'trust')).isTest).toBe(false);
  });

  it('signs without marking in production, and its documents are strangers to another instance', async () => {
    const dataDir = created(false);
    const operations = new SigningOperations({ dataDir, templates });
    const prepared = await operations.prepare(sampleJson(await operations.pins(), {}, false));
    const first = await operations.signPersonal(prepared.pdf, signatureRequest('handledare'));
    const { pdf } = await operations.signPersonal(first.pdf, signatureRequest('extern'));
    expect(await operations.verify(pdf)).toMatchObject({ verdict: 'in-force', test: false });
    const other = new SigningOperations({ dataDir: created(false), templates });
    expect(await other.verify(pdf)).toMatchObject({ verdict: 'not-issued-here' });
  });

  it('is missed with one clear sentence', () => {
    for (const attempt of [() => loadTrust(folder()), () => loadSigningKeys(folder())]) {
      expect(attempt).toThrow(SigningError);
    }
    const dataDir = created();
    rmSync(join(dataDir, 'secrets', 'signing', 'tsa.key.pem'));
    expect(() => loadSigningKeys(dataDir)).toThrow(/tsa/);
  });
});

describeWith(['openssl'], 'openssl agrees on the chain', () => {
  it('from signing CA, seals and time stamp authority to the root', () => {
    const dataDir = created();
    const root = join(dataDir, 'trust', 'root.pem');
    for (const name of ['signing-ca', 'platform-seal', 'authority-seal', 'tsa']) {
      const path = join(dataDir, 'secrets', 'signing', `${name}.crt.pem`);
      expect(run('openssl', ['verify', '-x509_strict', '-CAfile', root, path])).toContain('OK');
    }
    const tsa = join(dataDir, 'trust', 'tsa.pem');
    expect(run('openssl', ['verify', '-purpose', 'timestampsign', '-CAfile', root, tsa])).toContain('OK');
  });
});
