import { openInstance } from '@specialistvagen/platform';
import type { Clock } from '@specialistvagen/platform';
import { LICENCE_ROUTES, regions } from '@specialistvagen/regulations';
import { StatisticsCells, recordKeysOf } from '@specialistvagen/statistics';
import { simulateNation } from './nation.js';
import type { Truth } from './nation.js';

export type LoadNation = {
  scale: number;
  seed: number;
  dataDir: string;
  /** Where the database is when it is not the folder's own; default: the process's environment. */
  env?: NodeJS.ProcessEnv;
  clock: Clock;
  progress: (line: string) => void;
};
export type LoadedNation = { facts: number; added: number; differingCells: number; truth: Truth };

const REBUILD_LIMIT_MS = 600_000;

/** Simulates a nation and loads it into an instance's statistics as role `statistics`. The same seed twice adds nothing. */
export async function loadNation({
  scale,
  seed,
  dataDir,
  env,
  clock,
  progress,
}: LoadNation): Promise<LoadedNation> {
  const weighted = regions().map((region) => ({
    code: region.code,
    weight: region.atPosts2025 ?? SMALL_REGION,
  }));
  const nation = simulateNation({
    scale,
    seed,
    today: clock.today(),
    regions: weighted,
    routes: LICENCE_ROUTES,
  });
  progress(`Simulerar ${nation.facts.length} händelser …`);
  const instance = await openInstance(dataDir, env);
  try {
    const cells = new StatisticsCells(
      await instance.transactions('statistics', REBUILD_LIMIT_MS),
      clock,
      recordKeysOf(dataDir),
    );
    const added = await cells.load(nation.facts);
    progress('Räknar om …');
    await cells.rebuild();
    return { facts: nation.facts.length, added, differingCells: await cells.check(), truth: nation.truth };
  } finally {
    await instance.close();
  }
}

/** Sörmland did not apply for the 2025 grant, so its AT posts are not printed in seed 002; a region of its size has about 50. */
const SMALL_REGION = 50;
