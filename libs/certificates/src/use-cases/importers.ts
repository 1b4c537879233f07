import { Injectable } from '@nestjs/common';
import { ImportEarlierRecords } from '@specialistvagen/assessments';
import { ImportPersons, requireMandateAt } from '@specialistvagen/identity';
import type { Actor, MandateRole } from '@specialistvagen/identity/contract';
import {
  ImportOpeningStock,
  ImportOrganisations,
  ImportUnits,
  regionOfPlace,
} from '@specialistvagen/organisations';
import { DomainError } from '@specialistvagen/platform';
import type { RowImporter } from '@specialistvagen/platform';
import { ImportPosts } from './import-posts.js';

/** Those whose columns are our own. */
export const IMPORT_KINDS = ['organisations', 'units', 'persons', 'posts', 'opening-stock'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
/** What another tool held, with a mapping of its columns. */
export const EARLIER_RECORDS = 'earlier-records';
type KindAtProvider = Exclude<ImportKind, 'opening-stock'>;

/** Who may read in what: as by hand, at the own care provider. */
const ROLES: Readonly<Record<KindAtProvider, readonly MandateRole[]>> = {
  organisations: ['mandate_administrator'],
  units: ['mandate_administrator'],
  persons: ['mandate_administrator', 'study_director'],
  posts: ['study_director'],
};
/** A region's ongoing posts, for the region of the mandate. */
const OPENING_STOCK_ROLES: readonly MandateRole[] = ['planner', 'mandate_administrator'];

/** Each kind of row is read in by the library that owns it; here because this library may reach them all. */
@Injectable()
export class Importers {
  constructor(
    private readonly organisations: ImportOrganisations,
    private readonly units: ImportUnits,
    private readonly persons: ImportPersons,
    private readonly posts: ImportPosts,
    private readonly stock: ImportOpeningStock,
    private readonly earlier: ImportEarlierRecords,
  ) {}

  /** For today's mandates: a batch that was checked with a mandate that has ended is not read in. */
  of(actor: Actor, kind: string, place: string): RowImporter {
    if (kind === EARLIER_RECORDS) return this.earlierRecords(actor, place);
    const known = IMPORT_KINDS.find((one) => one === kind);
    if (!known) throw new DomainError('import-unknown', 'not-found', 'Inläsningen finns inte.');
    if (known === 'opening-stock') return this.openingStock(actor, place);
    requireMandateAt(actor, ROLES[known], place);
    const importers: Readonly<Record<KindAtProvider, () => RowImporter>> = {
      organisations: () => this.organisations.importer({ careProviderId: place }),
      units: () => this.units.importer({ careProviderId: place }),
      persons: () => this.persons.importer(actor, place),
      posts: () => this.posts.importer(actor, place),
    };
    return importers[known]();
  }

  /** The doctor's own portfolio, or the trainees of a study director's care provider. */
  private earlierRecords(actor: Actor, place: string): RowImporter {
    if (place !== actor.personId) requireMandateAt(actor, ['study_director'], place);
    return this.earlier.importer(actor, place);
  }

  private openingStock(actor: Actor, place: string): RowImporter {
    const regionCode = regionOfPlace(place);
    if (regionCode === null || !openingStockRegions(actor).includes(regionCode))
      throw new DomainError('not-found', 'not-found', 'Regionen finns inte bland dem du har uppdrag för.');
    return this.stock.importer({ personId: actor.personId, regionCode });
  }
}

/** The regions that the person loads ongoing posts for. A mandate for the nation loads none. */
export function openingStockRegions({ mandates }: Pick<Actor, 'mandates'>): string[] {
  const codes = mandates.flatMap(({ role, regionCode }) =>
    OPENING_STOCK_ROLES.includes(role) && regionCode !== null ? [regionCode] : [],
  );
  return [...new Set(codes)].sort();
}
