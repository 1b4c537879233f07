// `npm run openapi`: apps/api/openapi.json from the endpoints' declarations, and the web app's client types from it.
import './ensure-installed.mjs';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from './build.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const document = path.join(root, 'apps/api/openapi.json');
const client = path.join(root, 'apps/web/src/client/api.d.ts');

// Beside dist/, so that a running instance is not disturbed.
const built = '.cache/openapi';
buildServer(built);
const { openApiText } = await import(path.join(root, built, 'apps/api/src/write-open-api.js'));
writeFileSync(document, openApiText());
mkdirSync(path.dirname(client), { recursive: true });
const made = spawnSync(
  path.join(root, 'node_modules/.bin/openapi-typescript'),
  [document, '--output', client, '--alphabetize'],
  { cwd: root, stdio: ['ignore', 2, 2] },
);
process.exit(made.status ?? 1);
