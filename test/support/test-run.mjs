import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const PREFIX = 'specialistvagen-test-';

/** Stops the run's server, at once and without flushing, and removes all it wrote. */
export async function removeRun(folder) {
  if (!folder) return;
  const link = join(folder, 'instance', 'pg');
  if (existsSync(link)) {
    const cluster = realpathSync(link);
    await stop(join(cluster, 'data', 'postmaster.pid'));
    rmSync(cluster, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}

async function stop(pidFile) {
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0;
  if (!pid) return;
  try {
    process.kill(pid, 'SIGQUIT');
    for (let waited = 0; waited < 10_000 && existsSync(pidFile); waited += 20) {
      process.kill(pid, 0);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
