import { openInstance } from '@specialistvagen/platform';
import type { Clock } from '@specialistvagen/platform';
import { StatisticsCells, recordKeysOf } from '@specialistvagen/statistics';
import type { SimulatedFact } from '@specialistvagen/statistics';
import { textOf } from './days.js';
import type { ToldFact } from './register/told-fact.js';
import { Nation } from './simulate.js';
import type { Truth } from './truth/truth.js';

export type Show = (done: number, total: number) => void;
export type LoadNation = {
  scale: number;
  seed: number;
  dataDir: string;
  /** Where the database is when it is not the folder's own; default: the process's environment. */
  env?: NodeJS.ProcessEnv;
  clock: Clock;
  /** How many doctors have been told to the register, of all. */
  told?: Show;
  /** How many persons have been counted, of all. */
  counted?: Show;
};
export type LoadedNation = { facts: number; added: number; truth: Truth };

const STATEMENT_LIMIT_MS = 600_000;
/** Facts a transaction: large enough for speed, small enough for flat memory. */
const BATCH = 2_500;

/**
 * Simulates a nation into an instance's statistics, as role `statistics`, and derives the cells. The same seed on the same day twice
 * adds nothing.
 */
export async function loadNation(settings: LoadNation): Promise<LoadedNation> {
  const { scale, seed, dataDir, env, clock, told, counted } = settings;
  const instance = await openInstance(dataDir, env);
  try {
    const transactions = await instance.transactions('statistics', STATEMENT_LIMIT_MS);
    const cells = new StatisticsCells(transactions, clock, recordKeysOf(dataDir));
    const nation = new Nation({ scale, seed, today: clock.today() });
    const added = await tell(nation, cells, told);
    await cells.rebuild(counted);
    const truth = nation.truth();
    return { facts: truth.facts, added, truth };
  } finally {
    await instance.close();
  }
}

async function tell(nation: Nation, cells: StatisticsCells, show: Show | undefined): Promise<number> {
  let added = 0;
  let doctors = 0;
  let batch: SimulatedFact[] = [];
  for (const facts of nation.lives()) {
    doctors += 1;
    batch.push(...facts.map(known));
    if (batch.length < BATCH) continue;
    added += await cells.loadSimulated(batch);
    batch = [];
    show?.(doctors, nation.doctors);
  }
  added += await cells.loadSimulated(batch);
  show?.(doctors, nation.doctors);
  return added;
}

/** At the start of that day: what is told today is known already when the nation is loaded. */
const known = ({ fact, knownOn }: ToldFact): SimulatedFact => ({
  fact,
  knownAt: `${textOf(knownOn)}T00:00:00Z`,
});
