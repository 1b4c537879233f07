import { Injectable } from '@nestjs/common';
import { ImportPersons, requireMandateAt } from '@specialistvagen/identity';
import type { Actor, MandateRole } from '@specialistvagen/identity/contract';
import { ImportOrganisations, ImportUnits } from '@specialistvagen/organisations';
import { DomainError } from '@specialistvagen/platform';
import type { RowImporter } from '@specialistvagen/platform';
import { ImportPosts } from './import-posts.js';

export const IMPORT_KINDS = ['organisations', 'units', 'persons', 'posts'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Who may read in what: as by hand, at the own care provider. */
const ROLES: Readonly<Record<ImportKind, readonly MandateRole[]>> = {
  organisations: ['mandate_administrator'],
  units: ['mandate_administrator'],
  persons: ['mandate_administrator', 'study_director'],
  posts: ['study_director'],
};

/** Each kind of row is read in by the library that owns it; here because this library may reach them all. */
@Injectable()
export class Importers {
  constructor(
    private readonly organisations: ImportOrganisations,
    private readonly units: ImportUnits,
    private readonly persons: ImportPersons,
    private readonly posts: ImportPosts,
  ) {}

  /** For today's mandates: a batch that was checked with a mandate that has ended is not read in. */
  of(actor: Actor, kind: string, careProviderId: string): RowImporter {
    const known = IMPORT_KINDS.find((one) => one === kind);
    if (!known) throw new DomainError('import-unknown', 'not-found', 'Inläsningen finns inte.');
    requireMandateAt(actor, ROLES[known], careProviderId);
    const importers: Readonly<Record<ImportKind, () => RowImporter>> = {
      organisations: () => this.organisations.importer({ careProviderId }),
      units: () => this.units.importer({ careProviderId }),
      persons: () => this.persons.importer(actor, careProviderId),
      posts: () => this.posts.importer(actor, careProviderId),
    };
    return importers[known]();
  }
}
