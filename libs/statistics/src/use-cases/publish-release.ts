import type { Clock, Transactions } from '@specialistvagen/platform';
import type { PublishedCube } from '../contract/cube.js';
import { carryFinal } from '../domain/release/carry-final.js';
import { codeVersion } from '../domain/release/code-version.js';
import { computeRelease } from '../domain/release/compute-release.js';
import { cubeFigures } from '../domain/release/assemble-cube.js';
import type { ReleaseFacts } from '../domain/release/assemble-cube.js';
import { periodKind, publicationDays, publishedPeriods } from '../domain/release/periods.js';
import { revisionNote, revisionOf } from '../domain/release/revision.js';
import { DERIVATION_TEXTS } from '../storage/derivation-texts.js';
import { stopArrivals } from '../storage/gate.js';
import type { Recount } from '../storage/recount.js';
import { inputsSha256, keyVersion, reportingRegions } from '../storage/releases/known-facts.js';
import {
  hasDueDates,
  markPublished,
  nextPublicationDate,
  scheduleDates,
  takeDueDates,
} from '../storage/releases/publication-dates.js';
import { durations, leafCells } from '../storage/releases/recounted.js';
import { insertRelease, latestVersion, publishedTable } from '../storage/releases/releases.js';
import type { StatisticsCells } from './statistics-cells.js';

/** Names of workplaces: statistics has no grant on organisations, so whoever starts the publisher gives them. */
export type WorkplaceNames = () => Promise<ReadonlyMap<string, string>>;
type Settings = { readonly workplaceNames?: WorkplaceNames };

/**
 * Publishes what planners and the public see (decision 28). A release is derived anew from all facts known at one instant, while no
 * fact is on its way and nobody moves cells; then it never changes.
 */
export class PublishRelease {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly cells: StatisticsCells,
    private readonly settings: Settings = {},
  ) {}

  /** One release when a publication date has come since the last. Two publishers make one. Returns its version, else null. */
  async publishDue(): Promise<number | null> {
    const today = this.clock.today();
    const isDue = await this.transactions.run({ system: true }, async () => {
      await scheduleDates(publicationDays(today, twoYearsOn(today)));
      return hasDueDates(today);
    });
    return isDue ? this.publish(async () => (await takeDueDates(today)).length > 0) : null;
  }

  /** The opening release of an instance: at once, and only when there is none. Returns its version, else null. */
  async publishFirst(): Promise<number | null> {
    if (await this.hasPublished()) return null;
    return this.publish(async () => (await latestVersion()) === 0);
  }

  async hasPublished(): Promise<boolean> {
    return this.transactions.run({ system: true }, async () => (await latestVersion()) > 0);
  }

  /** `isWanted` is asked again in the transaction that publishes: another publisher may have been first. */
  private async publish(isWanted: () => Promise<boolean>): Promise<number | null> {
    const today = this.clock.today();
    await this.transactions.run({ system: true }, () =>
      scheduleDates(publicationDays(today, twoYearsOn(today))),
    );
    const workplaces = (await this.settings.workplaceNames?.()) ?? new Map<string, string>();
    await this.cells.applyWaiting();
    const knownAt = await this.transactions.run({ system: true }, stopArrivals);
    return this.cells.asKnownAt(knownAt, async (recount) => {
      if (!(await isWanted())) return null;
      return this.store({ recount, knownAt, today, workplaces });
    });
  }

  private async store(basis: Basis): Promise<number> {
    const { knownAt, today } = basis;
    const former = await latestVersion();
    const version = former + 1;
    const publishedAt = this.clock.now();
    const nextUpdate = await nextPublicationDate(today);
    const computed = await computeAt(basis, { version, updated: publishedAt, nextUpdate });
    const tables: PublishedCube[] = [];
    const revisions = [];
    for (const table of computed) {
      const before = former > 0 ? await publishedTable(former, table.cube.id) : undefined;
      const settled = { cube: table.cube, figures: cubeFigures(carryFinal(table, before)) };
      tables.push(settled);
      if (before) revisions.push(revisionOf(settled, before));
    }
    const newest = publishedPeriods('half-year', today).at(-1);
    await insertRelease(
      {
        version,
        kind: newest ? periodKind(newest, today) : 'preliminary',
        knownAt,
        publishedAt,
        inputsSha256: await inputsSha256(knownAt),
        codeVersion: codeVersion(DERIVATION_TEXTS),
        keyVersion: await keyVersion(),
        note: revisionNote(revisions),
        revisions,
      },
      tables,
    );
    await markPublished(await takeDueDates(today), version);
    return version;
  }
}

/** All tables from a recount, in its transaction: what was known at an instant gives the same figures whenever it is asked. */
export async function computeAt(
  { recount, knownAt, today, workplaces }: Basis,
  { version, updated, nextUpdate }: Omit<ReleaseFacts, 'knownAt'>,
): Promise<PublishedCube[]> {
  return computeRelease({
    version,
    updated,
    knownAt,
    nextUpdate,
    today,
    context: { workplaces },
    reported: await reportingRegions(knownAt),
    leafCells: (cube) => leafCells(recount, cube),
    durations: () => durations(recount),
  });
}

type Basis = {
  readonly recount: Recount;
  readonly knownAt: Date;
  readonly today: string;
  readonly workplaces: ReadonlyMap<string, string>;
};

function twoYearsOn(day: string): string {
  return `${Number(day.slice(0, 4)) + 2}${day.slice(4)}`;
}
