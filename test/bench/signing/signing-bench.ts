import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templateRegistry } from '@specialistvagen/regulations';
import { SigningOperations, createTrust } from '@specialistvagen/signing';
import { median, rounded } from '../measures.js';
import type { Benchmark, Row } from '../report.js';
import { aRequest, aSignedJson } from './bench-documents.js';
import { libpdfSignature } from './libpdf-signature.js';

export type SigningBench = { isShort: boolean; progress: (line: string) => void };

/** Processor time of one render, one personal signature and one verification of a whole intyg (Bilaga 2). */
export async function benchSigning({ isShort, progress }: SigningBench): Promise<Benchmark> {
  const dataDir = mkdtempSync(join(tmpdir(), 'specialistvagen-bench-'));
  try {
    createTrust(dataDir, { isTest: true });
    const times = isShort ? 2 : 40;
    progress(`signing: ${times} intyg …`);
    return { name: 'signing', rows: await measure(dataDir, times) };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(dataDir: string, times: number): Promise<Row[]> {
  const operations = () => new SigningOperations({ dataDir, templates: templateRegistry() });
  const maker = operations();
  const pins = await maker.pins();
  const renders = await timeOfEach(times, () => maker.render(aSignedJson(pins)));
  const prepared: Uint8Array[] = [];
  for (let n = 0; n < times; n += 1) prepared.push((await maker.prepare(aSignedJson(pins))).pdf);
  const signed: Uint8Array[] = [];
  const ours = await timeOfEach(times, async (n) => {
    signed.push((await maker.signPersonal(at(prepared, n), aRequest(pins))).pdf);
  });
  const byLibpdf = libpdfSignature(dataDir);
  const libpdf = await timeOfEach(times, (n) => byLibpdf(at(prepared, n)));
  // Another program meets the file for the first time: nothing of it is remembered.
  const stranger = operations();
  const verdicts = new Set<string>();
  const checks = await timeOfEach(times, async (n) =>
    verdicts.add((await stranger.verify(at(signed, n))).verdict),
  );
  if ([...verdicts].join() !== 'in-force') throw new Error(`Kontrollen svarade ${[...verdicts].join()}.`);
  const pdfsig = pdfsigTime(dataDir, at(signed, 0), times);
  return [
    { what: 'en rendering', ours: rounded(renders.cpu), unit: 'ms CPU' },
    {
      what: 'en personlig underskrift med egenkontroll, mot @libpdf/core utan',
      ours: rounded(ours.cpu),
      peer: rounded(libpdf.cpu),
      ratio: rounded(libpdf.cpu / ours.cpu),
      unit: 'ms CPU',
    },
    { what: 'en kontroll av ett helt intyg', ours: rounded(checks.cpu), unit: 'ms CPU' },
    {
      what: 'samma kontroll i förfluten tid, mot programmet pdfsig',
      ours: rounded(checks.elapsed),
      ...(pdfsig === undefined ? {} : { peer: rounded(pdfsig), ratio: rounded(pdfsig / checks.elapsed) }),
      unit: 'ms',
    },
  ];
}

type Time = { cpu: number; elapsed: number };

/** Milliseconds, median of all but the first runs. Processor time is that of all threads of the process. */
async function timeOfEach(times: number, act: (n: number) => Promise<unknown>): Promise<Time> {
  const spent: Time[] = [];
  for (let n = 0; n < times; n += 1) {
    const started = performance.now();
    const before = process.cpuUsage();
    await act(n);
    const { user, system } = process.cpuUsage(before);
    spent.push({ cpu: (user + system) / 1000, elapsed: performance.now() - started });
  }
  const counted = spent.slice(Math.floor(times / 4));
  return {
    cpu: median(counted.map(({ cpu }) => cpu)),
    elapsed: median(counted.map(({ elapsed }) => elapsed)),
  };
}

/** The whole program from start to end, when it is there. It checks the signatures, not what the pages say. */
function pdfsigTime(folder: string, pdf: Uint8Array, times: number): number | undefined {
  const file = join(folder, 'intyg.pdf');
  writeFileSync(file, pdf);
  const spent: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const started = performance.now();
    const { status, error } = spawnSync('pdfsig', ['-nocert', file]);
    if (error || status !== 0) return undefined;
    spent.push(performance.now() - started);
  }
  return median(spent);
}

function at(list: readonly Uint8Array[], n: number): Uint8Array {
  const found = list[n];
  if (!found) throw new RangeError(String(n));
  return found;
}
