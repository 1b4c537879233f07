import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressed } from './compressed/plugin.js';
import { language, languageOf } from './language/plugin.js';
import { serviceWorker } from './service-worker/plugin.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env['API_URL'] ?? 'http://localhost:3000';

/** Neither says that its modules are free of side effects, so all of them would be kept. */
const SHAKEN = /designsystemet-react|aksel-icons|@floating-ui/;

/**
 * What every visit needs is one file, and what pages share a few: left alone it became forty files of a kilobyte each, and a phone's
 * network answers six at a time, each after a sixth of a second.
 */
const FILES = [
  { name: 'base', tags: ['$initial' as const], priority: 1 },
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 20_000 },
];

export default defineConfig(({ mode }) => {
  const chosen = languageOf(mode);
  return {
    root: here('.'),
    plugins: [language(chosen), react(), serviceWorker(chosen), compressed()],
    resolve: {
      alias: [{ find: /^@digdir\/designsystemet-web$/, replacement: here('./src/theme/elements.ts') }],
    },
    build: {
      outDir: here(`../../dist/web/${chosen}`),
      // A file's address says its language: the right one is sent whatever the reader has chosen since.
      assetsDir: `assets/${chosen}`,
      emptyOutDir: true,
      // Inlined assets would need data: in the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'es2023',
      rolldownOptions: {
        treeshake: { moduleSideEffects: [{ test: SHAKEN, sideEffects: false }] },
        output: {
          // Shared files may need each other: a page that reads its words while it loads found none (https://rolldown.rs/in-depth/strict-execution-order).
          strictExecutionOrder: true,
          codeSplitting: { groups: FILES },
          // Rolldown names a shared file after every page that shares it.
          chunkFileNames: ({ name }) => `assets/${chosen}/${name.split('~')[0]}-[hash].js`,
        },
      },
    },
    server: { proxy: { '/api': api, '/idp': api } },
  };
});
