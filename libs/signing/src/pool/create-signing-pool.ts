import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SigningOperations } from './signing-operations.js';
import type { SigningPool, SigningPoolOptions } from './signing-pool.js';
import { ThreadedSigningPool } from './threaded-signing-pool.js';

/**
 * The pool of an api or worker process. Threads need compiled code; where only the source exists (specs), or when
 * `size` is 0, the same operations run in the calling thread.
 */
export function createSigningPool(options: SigningPoolOptions): SigningPool {
  const entry = new URL('./signing-thread.js', import.meta.url);
  const { size = 2, templatesModule, dataDir, templates } = options;
  if (size === 0 || templatesModule === undefined || !existsSync(fileURLToPath(entry))) {
    return new SigningOperations({ dataDir, templates });
  }
  return new ThreadedSigningPool({
    entry,
    size,
    dataDir,
    templatesModule,
    timeout: options.timeout ?? 30_000,
  });
}
