// `npm run check`: format, lint, types, boundaries, unit tests. Stops at nothing: every failing step is named at the end.
import './ensure-installed.mjs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => path.join('node_modules', '.bin', name);
const steps = [
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['lint', bin('oxlint'), ['--quiet', '.']],
  ['lint with types', bin('eslint'), ['--quiet', '--no-warn-ignored', 'apps', 'libs', 'migrations', 'test']],
  ['types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['types, web', bin('tsc'), ['--noEmit', '-p', 'apps/web/tsconfig.json']],
  ['types, service worker', bin('tsc'), ['--noEmit', '-p', 'apps/web/service-worker/tsconfig.json']],
  [
    'boundaries',
    bin('depcruise'),
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'apps', 'libs', 'migrations'],
  ],
];
if (!process.argv.includes('--no-unit'))
  steps.push(['unit tests', bin('jest'), ['libs', 'apps', '--silent']]);

const failed = [];
for (const [name, command, args] of steps) {
  const started = Date.now();
  const done = spawnSync(path.join(root, command), args, { cwd: root, stdio: 'inherit' });
  const ok = done.status === 0;
  console.error(`${ok ? '  ok  ' : 'FAILED'}  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (!ok) failed.push(name);
}
if (failed.length > 0) {
  console.error(`check: ${failed.join(', ')} failed`);
  process.exit(1);
}
