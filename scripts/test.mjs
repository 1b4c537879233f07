// `npm test`: everything, browser included. Counts each test once and prints the closing line itself.
import './ensure-installed.mjs';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const { ensureTestTools } = await import('./test-tools.mjs');
const { build } = await import('./build.mjs');

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const report = path.join(root, '.cache', 'test-report.json');
const missing = ensureTestTools();
build();
mkdirSync(path.dirname(report), { recursive: true });
rmSync(report, { force: true });

const run = spawnSync(
  path.join(root, 'node_modules/.bin/jest'),
  ['--maxWorkers=2', '--json', `--outputFile=${report}`, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, MISSING_TOOLS: missing.map((t) => t.command).join(',') },
  },
);
const outcome = read();
printSlowest(outcome);
printMissing();
printRetried(outcome);
const failed = outcome.numFailedTests + outcome.numRuntimeErrorTestSuites;
console.log(
  `${outcome.numPassedTests} passed, ${failed} failed, ${outcome.numPendingTests + outcome.numTodoTests} skipped`,
);
if (failed > 0 || run.status !== 0 || (process.env.CI === 'true' && missing.length > 0)) process.exit(1);

function read() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    console.log('0 passed, 1 failed, 0 skipped');
    process.exit(1);
  }
}

function printSlowest({ testResults }) {
  const slowest = testResults
    .map((suite) => ({
      name: path.relative(root, suite.name),
      seconds: (suite.endTime - suite.startTime) / 1000,
    }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, 10);
  console.log('The ten slowest suites:');
  for (const suite of slowest) console.log(`  ${suite.seconds.toFixed(1).padStart(7)} s  ${suite.name}`);
}

function printMissing() {
  for (const tool of missing) {
    console.log(`NOT RUN: ${tool.judges} – «${tool.command}» is missing (Debian: ${tool.package}).`);
  }
}

/** Passed the second time: counted as passed, and named, so that nobody has to go looking for what is unsteady. */
function printRetried({ testResults }) {
  for (const { name, assertionResults } of testResults)
    for (const test of assertionResults)
      if (test.invocations > 1 && test.status === 'passed')
        console.log(`TRIED TWICE: ${path.relative(root, name)} › ${test.fullName}`);
}
