import { existsSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { ClusterFolder } from './cluster-folder.js';

export type Postmaster = { pid: number; port: number; ready: boolean };

/**
 * The server that runs on this folder; undefined when none does. `postmaster.pid` may be left by a server that was
 * killed: an unreaped zombie (in containers) still answers to kill(pid, 0) and to `pg_ctl status`, and the number may
 * belong to another program by now. So the process itself is looked at.
 */
export async function runningPostmaster(folder: ClusterFolder): Promise<Postmaster | undefined> {
  const file = join(folder.data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const postmaster = { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  return (await isAlive(postmaster)) ? postmaster : undefined;
}

/** Removes the pid file of a server that no longer lives, which would stop the next one from starting. */
export async function clearDeadPostmaster(folder: ClusterFolder): Promise<void> {
  if (!(await runningPostmaster(folder))) rmSync(join(folder.data, 'postmaster.pid'), { force: true });
}

async function isAlive({ pid, port }: Postmaster): Promise<boolean> {
  if (process.platform !== 'linux') return answers(port);
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const state = stat.slice(stat.lastIndexOf(')') + 2)[0];
    return name.startsWith('postgres') && state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 2_000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false));
  });
}
