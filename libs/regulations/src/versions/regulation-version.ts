import type { GoalsFile, IntygTypesFile, RegulationMeta, SpecialtyEntry } from '../law-data/schemas.js';
import type { HashedTemplate } from '../templates/template.js';
import type { PlainDate } from '../time/index.js';

export const VERSION_FILE_SCHEMA = 'specialistvagen/regulation-version/1';

/** From this day nobody writes on the template, whichever version they are pinned to. What is signed stands. */
export type TemplateWithdrawal = { readonly id: string; readonly from: PlainDate; readonly reason: string };

/** What a regulation says in one version: the law's data and its forms, as one unit that people are pinned to. */
export type VersionContent = {
  readonly meta: RegulationMeta;
  readonly goalsFile: GoalsFile;
  readonly intygTypesFile: IntygTypesFile;
  /** What the version says of specialties: new ones, and corrections of those that came with the program. */
  readonly specialties: readonly SpecialtyEntry[];
  readonly templates: readonly HashedTemplate[];
  readonly withdrawnTemplates: readonly TemplateWithdrawal[];
};

/** One version as a file; the same bytes whether it came with the program or was imported. */
export type VersionFile = VersionContent & {
  readonly designation: string;
  readonly version: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string;
};

export type RegulationVersion = VersionFile & {
  readonly origin: 'shipped' | 'installed';
  /** New posts are pinned to the version that applies on the day they are made. */
  readonly validFrom: PlainDate;
};
