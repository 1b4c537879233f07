// Builds the servers (swc) and the web app (Vite) into dist/. Skips what has not changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(root, ...parts);

export function build({ force = false } = {}) {
  const unlock = lock();
  try {
    buildAll(force);
  } finally {
    unlock();
  }
}

/** Two commands that build at once would write over each other: the second waits. A lock whose process is gone is taken over. */
function lock() {
  const file = at('dist', '.building');
  mkdirSync(at('dist'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAbandoned(file)) rmSync(file, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

function isAbandoned(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')) || process.pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH' || error.code === 'ENOENT';
  }
}

function buildAll(force) {
  step(
    'server',
    ['apps', 'libs', 'migrations', 'test', 'scripts'],
    ['.swcrc', 'package-lock.json'],
    force,
    buildServer,
  );
  step('web', ['apps/web', 'libs'], ['package-lock.json'], force, buildWeb);
}

function step(name, folders, files, force, run) {
  const stamp = at('dist', `.${name}-stamp`);
  const print = fingerprint(folders, files);
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return;
  const started = Date.now();
  console.error(`Bygger ${name} …`);
  run();
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(stamp, print);
  console.error(`Bygger ${name}: klart på ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

export function buildServer(into = 'dist') {
  for (const folder of ['apps', 'libs', 'migrations', 'test'])
    rmSync(at(into, folder), { recursive: true, force: true });
  const folders = ['apps', 'libs', 'migrations', 'test'].filter((folder) => existsSync(at(folder)));
  run('node_modules/.bin/swc', [
    ...folders,
    '-d',
    into,
    '--config-file',
    '.swcrc',
    '--ignore',
    '**/*.spec.ts,apps/web/**',
    '--quiet',
  ]);
  // The compiled files are ES modules; their folder says so even when dist/ is copied elsewhere.
  writeFileSync(at(into, 'package.json'), '{ "type": "module" }\n');
}

/** Once for each language (`apps/web/language`). */
function buildWeb() {
  const config = 'apps/web/vite.config.ts';
  if (!existsSync(at(config))) return;
  rmSync(at('dist/web'), { recursive: true, force: true });
  for (const language of ['sv', 'en'])
    run('node_modules/.bin/vite', ['build', '--config', config, '--mode', language, '--logLevel', 'warn']);
}

function run(command, args) {
  const done = spawnSync(at(command), args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) {
    console.error(`Bygget stannade: ${command} ${args.join(' ')}`);
    process.exit(1);
  }
}

function fingerprint(folders, files) {
  const hash = createHash('sha256');
  for (const file of [...files.map((f) => at(f)), ...folders.flatMap((f) => walk(at(f)))]) {
    if (!existsSync(file)) continue;
    hash.update(path.relative(root, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function walk(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && entry.name !== 'data')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? walk(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
    )
    .filter((file) => !file.endsWith('.spec.ts') && statSync(file).size < 4_000_000);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build({ force: process.argv.includes('--force') });
