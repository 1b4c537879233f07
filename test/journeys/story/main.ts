import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { removeClusterFolder } from '@specialistvagen/platform';
import { startProduct } from '../support/running-product.js';
import { playAt } from './at/play-at.js';
import { playBt } from './bt/play-bt.js';
import { playForged } from './forged/play-forged.js';
import type { Played, Playing } from './playing.js';
import { playSt, TRAININGS } from './st/play-st.js';

const STORIES = { bt: playBt, st: playSt, at: playAt, forged: playForged } as const;
type Arguments = { name: keyof typeof STORIES; out: string; specialties: string[] | undefined };

/** `npm run story -- bt|st|at|forged --out DIR`: a fresh instance in DIR/data, a whole training over HTTP, every document written out. */
async function main(): Promise<void> {
  const { name, out, specialties } = readArguments();
  removeClusterFolder(join(out, 'data'));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const dataDir = join(out, 'data');
  const started = performance.now();
  const product = await startProduct({ dataDir, args: ['--fresh'], logFile: join(out, 'product.log') });
  try {
    const playing = { baseUrl: product.url, dataDir, out, tell: (line: string) => console.error(line) };
    const { story, ...figures } = await play(name, playing, specialties);
    writeFileSync(join(out, 'log.jsonl'), story.calls.map((call) => `${JSON.stringify(call)}\n`).join(''));
    const summary = {
      checks: story.checks.length,
      failed: story.failed.length,
      calls: story.calls.length,
      ...figures,
      secondsToStart: round(product.seconds),
      seconds: round((performance.now() - started) / 1000),
    };
    console.log(JSON.stringify(summary));
    for (const check of story.failed) console.error(`AVVIKER ${check.what} ${check.detail ?? ''}`);
    if (story.failed.length > 0) process.exitCode = 1;
  } finally {
    await product.stop();
  }
}

function play(name: Arguments['name'], playing: Playing, specialties?: string[]): Promise<Played> {
  return name === 'st' ? playSt(playing, specialties) : STORIES[name](playing);
}

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      options: { out: { type: 'string' }, specialty: { type: 'string', multiple: true } },
      allowPositionals: true,
    });
    const name = Object.keys(STORIES).find((one) => one === positionals[0]) as Arguments['name'] | undefined;
    if (!name || positionals.length !== 1 || !values.out)
      throw new Error('bt, st, at eller forged och --out behövs');
    const unknown = values.specialty?.filter((one) => name !== 'st' || !(one in TRAININGS)) ?? [];
    if (unknown.length > 0) throw new Error(`Ingen berättelse om ${unknown.join(', ')}`);
    return { name, out: resolve(values.out), specialties: values.specialty };
  } catch (error) {
    const specialties = Object.keys(TRAININGS).join('|');
    console.error(`story bt|at|forged --out DIR\nstory st --out DIR [--specialty ${specialties}]`);
    console.error(error instanceof Error ? error.message : '');
    process.exit(2);
  }
}

const round = (seconds: number) => Number(seconds.toFixed(2));

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Berättelsen stannade.');
  process.exit(1);
});
