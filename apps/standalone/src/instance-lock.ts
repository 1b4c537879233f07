import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '@specialistvagen/platform';

/**
 * One start at a time on one folder: the second would stop the first one's database. Returns what lets go. A lock left by
 * a start that was killed is taken over.
 */
export function lockInstance(dataDir: string): () => void {
  const file = join(dataDir, '.running');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const descriptor = openSync(file, 'wx', 0o644);
      writeFileSync(descriptor, String(process.pid));
      closeSync(descriptor);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
      const pid = Number(readFileSync(file, 'utf8'));
      if (isStandalone(pid))
        throw new Error(
          `Specialistvägen kör redan på ${dataDir} (process ${pid}). Stoppa den, eller välj en annan mapp med DATA_DIR=… npm start.`,
        );
      rmSync(file, { force: true });
    }
  }
  throw new Error(`En annan start pågår på ${dataDir}. Försök igen om ett ögonblick.`);
}

/** The number may belong to another program by now, so where it can be seen the program is looked at too. */
function isStandalone(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('standalone');
  } catch {
    return false;
  }
}
