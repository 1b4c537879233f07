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
      rolldownOptions: { treeshake: { moduleSideEffects: [{ test: SHAKEN, sideEffects: false }] } },
    },
    server: { proxy: { '/api': api, '/idp': api } },
  };
});
