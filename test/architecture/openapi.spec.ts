import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openApiText } from '../../apps/api/src/write-open-api.js';

const root = resolve(import.meta.dirname, '../..');
const document = join(root, 'apps/api/openapi.json');

// Both are committed so that a change of the interface shows in review; `npm run openapi` writes them anew.
it('the committed OpenAPI document is what the endpoints declare', () => {
  expect(JSON.parse(readFileSync(document, 'utf8'))).toEqual(JSON.parse(openApiText()));
});

it('the committed client types are made from the committed document', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-spec-'));
  const output = join(folder, 'api.d.ts');
  try {
    const made = spawnSync(
      join(root, 'node_modules/.bin/openapi-typescript'),
      [document, '--output', output, '--alphabetize'],
      { cwd: root, encoding: 'utf8' },
    );
    expect(made.status).toBe(0);
    expect(readFileSync(join(root, 'apps/web/src/client/api.d.ts'), 'utf8')).toBe(
      readFileSync(output, 'utf8'),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
