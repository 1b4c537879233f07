import { parseArgs } from 'node:util';
import { startInstance } from './bench-instance.js';
import type { BenchInstance } from './bench-instance.js';
import { benchEveryday } from './everyday/everyday-bench.js';
import { benchLog } from './log/log-bench.js';
import { benchOfficer } from './officer/officer-bench.js';
import { benchPlausibility } from './plausibility/plausibility-bench.js';
import { benchNight } from './precheck/night-bench.js';
import { benchPrecheck } from './precheck/precheck-bench.js';
import { RECORDS, arrangePortfolio } from './portfolio/arrange-portfolio.js';
import { benchPortfolio } from './portfolio/portfolio-bench.js';
import { holdsLimit, tableOf } from './report.js';
import type { Benchmark, Report } from './report.js';
import { benchAct } from './signing/act-bench.js';
import { benchSigning } from './signing/signing-bench.js';
import { benchLag } from './statistics/lag-bench.js';
import { benchRebuild } from './statistics/rebuild-bench.js';
import { benchStatistics } from './statistics/statistics-bench.js';
import { benchTable } from './table/table-bench.js';

const NAMES = [
  'everyday',
  'log',
  'officer',
  'plausibility',
  'portfolio',
  'precheck',
  'signing',
  'statistics',
  'table',
] as const;
type Name = (typeof NAMES)[number];
type Arguments = { names: readonly Name[]; isJson: boolean; isShort: boolean };

const progress = (line: string) => console.error(line);

/** `npm run bench [name…] [--json] [--short]`: our figures beside the peers' and the limits (decision 32). */
async function main(): Promise<void> {
  const { names, isJson, isShort } = readArguments();
  const report: Report = { benchmarks: await run(names, isShort) };
  console.log(isJson ? JSON.stringify(report) : report.benchmarks.map(tableOf).join('\n\n'));
  // A short run proves that everything runs; its figures are too few to be judged.
  if (!isShort && !report.benchmarks.every(({ rows }) => rows.every(holdsLimit))) process.exitCode = 1;
}

async function run(names: readonly Name[], isShort: boolean): Promise<Benchmark[]> {
  const has = (name: Name) => names.includes(name);
  const alone = {
    precheck: has('precheck') ? benchPrecheck({ isShort, progress }) : null,
    signing: has('signing') ? await benchSigning({ isShort, progress }) : null,
    plausibility: has('plausibility') ? await benchPlausibility({ isShort, progress }) : null,
  };
  const benchmarks = Object.values(alone).filter((one) => one !== null);
  if (names.some((name) => name !== 'log' && name !== 'plausibility'))
    await withInstance(async (instance) => {
      const settings = { instance, isShort, progress };
      if (alone.precheck) alone.precheck.rows.push(...(await benchNight(settings)));
      if (alone.signing) alone.signing.rows.push(...(await benchAct(settings)));
      benchmarks.push(...(await together(has, settings)));
    });
  // Its audit reads everything that was issued, and the others' copies of documents never were.
  if (has('log'))
    await withInstance(async (instance) => {
      benchmarks.push(await benchLog({ instance, isShort, progress }));
    });
  return benchmarks;
}

type Settings = { instance: BenchInstance; isShort: boolean; progress: (line: string) => void };

/** In one instance, in the order in which none changes what a later one measures. */
async function together(has: (name: Name) => boolean, settings: Settings): Promise<Benchmark[]> {
  const benchmarks: Benchmark[] = [];
  if (has('portfolio') || has('officer')) {
    progress(`gör ${RECORDS} intyg …`);
    const arranged = await arrangePortfolio(settings.instance.publicUrl, settings);
    if (has('portfolio')) benchmarks.push(await benchPortfolio(settings, arranged));
    // Sends what the portfolio holds, so it comes after.
    if (has('officer')) benchmarks.push(await benchOfficer(settings, arranged));
  }
  const everyday = has('everyday') ? await benchEveryday(settings) : null;
  if (everyday) benchmarks.push(everyday);
  // Before the statistics: what is published must not move while it is read.
  if (has('table')) benchmarks.push(await benchTable(settings));
  if (has('statistics')) {
    const lag = await benchLag(settings);
    const { rows, name } = await benchStatistics(settings);
    const recount = await benchRebuild(settings);
    benchmarks.push({ name, rows: [...lag, ...rows, ...recount] });
  }
  return benchmarks;
}

async function withInstance(measure: (instance: BenchInstance) => Promise<void>): Promise<void> {
  const instance = await startInstance(progress);
  try {
    await measure(instance);
  } finally {
    await instance.stop();
  }
}

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean' }, short: { type: 'boolean' } },
      allowPositionals: true,
    });
    const unknown = positionals.filter((name) => !NAMES.some((known) => known === name));
    if (unknown.length > 0) throw new Error(`Okänt: ${unknown.join(', ')}`);
    const names = NAMES.filter((name) => positionals.length === 0 || positionals.includes(name));
    return { names, isJson: values.json ?? false, isShort: values.short ?? false };
  } catch (error) {
    console.error(
      `bench [${NAMES.join('|')} …] [--json] [--short]\n${error instanceof Error ? error.message : ''}`,
    );
    process.exit(2);
  }
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Mätningen stannade.');
  process.exit(1);
});
