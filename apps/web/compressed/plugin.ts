import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Pictures and fonts are compressed already; what fits in a packet gains nothing. */
const GAINS = /\.(js|css|svg|webmanifest)$/;
const SMALLEST = 1_000;

/**
 * Writes each file once more as `.br` and `.gz` beside it, for `apps/api/src/http/serve-web.ts`. Ours and not a plugin: it is
 * three calls of Node's own zlib.
 */
export function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir = '' }) {
      for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        const file = join(dir, name);
        if (!GAINS.test(name) || statSync(file).size < SMALLEST) continue;
        const bytes = readFileSync(file);
        writeFileSync(`${file}.br`, brotliCompressSync(bytes));
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
