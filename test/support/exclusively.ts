import { mkdirSync, rmSync } from 'node:fs';

const STEP_MS = 20;

/** One of the run's processes at a time: the folder `lock` is whose turn it is. Throws when the others never get ready. */
export async function exclusively(lock: string, fn: () => Promise<void>, limit = 90_000): Promise<void> {
  for (let waited = 0; !isOurs(lock); waited += STEP_MS) {
    if (waited > limit) throw new Error(`${lock} was never let go`);
    await new Promise((done) => setTimeout(done, STEP_MS));
  }
  try {
    await fn();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isOurs(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
