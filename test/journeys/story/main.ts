import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { removeClusterFolder } from '@specialistvagen/platform';
import { startProduct } from '../support/running-product.js';
import { playBt } from './bt/play-bt.js';

/** `npm run story -- bt --out DIR`: a fresh instance in DIR/data, a whole training over HTTP, every document written out. */
async function main(): Promise<void> {
  const { out } = readArguments();
  removeClusterFolder(join(out, 'data'));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const dataDir = join(out, 'data');
  const started = performance.now();
  const product = await startProduct({ dataDir, args: ['--fresh'], logFile: join(out, 'product.log') });
  try {
    const { story, documents, secondsToCell } = await playBt({
      baseUrl: product.url,
      dataDir,
      out,
      tell: (line) => console.error(line),
    });
    writeFileSync(join(out, 'log.jsonl'), story.calls.map((call) => `${JSON.stringify(call)}\n`).join(''));
    const summary = {
      checks: story.checks.length,
      failed: story.failed.length,
      calls: story.calls.length,
      documents,
      secondsToStart: round(product.seconds),
      secondsToCell: secondsToCell === undefined ? null : round(secondsToCell),
      seconds: round((performance.now() - started) / 1000),
    };
    console.log(JSON.stringify(summary));
    for (const check of story.failed) console.error(`AVVIKER ${check.what} ${check.detail ?? ''}`);
    if (story.failed.length > 0) process.exitCode = 1;
  } finally {
    await product.stop();
  }
}

function readArguments(): { out: string } {
  try {
    const { values, positionals } = parseArgs({
      options: { out: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals[0] !== 'bt' || positionals.length !== 1 || !values.out)
      throw new Error('bt och --out behövs');
    return { out: resolve(values.out) };
  } catch (error) {
    console.error(`story bt --out DIR\n${error instanceof Error ? error.message : ''}`);
    process.exit(2);
  }
}

const round = (seconds: number) => Number(seconds.toFixed(2));

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Berättelsen stannade.');
  process.exit(1);
});
