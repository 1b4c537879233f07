import { FixedClock, openInstance } from '@specialistvagen/platform';
import { StatisticsCells, recordKeysOf } from '@specialistvagen/statistics';

export type BtCell = { completions: number; starts: number };
const LIMIT_MS = 60_000;

/** Reads the internal cells of region 04 in the running term as role `statistics`. */
export async function readCells(dataDir: string): Promise<BtCell> {
  const instance = await openInstance(dataDir, {});
  try {
    const cells = new StatisticsCells(
      await instance.transactions('statistics'),
      new FixedClock(new Date().toISOString()),
      recordKeysOf(dataDir),
    );
    const all = await cells.cells();
    const sum = (indicator: string) =>
      all
        .filter((cell) => cell.indicator === indicator && cell.region === '04')
        .reduce((n, cell) => n + cell.n, 0);
    return { completions: sum('completions'), starts: sum('starts') };
  } finally {
    await instance.close();
  }
}

/** Waits until the completions have moved by one; returns the seconds it took, or undefined after a minute. */
export async function secondsUntilMoved(dataDir: string, before: BtCell): Promise<number | undefined> {
  const started = performance.now();
  while (performance.now() - started < LIMIT_MS) {
    const now = await readCells(dataDir);
    if (now.completions === before.completions + 1) return (performance.now() - started) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return undefined;
}
