import type { Clock, Transactions } from '@specialistvagen/platform';
import type { RegisterFactV1 } from '@specialistvagen/regulations';
import { termOf } from '../domain/term.js';
import {
  cells,
  countedThrough,
  differingCells,
  lockPersons,
  rebuildAll,
  recomputePersons,
} from '../storage/cells.js';
import type { Cell } from '../storage/cells.js';
import { insertFacts, markApplied } from '../storage/facts.js';

const BATCH = 2_000;

/** The internal cells, kept by the role `statistics` from register facts (decisions 28 and 29). */
export class StatisticsCells {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes one fact into the cells, inside the caller's transaction when there is one. Delivered twice, late or out of order
   * it gives the same cells: the person is derived anew from all facts known now.
   */
  async apply(fact: RegisterFactV1, occurredAt: Date): Promise<void> {
    await this.transactions.run({ system: true }, async () => {
      await lockPersons([fact.person]);
      await insertFacts([fact]);
      await recomputePersons([fact.person]);
      await markApplied(fact.factId, occurredAt);
    });
  }

  /** Adds many facts at once without touching the cells; follow with `rebuild`. Returns how many were new. */
  async load(facts: readonly RegisterFactV1[]): Promise<number> {
    return this.transactions.run({ system: true }, async () => {
      let added = 0;
      for (let from = 0; from < facts.length; from += BATCH)
        added += await insertFacts(facts.slice(from, from + BATCH));
      return added;
    });
  }

  /** Derives all cells from all facts, through the term of today. */
  async rebuild(): Promise<void> {
    await this.transactions.run({ system: true }, () => rebuildAll(this.clock.today()), {
      isolation: 'REPEATABLE READ',
    });
  }

  /** Number of cells in which what stands differs from a recount of all facts; 0 when all is well. */
  async check(): Promise<number> {
    return this.transactions.run({ system: true }, differingCells, { isolation: 'REPEATABLE READ' });
  }

  /** True when the term of today lies after the last one that stock is counted for. */
  async isTermNew(): Promise<boolean> {
    const counted = await this.transactions.run({ system: true }, countedThrough);
    return termOf(counted).end < termOf(this.clock.today()).end;
  }

  async cells(): Promise<Cell[]> {
    return this.transactions.run({ system: true }, cells);
  }
}
