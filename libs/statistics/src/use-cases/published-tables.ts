import type { PublishedCube, StatisticsCube } from '../contract/index.js';

/** The latest published version of each table: all that the public API knows of the statistics. */
export abstract class PublishedTables {
  /** Every table without its figures, in the order in which they are shown. */
  abstract list(): Promise<readonly StatisticsCube[]>;
  /** One table, by its id in any case; `undefined` when there is none. */
  abstract read(id: string): Promise<PublishedCube | undefined>;
}
