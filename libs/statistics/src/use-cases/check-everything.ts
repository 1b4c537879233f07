import { sql } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';
import { everybody } from '../storage/closure.js';
import type { Group } from '../storage/closure.js';
import {
  differencesOf,
  differencesOfSupervisors,
  differingCells,
  identityViolations,
  spellsOf,
  unusedFacts,
  waitingFacts,
} from '../storage/differences.js';
import type { CellDifference, SpellDifferences } from '../storage/differences.js';
import { isolating } from '../storage/isolate.js';
import { poisonPersons } from '../storage/poison-persons.js';
import type { PoisonPerson } from '../storage/poison-persons.js';
import { currentSide } from '../storage/spell-changes.js';
import { waitToEnterTogether } from '../storage/gate.js';
import { whileHolding } from './hold-gate.js';
import type { Progress } from './recount-everything.js';

export type CheckReport = {
  /** Cells in which what stands differs from a full recount of all facts. */
  readonly differingCells: number;
  readonly differingSpells: number;
  /** Flow cells and months where stock and flows do not agree. */
  readonly identityViolations: number;
  /** Persons whose facts cannot be derived; they count nowhere. */
  readonly poisonPersons: number;
  /** Facts that are stored and not yet in the cells. */
  readonly waitingFacts: number;
  /** Facts that say nothing, by code. */
  readonly unusedFacts: Readonly<Record<string, number>>;
};

const CHUNK = 2_000;
/** More differences than this are not added up in Node: that many is told, and it is at least so many. */
const MOST_DIFFERENCES = 50_000;

/** Derives everything anew and compares spells and cells, reading only, as of one instant. Nobody may recount meanwhile. */
export async function checkEverything(transactions: Transactions, progress?: Progress): Promise<CheckReport> {
  return whileHolding(transactions, waitToEnterTogether, () =>
    transactions.run({ system: true }, () => check(progress), { isolation: 'REPEATABLE READ' }),
  );
}

async function check(progress: Progress | undefined): Promise<CheckReport> {
  await sql(`select set_config('transaction_read_only', 'on', true)`);
  const side = await currentSide();
  const found = new Differences();
  const known = await poisonPersons();
  const broken = await checkChunks(side, known, found, progress);
  found.add(await differencesOfSupervisors(side));
  const isTooMany = found.cells.length > MOST_DIFFERENCES;
  return {
    differingCells: isTooMany ? found.cells.length : await differingCells(side, found.cells),
    differingSpells: found.spells,
    identityViolations: await identityViolations(),
    poisonPersons: broken,
    waitingFacts: await waitingFacts(),
    unusedFacts: await unusedFacts(side),
  };
}

/** Returns how many persons cannot be derived. */
async function checkChunks(
  side: number,
  known: readonly PoisonPerson[],
  found: Differences,
  progress: Progress | undefined,
): Promise<number> {
  const poisoned = new Set(known.map(({ personId }) => personId));
  const groups = await everybody();
  const broken: number[] = [];
  const sound: Group[] = [];
  for (const group of groups) {
    if (group.some((person) => poisoned.has(person))) broken.push(...group);
    else sound.push(group);
  }
  for (let from = 0; from < sound.length; from += CHUNK) {
    await isolating(
      sound.slice(from, from + CHUNK),
      async (persons) => found.add(await differencesOf(persons, side)),
      async (persons) => void broken.push(...persons),
    );
    progress?.(Math.min(from + CHUNK, sound.length), sound.length);
  }
  found.spells += await spellsOf(broken, side);
  return broken.length;
}

/** Adds up what chunks lack, cell by cell. */
class Differences {
  spells = 0;
  readonly #cells = new Map<string, CellDifference>();

  get cells(): CellDifference[] {
    return [...this.#cells.values()];
  }

  add({ spells, cells }: SpellDifferences): void {
    this.spells += spells;
    for (const cell of cells) {
      const { n, fte, keys, ...key } = cell;
      const name = Object.values(key).join('|');
      const before = this.#cells.get(name);
      this.#cells.set(name, {
        ...cell,
        n: n + (before?.n ?? 0),
        fte: fte + (before?.fte ?? 0),
        keys: keys + (before?.keys ?? 0),
      });
    }
  }
}
