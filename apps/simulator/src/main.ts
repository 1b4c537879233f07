import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SystemClock } from '@specialistvagen/platform';
import { loadNation } from './load-nation.js';

/** `npm run simulate -- --scale S --seed N [--data DIR] [--truth FILE]`: a synthetic nation in the statistics of one instance. */
async function main(): Promise<void> {
  const { scale, seed, data, truth } = readArguments();
  const started = performance.now();
  const result = await loadNation({
    scale,
    seed,
    dataDir: data,
    clock: new SystemClock(),
    progress: (line) => console.error(line),
  });
  if (truth) writeFileSync(truth, `${JSON.stringify(result.truth, null, 2)}\n`);
  const seconds = Number(((performance.now() - started) / 1000).toFixed(2));
  console.log(
    JSON.stringify({
      facts: result.facts,
      added: result.added,
      differingCells: result.differingCells,
      seconds,
    }),
  );
  if (result.differingCells !== 0) process.exitCode = 1;
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
    if (!(scale > 0 && scale <= 1_000) || !Number.isSafeInteger(seed))
      throw new Error('scale > 0, seed ett heltal');
    return { scale, seed, data: values.data ?? process.env.DATA_DIR ?? '.data', truth: values.truth };
  } catch (error) {
    console.error(
      `simulate --scale S --seed N [--data DIR] [--truth FILE]\n${error instanceof Error ? error.message : ''}`,
    );
    process.exit(2);
  }
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Simuleringen stannade.');
  process.exit(1);
});
