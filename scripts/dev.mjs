// `npm run dev`: as `npm start`, and again whenever a file changes. A build that fails leaves what runs running.
import './ensure-installed.mjs';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, watch } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const stamp = path.join(root, 'dist', '.server-stamp');
const watched = ['apps', 'libs', 'migrations'];
const QUIET_MS = 300;

let product;
let timer;
let isStopping = false;
let isWorking = false;
let hasMore = false;

const serverStamp = () => (existsSync(stamp) ? readFileSync(stamp, 'utf8') : '');

function build() {
  return spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' }).status === 0;
}

function start() {
  product = spawn(process.execPath, ['dist/apps/standalone/src/main.js', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  product.once('exit', (code) => {
    product = undefined;
    if (isStopping) process.exit(code ?? 0);
  });
}

async function stop() {
  if (!product) return;
  const gone = new Promise((resolve) => product.once('exit', resolve));
  product.kill('SIGTERM');
  await gone;
}

async function rebuild() {
  if (isWorking) {
    hasMore = true;
    return;
  }
  isWorking = true;
  const before = serverStamp();
  // A change in the web app needs no restart: its files are read at each request.
  if (build() && (serverStamp() !== before || !product)) {
    await stop();
    if (!isStopping) start();
  }
  isWorking = false;
  if (!hasMore) return;
  hasMore = false;
  await rebuild();
}

for (const folder of watched) {
  watch(path.join(root, folder), { recursive: true }, (_event, file) => {
    if (!file || /\.spec\.tsx?$|\.md$/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), QUIET_MS);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    isStopping = true;
    if (!product) process.exit(0);
    // Ctrl-C has reached the product already; a second signal does no harm.
    product.kill('SIGTERM');
  });
}
if (build()) start();
else console.error('Rätta felet; bygget görs om när en fil ändras.');
