import type { Reached } from './judge-rows.js';

const TOLD_EVERY = 500;

/** The process ends; what has begun is rolled back and done again by whoever starts next. */
export class ImportStopped extends Error {}

export type ProgressSettings = {
  /** Stores how far the work has come, on a connection of its own. */
  readonly store: (rows: number) => Promise<unknown>;
  readonly stopping?: AbortSignal;
};

/**
 * Runs `work` and stores now and then how far it has come. The work is one transaction, whose rows nobody else sees: the
 * timer stands outside it, so that what it stores is seen at once and stays when the work is rolled back.
 */
export async function withProgress<T>(
  { store, stopping }: ProgressSettings,
  work: (reached: Reached) => Promise<T>,
): Promise<T> {
  let rows = 0;
  let told = 0;
  let telling: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    if (rows === told) return;
    told = rows;
    // How far it has come is a courtesy: a figure that could not be stored stops nothing.
    telling = telling.then(() => store(told)).catch(() => undefined);
  }, TOLD_EVERY);
  try {
    return await work((done) => {
      if (stopping?.aborted) throw new ImportStopped();
      rows = done;
    });
  } finally {
    clearInterval(timer);
    await telling;
  }
}
