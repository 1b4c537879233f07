import type { Clock, Transactions } from '@specialistvagen/platform';
import type { RegisterFactV1 } from '@specialistvagen/regulations';
import type { RecordKeys } from '../domain/record-keys.js';
import { btTermCells } from '../storage/bt-term-cells.js';
import type { Cell } from '../storage/bt-term-cells.js';
import { insertFacts, pseudonymsOf } from '../storage/facts.js';
import { announceArrival } from '../storage/gate.js';
import { ensurePersons, fillRecordKeys } from '../storage/persons.js';
import { insertSimulatedFacts } from '../storage/simulated-facts.js';
import type { SimulatedFact } from '../storage/simulated-facts.js';
import { CELLS, LACKING_CELLS, becomeCurrent } from '../storage/recount.js';
import type { Recount } from '../storage/recount.js';
import { applyFacts, applyWaiting } from './apply-facts.js';
import type { ArrivedFact } from './apply-facts.js';
import { checkEverything } from './check-everything.js';
import type { CheckReport } from './check-everything.js';
import { recountEverything } from './recount-everything.js';
import type { Progress } from './recount-everything.js';

const BATCH = 2_000;

/** The internal cells, kept by the role `statistics` from register facts (decisions 28 and 29). */
export class StatisticsCells {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly keys: RecordKeys,
  ) {}

  /**
   * Takes one fact into the cells, inside the caller's transaction when there is one. Delivered twice, late or out of order it gives
   * the same cells: the person is derived anew from all facts known now.
   */
  async apply(fact: RegisterFactV1, occurredAt: Date): Promise<void> {
    await this.applyBatch([{ fact, occurredAt }]);
  }

  /** Takes facts into the cells together: each person is derived once, however many facts there are about them. */
  async applyBatch(batch: readonly ArrivedFact[]): Promise<void> {
    await this.transactions.run({ system: true }, () => applyFacts(batch, this.keys));
  }

  /** Takes in what came while everything was recounted. Returns how many facts. */
  async applyWaiting(): Promise<number> {
    for (let applied = 0; ;) {
      const taken = await this.transactions.run({ system: true }, () => applyWaiting(BATCH));
      applied += taken;
      if (taken < BATCH) return applied;
    }
  }

  /** Adds facts without touching the cells; follow with `rebuild`. Returns how many were new. */
  async load(facts: readonly RegisterFactV1[]): Promise<number> {
    let added = 0;
    for (let from = 0; from < facts.length; from += BATCH) {
      const batch = facts.slice(from, from + BATCH);
      added += await this.transactions.run({ system: true }, async () => {
        await announceArrival();
        await ensurePersons(pseudonymsOf(batch), this.keys);
        return (await insertFacts(batch)).length;
      });
    }
    return added;
  }

  /**
   * `load` for a simulated nation, whose facts say themselves when they became known: so reporting delay and what was known at an
   * earlier instant mean something in it. One transaction; refuses a fact of any other source.
   */
  async loadSimulated(facts: readonly SimulatedFact[]): Promise<number> {
    return this.transactions.run({ system: true }, async () => {
      await announceArrival();
      await ensurePersons(pseudonymsOf(facts.map(({ fact }) => fact)), this.keys);
      return insertSimulatedFacts(facts);
    });
  }

  /** Derives all spells and cells from all facts; the old ones are read until the new ones are whole. */
  async rebuild(progress?: Progress): Promise<void> {
    await this.fillRecordKeys();
    await recountEverything(
      this.transactions,
      { knownAt: null, cells: LACKING_CELLS, progress },
      becomeCurrent,
    );
    await this.applyWaiting();
  }

  /**
   * What the cells were at the instant `knownAt`, derived from the facts that were known then. `read` runs in the transaction that
   * derived them and finds them in `statistics.cell_part` under `run`: sums over persons, several rows a cell.
   */
  async asKnownAt<T>(knownAt: Date, read: (recount: Recount) => Promise<T>, progress?: Progress): Promise<T> {
    await this.fillRecordKeys();
    const answer = await recountEverything(this.transactions, { knownAt, cells: CELLS, progress }, read);
    await this.applyWaiting();
    return answer;
  }

  /** Number of cells in which what stands differs from a recount of all facts; 0 when all is well. Reads only. */
  async check(): Promise<number> {
    return (await this.inspect()).differingCells;
  }

  /** Compares spells and cells with a recount of all facts, and tells what else is not as it should be. Reads only. */
  async inspect(progress?: Progress): Promise<CheckReport> {
    return checkEverything(this.transactions, progress);
  }

  /** BT by region, step and half-year, for the table that is published today. */
  async cells(): Promise<Cell[]> {
    return this.transactions.run({ system: true }, () => btTermCells(this.clock.today()));
  }

  private async fillRecordKeys(): Promise<void> {
    await this.transactions.run({ system: true }, () => fillRecordKeys(this.keys));
  }
}
