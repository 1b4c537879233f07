import { parseArgs } from 'node:util';
import { startInstance } from './bench-instance.js';
import { benchEveryday } from './everyday/everyday-bench.js';
import { benchLog } from './log/log-bench.js';
import { benchOfficer } from './officer/officer-bench.js';
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
  const benchmarks: Benchmark[] = [];
  const precheck = names.includes('precheck') ? benchPrecheck({ isShort, progress }) : null;
  if (precheck) benchmarks.push(precheck);
  const signing = names.includes('signing') ? await benchSigning({ isShort, progress }) : null;
  if (signing) benchmarks.push(signing);
  const instance = await startInstance(progress);
  try {
    const settings = { instance, isShort, progress };
    if (precheck) precheck.rows.push(...(await benchNight(settings)));
    if (signing) signing.rows.push(...(await benchAct(settings)));
    if (names.includes('portfolio') || names.includes('officer')) {
      progress(`gör ${RECORDS} intyg …`);
      const arranged = await arrangePortfolio(instance.publicUrl, { isShort });
      if (names.includes('portfolio')) benchmarks.push(await benchPortfolio(settings, arranged));
      // Sends what the portfolio holds, so it comes after.
      if (names.includes('officer')) benchmarks.push(await benchOfficer(settings, arranged));
    }
    const everyday = names.includes('everyday') ? await benchEveryday(settings) : null;
    if (everyday) benchmarks.push(everyday);
    // Before the statistics: what is published must not move while it is read.
    if (names.includes('table')) benchmarks.push(await benchTable(settings));
    if (names.includes('statistics')) {
      const lag = await benchLag(settings);
      const { rows, name } = await benchStatistics(settings);
      const recount = await benchRebuild(settings);
      benchmarks.push({ name, rows: [...lag, ...rows, ...recount] });
    }
    if (names.includes('log')) benchmarks.push(await benchLog(settings));
    return benchmarks;
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
