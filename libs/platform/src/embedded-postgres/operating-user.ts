import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The operating-system user the database runs as; undefined means: as ourselves. */
export type OperatingUser = { name: string; uid: number; gid: number };

/** PostgreSQL refuses to run as root; then it is `postgres`, or `nobody` where there is none (decision 3). */
export function databaseUser(): OperatingUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const account = accounts.find(([name]) => name === wanted);
    if (account) return { name: wanted, uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new Error('Databasen kan inte köras som root, och varken användaren postgres eller nobody finns.');
}

/** Whether the user may pass through every existing folder on the way to `path`. */
export function canReach(user: OperatingUser | undefined, path: string): boolean {
  if (!user) return true;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats?.isDirectory() && !mayPass(user, stats)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function mayPass(user: OperatingUser, stats: { mode: number; uid: number; gid: number }): boolean {
  if (stats.uid === user.uid) return (stats.mode & 0o100) !== 0;
  if (stats.gid === user.gid) return (stats.mode & 0o010) !== 0;
  return (stats.mode & 0o001) !== 0;
}
