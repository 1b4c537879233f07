import fc from 'fast-check';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { Secrets } from './secrets.js';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'specialistvagen-secrets-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const file = () => join(dataDir, 'secrets', 'instance.json');
const plain = Buffer.from('ett intyg');

describe('sealed bytes', () => {
  it('do not open when any byte has been changed', () => {
    const secrets = Secrets.open(dataDir);
    const sealed = secrets.sealBytes(plain, 'intyg:1');
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => secrets.openBytes(changed, 'intyg:1')).toThrow();
    }
  });

  it('do not open when cut short, in another place, or with another instance’s key', () => {
    const secrets = Secrets.open(dataDir);
    const sealed = secrets.sealBytes(plain, 'intyg:1');
    for (const length of [0, 1, 40, sealed.length - 1]) {
      expect(() => secrets.openBytes(sealed.subarray(0, length), 'intyg:1')).toThrow();
    }
    expect(() => secrets.openBytes(sealed, 'intyg:2')).toThrow();
    const other = mkdtempSync(join(tmpdir(), 'specialistvagen-secrets-'));
    expect(() => Secrets.open(other).openBytes(sealed, 'intyg:1')).toThrow();
    rmSync(other, { recursive: true });
  });

  it('open to exactly what was sealed, and look different every time', () => {
    const secrets = Secrets.open(dataDir);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.string(), (bytes, context) => {
        const sealed = secrets.sealBytes(bytes, context);
        expect(secrets.openBytes(sealed, context)).toEqual(Buffer.from(bytes));
        expect(secrets.sealBytes(bytes, context)).not.toEqual(sealed);
      }),
    );
  });

  it('still open after a new instance key has been added', () => {
    const before = Secrets.open(dataDir).sealBytes(plain, 'x');
    const content = JSON.parse(readFileSync(file(), 'utf8')) as { instanceKeys: Record<string, string> };
    content.instanceKeys['2'] = Buffer.alloc(32, 7).toString('base64url');
    writeFileSync(file(), JSON.stringify(content));
    const rotated = Secrets.open(dataDir);
    expect(rotated.openBytes(before, 'x')).toEqual(plain);
    expect(rotated.sealBytes(plain, 'x').readUInt32BE(1)).toBe(2);
  });
});

describe('the instance’s secrets', () => {
  it('are readable by their owner only and made once', () => {
    const first = Secrets.open(dataDir);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'secrets')).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(dataDir, 'secrets'))).toEqual(['instance.json']);
    expect(Secrets.open(dataDir).sessionSecret).toBe(first.sessionSecret);
  });

  it('are refused when the file has been damaged, instead of being made anew', () => {
    Secrets.open(dataDir);
    writeFileSync(file(), '{"instanceKeys":{}}');
    expect(() => Secrets.open(dataDir)).toThrow();
    writeFileSync(file(), '');
    expect(() => Secrets.open(dataDir)).toThrow();
  });

  it('do not show when they are printed or serialised', () => {
    const secrets = Secrets.open(dataDir);
    const shown = `${JSON.stringify(secrets)} ${inspect(secrets, { depth: 9, showHidden: true })}`;
    expect(shown).not.toContain(secrets.sessionSecret);
    expect(shown).not.toContain(secrets.databasePassword('api'));
  });

  it('give every database role a password of its own', () => {
    const secrets = Secrets.open(dataDir);
    const passwords = (['postgres', 'migrator', 'api', 'worker', 'statistics', 'audit'] as const).map(
      (user) => secrets.databasePassword(user),
    );
    expect(new Set(passwords).size).toBe(6);
  });

  it('index a value the same every time, differently for each purpose', () => {
    const secrets = Secrets.open(dataDir);
    expect(secrets.blindIndex('a', 'x')).toEqual(Secrets.open(dataDir).blindIndex('a', 'x'));
    expect(secrets.blindIndex('a', 'x')).not.toEqual(secrets.blindIndex('b', 'x'));
    expect(secrets.blindIndex('a', 'x')).not.toEqual(secrets.blindIndex('a', 'y'));
    expect(secrets.derivedKey('a')).not.toEqual(secrets.derivedKey('b'));
  });
});
