import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { templateRegistry } from '@specialistvagen/regulations';
import { createSigningPool, createTrust } from '@specialistvagen/signing';
import { Corpus } from '../../libs/signing/src/testing/fuzz/corpus.js';
import { fuzz } from '../../libs/signing/src/testing/fuzz/fuzz.js';
import type { FuzzResult } from '../../libs/signing/src/testing/fuzz/fuzz.js';
import { genuineDocuments } from './genuine-documents.js';

const USAGE = 'fuzz [--minutes N] [--seed S] [--out KATALOG]';
const THREADS = 2;
/** A verification takes milliseconds; one that takes this long hangs. */
const LONGEST = 10_000;
const progress = (line: string) => console.error(line);

type Arguments = { minutes: number; seed: number; out: string };

/** `npm run fuzz`: mutants of genuine intyg against the strict verifier, for some minutes. Exit 1 when anything is found. */
async function main(): Promise<void> {
  const given = readArguments();
  progress(`seed ${given.seed}, ${given.minutes} minuter`);
  const dataDir = mkdtempSync(join(tmpdir(), 'specialistvagen-fuzz-'));
  try {
    const result = await run(given, dataDir);
    console.log(JSON.stringify({ minutes: given.minutes, ...result }));
    if (result.findings.length > 0) process.exitCode = 1;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function run({ minutes, seed, out }: Arguments, dataDir: string): Promise<FuzzResult> {
  createTrust(dataDir, { isTest: true });
  const templates = templateRegistry();
  const templatesModule = new URL('../../apps/api/src/intyg/signing-templates.js', import.meta.url).href;
  const pool = createSigningPool({ dataDir, templates, templatesModule, size: THREADS, timeout: LONGEST });
  try {
    const corpus = await Corpus.of(await genuineDocuments(pool), templates);
    const end = Date.now() + minutes * 60_000;
    return await fuzz({
      corpus,
      seed,
      width: 2 * THREADS,
      verify: (file) => pool.verify(file),
      goesOn: (number) => {
        if (number > 0 && number % 5_000 === 0) progress(`${number} mutanter`);
        return Date.now() < end;
      },
      onFinding: ({ number, what, mutators, detail }, file) => {
        // With what it was checked against: `verify --trust OUT/trust OUT/fuzz-….pdf` finds it again.
        mkdirSync(out, { recursive: true });
        cpSync(join(dataDir, 'trust'), join(out, 'trust'), { recursive: true });
        const path = join(out, `fuzz-${seed}-${number}.pdf`);
        writeFileSync(path, file);
        progress(`${what}: ${path} (${mutators.join(', ')}; ${detail})`);
      },
    });
  } finally {
    await pool.close();
  }
}

function readArguments(): Arguments {
  try {
    const { values } = parseArgs({
      options: { minutes: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } },
    });
    const minutes = Number(values.minutes ?? '1');
    const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
    if (!(minutes > 0 && minutes <= 1_440) || !Number.isSafeInteger(seed)) throw new Error('out of range');
    return { minutes, seed, out: values.out ?? 'fuzz-findings' };
  } catch {
    console.error(USAGE);
    process.exit(2);
  }
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Körningen stannade.');
  process.exit(1);
});
