import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The committed fonts and colour profile. Compiled code lies deeper than the source, so the folder is looked up. */
export function assetPath(...parts: string[]): string {
  let folder = import.meta.dirname;
  for (;;) {
    const candidate = join(folder, 'libs', 'signing', 'assets');
    if (existsSync(candidate)) return join(candidate, ...parts);
    const parent = dirname(folder);
    if (parent === folder) throw new Error('libs/signing/assets was not found above the running code');
    folder = parent;
  }
}
