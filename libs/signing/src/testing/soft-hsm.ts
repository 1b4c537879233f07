import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PLACES = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
];

/** SoftHSM's module, when it, its tool and the compiled binding are all there; null otherwise. */
export const softHsmModule: string | null = isUsable()
  ? (PLACES.find((path) => existsSync(path)) ?? null)
  : null;

function isUsable(): boolean {
  const hasTool = spawnSync('sh', ['-c', 'command -v softhsm2-util']).status === 0;
  return hasTool && spawnSync(process.execPath, ['-e', "require('pkcs11js')"]).status === 0;
}

/** A token `specialistvagen` below the folder: `softhsm2.conf` for SOFTHSM2_CONF, and the PIN in `pin`. */
export function makeToken(folder: string): void {
  const configuration = join(folder, 'softhsm2.conf');
  mkdirSync(join(folder, 'tokens'));
  writeFileSync(configuration, `directories.tokendir = ${join(folder, 'tokens')}\n`);
  writeFileSync(join(folder, 'pin'), '4711\n', { mode: 0o600 });
  const names = ['--label', 'specialistvagen', '--pin', '4711', '--so-pin', '471100'];
  const env = { ...process.env, SOFTHSM2_CONF: configuration };
  execFileSync('softhsm2-util', ['--init-token', '--free', ...names], { env, stdio: 'ignore' });
}
