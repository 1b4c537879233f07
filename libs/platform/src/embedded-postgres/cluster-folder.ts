import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { SYSTEM_FOLDER } from './binaries.js';
import { canReach, databaseUser } from './operating-user.js';
import type { OperatingUser } from './operating-user.js';

/** Where the cluster of an instance lies: PostgreSQL's own folder and the log beside it. */
export type ClusterFolder = { root: string; data: string; log: string };

/** `DATA_DIR/pg`, resolved when it is a link; undefined when the instance has no database yet. */
export function existingClusterFolder(dataDir: string): ClusterFolder | undefined {
  const pg = join(dataDir, 'pg');
  return existsSync(pg) ? layout(realpathSync(pg)) : undefined;
}

/**
 * The instance's cluster folder, made when it is missing. When root's database user cannot reach `dataDir` (a folder of
 * mode 0700 on the way, as `mktemp -d` makes), it lies under /var/lib and `DATA_DIR/pg` is a link (decision 3).
 */
export function clusterFolder(dataDir: string, user: OperatingUser | undefined): ClusterFolder {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const pg = join(realpathSync(dataDir), 'pg');
  const root = canReach(user, realpathSync(dataDir)) ? ownFolder(pg) : linkedFolder(pg, dataDir);
  give(root, user);
  const folder = layout(root);
  mkdirSync(folder.data, { recursive: true });
  give(folder.data, user);
  return folder;
}

/** The same for whoever runs the database on this machine. */
export function prepareClusterFolder(dataDir: string): ClusterFolder {
  return clusterFolder(dataDir, databaseUser());
}

/** Removes the instance's cluster, also where it lies elsewhere. The database must be stopped. */
export function removeClusterFolder(dataDir: string): void {
  const existing = existingClusterFolder(dataDir);
  if (existing) rmSync(existing.root, { recursive: true, force: true });
  rmSync(join(dataDir, 'pg'), { recursive: true, force: true });
}

function layout(root: string): ClusterFolder {
  return { root, data: join(root, 'data'), log: join(root, 'server.log') };
}

function ownFolder(pg: string): string {
  const link = lstatSync(pg, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(pg) : undefined;
  if (link && existsSync(link)) return link;
  if (link) rmSync(pg);
  mkdirSync(pg, { recursive: true });
  return pg;
}

function linkedFolder(pg: string, dataDir: string): string {
  const hash = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16);
  const target = join(SYSTEM_FOLDER, hash);
  const entry = lstatSync(pg, { throwIfNoEntry: false });
  if (entry && !entry.isSymbolicLink()) {
    throw new Error(
      `Databasens användare når inte ${pg}. Flytta instansen eller öppna mappen ovanför (chmod o+x).`,
    );
  }
  // The instance was removed but its cluster stayed: its passwords and keys are gone, so it is put aside, not reused.
  if (!entry && existsSync(target)) renameSync(target, `${target}.left-${Date.now()}`);
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  mkdirSync(target, { recursive: true });
  if (!entry) symlinkSync(target, pg);
  return target;
}

function give(folder: string, user: OperatingUser | undefined): void {
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
}
