import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTrust } from '@specialistvagen/signing';

const dataDir = mkdtempSync(join(tmpdir(), 'rotate-key-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const rotate = (...args: string[]) =>
  spawnSync(process.execPath, ['dist/apps/standalone/src/rotate-key.js', ...args], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    encoding: 'utf8',
    timeout: 60_000,
  });
type Register = { keys: { name: string; to: string | null; revokedAt: string | null }[] };

describe('a key changed from the command line', () => {
  it.each([[[]], [['root']], [['tsa', 'platform-seal']], [['tsa', '--at-once']]])('is not %j', (args) => {
    expect(rotate(...args)).toMatchObject({ status: 2, stdout: '' });
  });

  it('is refused with one sentence where there is no instance', () => {
    const { status, stderr } = rotate('tsa');
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('is the next generation, and a compromised one is at once nothing', () => {
    createTrust(dataDir, { isTest: true });
    expect(rotate('tsa')).toMatchObject({ status: 0 });
    expect(rotate('tsa', '--compromised')).toMatchObject({ status: 0 });
    const { keys } = JSON.parse(readFileSync(join(dataDir, 'trust', 'keys.json'), 'utf8')) as Register;
    const generations = keys.filter(({ name }) => name.startsWith('tsa'));
    expect(generations.map(({ name, to, revokedAt }) => [name, to !== null, revokedAt !== null])).toEqual([
      ['tsa', true, false],
      ['tsa.2', true, true],
      ['tsa.3', false, false],
    ]);
  });
});
