// The independent judges that the tests call. As root on Debian what is missing is installed; otherwise it is said loudly.
import { spawnSync } from 'node:child_process';

const tools = [
  { command: 'chromium', package: 'chromium', judges: 'pages in a browser, axe' },
  // The same browser without windows: half the processor time, and nothing is left out where it is not.
  { command: 'chromium-headless-shell', package: 'chromium-headless-shell', isSpare: true },
  { command: 'redis-server', package: 'redis-server', judges: 'the queue on Redis' },
  { command: 'pdfsig', package: 'poppler-utils', judges: 'signatures (poppler/NSS)' },
  { command: 'certutil', package: 'libnss3-tools', judges: 'trust in pdfsig' },
  { command: 'faketime', package: 'faketime', judges: 'short certificates at the time stamp’s instant' },
  { command: 'qpdf', package: 'qpdf', judges: 'PDF structure' },
  { command: 'openssl', package: 'openssl', judges: 'CMS and time stamps' },
  { command: 'softhsm2-util', package: 'softhsm2', judges: 'keys in a token (PKCS#11)' },
  { command: 'Rscript', package: 'r-base-core', judges: 'survival estimates' },
  {
    command: 'r-cran-survival',
    package: 'r-cran-survival',
    judges: 'survival estimates (R survival)',
    probe: ['Rscript', '-e', 'library(survival)'],
  },
  {
    command: 'r-cran-httr',
    package: 'r-cran-httr',
    judges: 'the statistics API from R (httr)',
    probe: ['Rscript', '-e', 'library(httr)'],
  },
  {
    command: 'r-cran-jsonlite',
    package: 'r-cran-jsonlite',
    judges: 'the statistics API from R (jsonlite)',
    probe: ['Rscript', '-e', 'library(jsonlite)'],
  },
];

/** Returns what is still missing after trying to install it. */
export function ensureTestTools() {
  const missing = tools.filter((tool) => !works(tool));
  if (missing.length > 0 && canInstall()) {
    const packages = missing.map((tool) => tool.package);
    console.error(`Installerar ${packages.join(', ')} med apt-get …`);
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  compileBinding();
  return tools.filter((tool) => !tool.isSpare && !works(tool));
}

/** `npm ci` runs no scripts, so the binding to PKCS#11 modules is compiled here; without a compiler its tests are skipped. */
function compileBinding() {
  const isThere = () =>
    spawnSync(process.execPath, ['-e', "require('pkcs11js')"], { stdio: 'ignore' }).status === 0;
  if (!isPresent('softhsm2-util') || isThere()) return;
  console.error('Kompilerar pkcs11js …');
  spawnSync('npm', ['rebuild', 'pkcs11js', '--ignore-scripts=false'], { stdio: 'ignore' });
}

/** A library inside a tool has no command of its own: its probe says whether it is there. */
function works({ command, probe }) {
  if (!probe) return isPresent(command);
  return spawnSync(probe[0], probe.slice(1), { stdio: 'ignore' }).status === 0;
}

function isPresent(command) {
  return spawnSync('which', [command], { stdio: 'ignore' }).status === 0;
}

function canInstall() {
  return process.getuid?.() === 0 && isPresent('apt-get');
}
