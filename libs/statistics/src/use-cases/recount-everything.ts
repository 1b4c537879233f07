import { newId } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';
import { everybody } from '../storage/closure.js';
import type { Group } from '../storage/closure.js';
import { enterAlone } from '../storage/gate.js';
import { isolating } from '../storage/isolate.js';
import { forgetPoison, recordPoison } from '../storage/poison-persons.js';
import { clearUnreadSide, countPersons, countSupervisors } from '../storage/recount.js';
import type { CellCount, Recount } from '../storage/recount.js';
import { currentSide } from '../storage/spell-changes.js';
import { whileHolding } from './hold-gate.js';

export type Progress = (done: number, of: number) => void;
export type RecountSettings = {
  /** What is known at this instant; null = now. */
  readonly knownAt: Date | null;
  /** What is added up of the spells: `CELLS` or `LACKING_CELLS`. */
  readonly cells: readonly CellCount[];
  /** Told after each chunk how many persons of all are done. */
  readonly progress?: Progress | undefined;
  /** Connections that derive beside each other; the pool needs one more. Default 2. */
  readonly workers?: number;
};

/** Groups of persons a statement: large enough to be quick, small enough to stay in memory and to show progress. */
const WORKERS = 2;
const CHUNK = 4_000;

/**
 * Derives everybody's spells and sums of cells from the facts, into the side that nobody reads, while nobody moves cells; then does
 * `finish` in one transaction. Facts that come meanwhile are stored and wait. Node holds the list of persons and nothing else. A
 * person whose facts cannot be derived is isolated and recorded. Needs `workers` + 1 connections.
 */
export async function recountEverything<T>(
  transactions: Transactions,
  settings: RecountSettings,
  finish: (recount: Recount) => Promise<T>,
): Promise<T> {
  const run = <R>(work: () => Promise<R>) => transactions.run({ system: true }, work);
  return whileHolding(transactions, enterAlone, async () => {
    const recount = { run: newId(), side: 1 - (await run(currentSide)), knownAt: settings.knownAt };
    await run(clearUnreadSide);
    await countChunks(transactions, recount, settings);
    await run(() => countSupervisors(recount));
    await countCells(transactions, recount, settings);
    return run(async () => {
      const answer = await finish(recount);
      await clearUnreadSide();
      return answer;
    });
  });
}

async function countChunks(
  transactions: Transactions,
  recount: Recount,
  { progress, workers = WORKERS }: RecountSettings,
): Promise<void> {
  const groups = await transactions.run({ system: true }, everybody);
  let next = 0;
  let done = 0;
  const worker = async () => {
    while (next < groups.length) {
      const chunk = groups.slice(next, next + CHUNK);
      next += chunk.length;
      await transactions.run({ system: true }, () => countChunk(recount, chunk));
      done += chunk.length;
      progress?.(done, groups.length);
    }
  };
  await beside(workers, worker);
}

async function countCells(
  transactions: Transactions,
  recount: Recount,
  { cells, workers = WORKERS }: RecountSettings,
): Promise<void> {
  const counts = [...cells];
  await beside(workers, async () => {
    for (let count = counts.shift(); count; count = counts.shift()) {
      const one = count;
      await transactions.run({ system: true }, () => one(recount));
    }
  });
}

/** Waits for all, also when one fails: nothing goes on in the background. */
async function beside(workers: number, worker: () => Promise<void>): Promise<void> {
  const results = await Promise.allSettled(Array.from({ length: workers }, worker));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

async function countChunk(recount: Recount, chunk: readonly Group[]): Promise<void> {
  if (recount.knownAt === null) await forgetPoison(chunk.flat());
  await isolating(chunk, (persons) => countPersons(recount, persons), recordPoison);
}
