import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';
import type { Plugin } from 'vite';
import type { Language } from '../language/plugin.js';

const source = fileURLToPath(new URL('service-worker.ts', import.meta.url));

/**
 * Writes `/sw.js` with the names of the build's files. Ours and not Workbox: its build tool brings 235 packages for a list of files,
 * and one cache with two rules is all that is asked for.
 */
export function serviceWorker(language: Language): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async generateBundle(_, bundle) {
      const all = Object.values(bundle);
      const entry = all.find((one) => one.type === 'chunk' && one.isEntry);
      const first = new Set(entry?.type === 'chunk' ? [entry.fileName, ...entry.imports] : []);
      const isFile = (name: string) => /\.(js|css|woff2)$/.test(name);
      const names = all
        .map(({ fileName }) => fileName)
        .filter(isFile)
        .sort();
      const isShell = (name: string) => first.has(name) || /\.(css|woff2)$/.test(name);
      const listed = (list: string[]) => list.map((name) => `'/${name}'`).join(', ');
      const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source);
      this.emitFile({
        type: 'asset',
        fileName: 'sw.js',
        source: code
          .replace('__LANGUAGE__', language)
          .replace('__VERSION__', createHash('sha256').update(names.join()).digest('hex').slice(0, 12))
          .replace(/['"]__SHELL__['"]/, listed(names.filter(isShell)))
          .replace(/['"]__PAGES__['"]/, listed(names.filter((name) => !isShell(name)))),
      });
    },
  };
}
