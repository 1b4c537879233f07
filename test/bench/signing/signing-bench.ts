import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templateRegistry } from '@specialistvagen/regulations';
import { SigningOperations, createTrust, signingBenchmark } from '@specialistvagen/signing';
import { rounded } from '../measures.js';
import type { Benchmark, Row } from '../report.js';
import { aRequest, aSignedJson } from './bench-documents.js';
import { benchCredentials } from './credential-bench.js';
import { benchForgeries } from './forgery-bench.js';
import { libpdfSignature } from './libpdf-signature.js';
import { at, timeOfEach } from './time-of-each.js';
import { benchVerification } from './verification-bench.js';

export type SigningBench = { isShort: boolean; progress: (line: string) => void };

/** Processor time of a key, a certificate and a B-T signature. */
const SIGNATURE_LIMIT = 2;

/** Processor time of rendering, signing and checking an intyg; then what forgers try. */
export async function benchSigning({ isShort, progress }: SigningBench): Promise<Benchmark> {
  const dataDir = mkdtempSync(join(tmpdir(), 'specialistvagen-bench-'));
  try {
    createTrust(dataDir, { isTest: true });
    const times = isShort ? 2 : 40;
    progress(`signing: ${times} intyg …`);
    const rows = await measure(dataDir, times);
    rows.push(...(await benchVerification(dataDir, times)));
    rows.push(...(await benchCredentials(dataDir, times)));
    progress('signing: angrepp och mutanter …');
    rows.push(...(await benchForgeries(dataDir, isShort ? 30 : 2_000)));
    return { name: 'signing', rows };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(dataDir: string, times: number): Promise<Row[]> {
  const maker = new SigningOperations({ dataDir, templates: templateRegistry() });
  const pins = await maker.pins();
  const renders = await timeOfEach(times, () => maker.render(aSignedJson(pins)));
  const prepared: Uint8Array[] = [];
  for (let n = 0; n < times; n += 1) prepared.push((await maker.prepare(aSignedJson(pins))).pdf);
  const { sign } = await signingBenchmark(dataDir);
  const byLibpdf = libpdfSignature(dataDir);
  const bare = await timeOfEach(times, () => sign());
  const libpdf = await timeOfEach(times, (n) => byLibpdf(at(prepared, n)));
  const checked = await timeOfEach(times, (n) => maker.signPersonal(at(prepared, n), aRequest(pins)));
  return [
    { what: 'en rendering', ours: rounded(renders.cpu), unit: 'ms CPU' },
    {
      what: 'en personlig underskrift: nyckel, certifikat, B-T',
      ours: rounded(bare.cpu),
      unit: 'ms CPU',
      limit: SIGNATURE_LIMIT,
    },
    {
      what: 'samma, mot @libpdf/core',
      ours: rounded(bare.cpu),
      peer: rounded(libpdf.cpu),
      ratio: rounded(libpdf.cpu / bare.cpu),
      unit: 'ms CPU',
      limit: 1,
    },
    { what: 'samma med öppning och egenkontroll', ours: rounded(checked.cpu), unit: 'ms CPU' },
  ];
}
