import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiledSigning, removeCompiledSigning } from '../testing/compiled-signing.js';
import { describeWhere } from '../testing/external-programs.js';
import { makeToken, softHsmModule } from '../testing/soft-hsm.js';

const folder = mkdtempSync(join(tmpdir(), 'pkcs11-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  removeCompiledSigning();
});

type Drill = { verdicts: string[]; log: boolean[]; destroyed: string[]; values: string[]; refused?: string };

describeWhere(
  softHsmModule === null ? ['softhsm2-util with pkcs11js'] : [],
  'keys in a token (SoftHSM)',
  () => {
    const environment = { ...process.env, SOFTHSM2_CONF: join(folder, 'softhsm2.conf') };
    const pinFile = join(folder, 'pin');
    const settings = { kind: 'pkcs11', module: softHsmModule ?? '', token: 'specialistvagen', pinFile };
    const drill = (dataDir: string, traits = {}): Drill => {
      const script = join(compiledSigning(), 'testing', 'pkcs11-drill.js');
      const parameters = [script, dataDir, JSON.stringify({ ...settings, ...traits })];
      return JSON.parse(
        execFileSync(process.execPath, parameters, { env: environment, encoding: 'utf8' }),
      ) as Drill;
    };

    beforeAll(() => makeToken(folder));

    it('sign in this and other threads, are changed, and no private key is ever outside', () => {
      const dataDir = join(folder, 'instance');
      const { verdicts, destroyed, log, values } = drill(dataDir);
      expect(verdicts).toEqual(Array.from({ length: 6 }, () => 'in-force'));
      expect(destroyed).toEqual(
        expect.arrayContaining(['signing-ca', 'tsa', 'authority-seal', 'platform-seal']),
      );
      expect(log).toEqual([true, true, true, true]);
      expect(existsSync(join(dataDir, 'secrets', 'log.key.pem'))).toBe(false);
      // Asked for, each key keeps its value to itself.
      expect(values).toEqual([]);
      const secrets = join(dataDir, 'secrets', 'signing');
      expect(readdirSync(secrets).filter((name) => name.endsWith('.key.pem'))).toEqual([]);
      expect(readFileSync(join(secrets, 'store.json'), 'utf8')).not.toContain('4711');
    });

    it('are not replaced by those of an instance that begins with an empty folder', () => {
      const dataDir = join(folder, 'emptied');
      expect(drill(dataDir).refused).toContain('har redan nycklar (root');
      expect(existsSync(dataDir)).toBe(false);
    });

    it.each([
      ['a token that is not there', { token: 'another' }, 'ingen token som heter another'],
      ['a module that is not there', { module: '/nowhere.so' }, 'kan inte laddas'],
      ['a file without the PIN', { pinFile: '/nowhere' }, 'går inte att läsa'],
    ])('say so in one sentence: %s', (what, traits, sentence) => {
      const dataDir = join(folder, what.replaceAll(' ', '-'));
      expect(drill(dataDir, traits).refused).toContain(sentence);
      expect(existsSync(join(dataDir, 'trust', 'root.pem'))).toBe(false);
    });

    it('say so when the PIN is wrong, and do not print it', () => {
      const wrong = join(folder, 'wrong-pin');
      writeFileSync(wrong, '9999');
      const { refused } = drill(join(folder, 'locked'), { pinFile: wrong });
      expect(refused).toContain('PIN-koden');
      expect(refused).not.toContain('9999');
    });
  },
);
