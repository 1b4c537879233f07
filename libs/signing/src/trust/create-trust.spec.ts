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
