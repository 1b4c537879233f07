// Installs the dependencies when they are missing or older than the lockfile. Node's own modules only: it runs before any install.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const stamp = path.join(root, 'node_modules', '.installed-lock');
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Specialistvägen behöver Node 20.19 eller senare; här finns ${process.versions.node}. Installera en nyare från nodejs.org.`,
  );
  process.exit(1);
}

const lock = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex');
const isCurrent = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
if (!isCurrent) install();

function install() {
  // Whoever installed by hand has a hidden lockfile that already matches: nothing to do but remember it.
  if (!installedByHand()) {
    console.error('Installerar beroenden (första gången, ungefär två minuter) …');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const run = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    if (run.status !== 0) {
      console.error(
        'Installationen misslyckades. Kontrollera nätet till paketregistret och kör kommandot igen.',
      );
      process.exit(1);
    }
  }
  writeFileSync(stamp, lock);
}

function installedByHand() {
  const hidden = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([name, one]) => name === '' || one.optional || present[name]?.version === one.version,
  );
}
