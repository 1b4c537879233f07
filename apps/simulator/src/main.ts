import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SystemClock } from '@specialistvagen/platform';
import { loadNation } from './load-nation.js';
import type { LoadedNation } from './load-nation.js';
import { prepareInstance } from './prepare-instance.js';
import { ProgressBar } from './progress-bar.js';

const USAGE = 'simulate --scale S --seed N [--data DIR] [--truth FILE]';

/**
 * `npm run simulate -- --scale S --seed N [--data DIR] [--truth FILE]`: a synthetic nation in the statistics of one instance, and
 * what the simulator knows that it made. Progress on stderr, one line of JSON on stdout.
 */
async function main(): Promise<void> {
  const { scale, seed, data, truth: truthFile } = readArguments();
  const started = performance.now();
  const stop = await prepareInstance(data, process.env);
  const { facts, added, truth } = await simulate(scale, seed, data).finally(stop);
  if (truthFile) writeFileSync(truthFile, `${JSON.stringify(truth, null, 1)}\n`);
  const seconds = Number(((performance.now() - started) / 1000).toFixed(2));
  const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const { persons, personMonths } = truth;
  console.log(JSON.stringify({ persons, facts, added, personMonths, seconds, peakMemoryMb }));
}

async function simulate(scale: number, seed: number, dataDir: string): Promise<LoadedNation> {
  const doctors = new ProgressBar('Simulerar', 'läkare');
  const persons = new ProgressBar('Räknar', 'personer');
  return loadNation({
    scale,
    seed,
    dataDir,
    clock: new SystemClock(),
    told: (done, total) => doctors.show(done, total),
    counted: (done, total) => persons.show(done, total),
  });
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        scale: { type: 'string', default: '1' },
        seed: { type: 'string', default: '1' },
        data: { type: 'string' },
        truth: { type: 'string' },
      },
    });
    const scale = Number(values.scale);
    const seed = Number(values.seed);
    if (!(scale > 0 && scale <= 100)) throw new Error('scale är ett tal över 0 och högst 100');
    if (!Number.isSafeInteger(seed) || seed < 0) throw new Error('seed är ett heltal från 0');
    return { scale, seed, data: values.data ?? process.env.DATA_DIR ?? '.data', truth: values.truth };
  } catch (error) {
    console.error(`${USAGE}\n${error instanceof Error ? error.message : ''}`);
    process.exit(2);
  }
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Simuleringen stannade.');
  process.exit(1);
});
