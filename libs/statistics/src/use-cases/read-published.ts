import type { Clock, Transactions } from '@specialistvagen/platform';
import type { PublishedCube, StatisticsCube } from '../contract/cube.js';
import type { StatisticsReleases } from '../contract/releases.js';
import { nextPublicationDate } from '../storage/releases/publication-dates.js';
import { allReleases, latestVersion, publishedTable, tablesOf } from '../storage/releases/releases.js';
import { PublishedTables } from './published-tables.js';
import { RecentlyUsed } from './recently-used.js';

/** Figures that are kept in memory at most: about 16 MB of numbers. */
const FIGURES_KEPT = 2_000_000;

/**
 * The published tables, the same for everybody. A version never changes, so what has been read is kept in this process, within a
 * bound; only which version is the newest is asked for anew.
 */
export class ReadPublished extends PublishedTables {
  private readonly tables = new RecentlyUsed<PublishedCube>(FIGURES_KEPT);
  private lists: { version: number; cubes: StatisticsCube[] } | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Every table of the newest release without its figures, in the order in which they are shown; empty before the first. */
  async list(): Promise<readonly StatisticsCube[]> {
    return this.transactions.run({ system: true }, async () => {
      const version = await latestVersion();
      if (this.lists?.version !== version) this.lists = { version, cubes: await tablesOf(version) };
      return this.lists.cubes;
    });
  }

  /** A table of the newest release (or of a former one), by its id in any case; undefined when there is none. */
  async read(id: string, version?: number): Promise<PublishedCube | undefined> {
    const table = id.toUpperCase();
    return this.transactions.run({ system: true }, async () => {
      const wanted = version ?? (await latestVersion());
      const key = `${wanted} ${table}`;
      const known = this.tables.get(key);
      if (known) return known;
      const read = await publishedTable(wanted, table);
      if (read) this.tables.set(key, read, read.figures.values.length);
      return read;
    });
  }

  async releases(): Promise<StatisticsReleases> {
    return this.transactions.run({ system: true }, async () => ({
      items: await allReleases(),
      nextPublication: await nextPublicationDate(this.clock.today()),
    }));
  }
}
