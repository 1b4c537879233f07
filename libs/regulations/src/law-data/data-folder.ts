import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder with the law's data. The build copies none of it, so both `libs/…` and `dist/libs/…` walk up to the root that
 * holds it; a container copies `libs/regulations/data` beside `dist`.
 */
export function dataFolder(start: string = import.meta.dirname): string {
  let folder = start;
  for (;;) {
    const candidate = path.join(folder, 'libs', 'regulations', 'data');
    if (existsSync(candidate)) return candidate;
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('libs/regulations/data is not found above the running code');
    folder = parent;
  }
}
