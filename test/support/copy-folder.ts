import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';

/** With owners: as root the cluster belongs to the database's user. */
export function copyFolder(from: string, to: string): void {
  if (process.platform === 'win32') cpSync(from, to, { recursive: true });
  else execFileSync('cp', ['-a', from, to]);
}
