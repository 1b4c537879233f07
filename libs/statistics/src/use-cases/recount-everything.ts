import { execute, newId } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';
import { everybody } from '../storage/closure.js';
import type { Group } from '../storage/closure.js';
import { enterAlone } from '../storage/gate.js';
import { isolating } from '../storage/isolate.js';
import { forgetPoison, recordPoison } from '../storage/poison-persons.js';
import { clearSide, countPersons, countTheRest } from '../storage/recount.js';
import type { Recount } from '../storage/recount.js';
import { currentSide } from '../storage/spell-changes.js';

export type Progress = (done: number, of: number) => void;
export type RecountSettings = {
  /** What is known at this instant; null = now. */
  readonly knownAt: Date | null;
  /** Told after each chunk how many persons of all are done. */
  readonly progress?: Progress;
  /** Connections that derive beside each other; the pool needs one more. Default 2. */
  readonly workers?: number;
};

/** Groups of persons a statement: large enough to be quick, small enough to stay in memory and to show progress. */
const CHUNK = 2_000;

/**
 * Derives everybody's spells and sums of cells from the facts, into the side that nobody reads, while nobody moves cells; then does
 * `finish` in the transaction that keeps the others out. Facts that come meanwhile are stored and wait. Node holds the list of
 * persons and nothing else. A person whose facts cannot be derived is isolated and recorded.
 */
export async function recountEverything<T>(
  transactions: Transactions,
  settings: RecountSettings,
  finish: (recount: Recount) => Promise<T>,
): Promise<T> {
  const alone = holdGate(transactions, finish);
  try {
    const side = await alone.entered;
    const recount = { run: newId(), side: 1 - side, knownAt: settings.knownAt };
    await transactions.run({ system: true }, () => clearSide(recount.side));
    await countChunks(transactions, recount, settings);
    return await alone.finish(recount);
  } catch (error) {
    await alone.abandon(error);
    throw error;
  }
}

async function countChunks(
  transactions: Transactions,
  recount: Recount,
  { progress, workers = 2 }: RecountSettings,
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
  const results = await Promise.allSettled(Array.from({ length: workers }, worker));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

async function countChunk(recount: Recount, chunk: readonly Group[]): Promise<void> {
  if (recount.knownAt === null) await forgetPoison(chunk.flat());
  await isolating(chunk, (persons) => countPersons(recount, persons), recordPoison);
}

type Gate<T> = {
  readonly entered: Promise<number>;
  finish(recount: Recount): Promise<T>;
  abandon(error: unknown): Promise<void>;
};

const MILLISECONDS_TO_ENTER = 120_000;

/** A transaction beside those that derive: it keeps the others out from `entered` until `finish` has committed. */
function holdGate<T>(transactions: Transactions, finish: (recount: Recount) => Promise<T>): Gate<T> {
  const entered = deferred<number>();
  const counted = deferred<Recount>();
  const held = transactions.run({ system: true }, async () => {
    await execute(
      `select set_config('lock_timeout', $1, true), set_config('idle_in_transaction_session_timeout', '0', true)`,
      [String(MILLISECONDS_TO_ENTER)],
    );
    await enterAlone();
    entered.resolve(await currentSide());
    const recount = await counted.promise;
    await countTheRest(recount);
    return finish(recount);
  });
  held.catch((error: unknown) => entered.reject(error));
  counted.promise.catch(() => undefined);
  return {
    entered: entered.promise,
    finish: (recount) => {
      counted.resolve(recount);
      return held;
    },
    abandon: async (error) => {
      counted.reject(error);
      await held.catch(() => undefined);
    },
  };
}

/** A promise that is settled from outside. */
function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
