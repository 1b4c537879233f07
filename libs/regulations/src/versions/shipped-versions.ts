import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from '../law-data/data-folder.js';
import { readData } from '../law-data/read-data.js';
import {
  goalsFileSchema,
  intygTypesFileSchema,
  metaSchema,
  type GoalsFile,
  type IntygTypesFile,
  specialtiesFileSchema,
  type RegulationMeta,
  type SpecialtyEntry,
} from '../law-data/schemas.js';
import type { HashedTemplate } from '../templates/template.js';
import { shippedTemplates } from '../templates/template-store.js';
import { isPlainDate, type PlainDate } from '../time/index.js';
import {
  VERSION_FILE_SCHEMA,
  type RegulationVersion,
  type TemplateWithdrawal,
} from './regulation-version.js';

export const SPECIALTIES_FILE = 'reference/2026-11-21/specialties.json';

const PARTS = ['meta', 'goals', 'intyg-types'] as const;

/** Before any day that a post can have: the first version applies from the start when the day in force was not read. */
const ALWAYS: PlainDate = '0001-01-01';

/** A folder of `data/`; goals and the file's bytes are read when somebody asks. */
class ShippedVersion implements RegulationVersion {
  readonly origin = 'shipped';
  readonly withdrawnTemplates: readonly TemplateWithdrawal[] = [];
  private file: { readonly bytes: Uint8Array; readonly sha256: string } | null = null;

  constructor(
    private readonly folder: string,
    readonly version: string,
    private readonly isFirst: boolean,
  ) {}

  get meta(): RegulationMeta {
    return readData(`${this.folder}/${this.version}/meta.json`, metaSchema);
  }

  get designation(): string {
    return this.meta.designation;
  }

  get validFrom(): PlainDate {
    return this.isFirst ? (this.meta.inForceFrom ?? ALWAYS) : this.version;
  }

  get goalsFile(): GoalsFile {
    return readData(`${this.folder}/${this.version}/goals.json`, goalsFileSchema);
  }

  get intygTypesFile(): IntygTypesFile {
    return readData(`${this.folder}/${this.version}/intyg-types.json`, intygTypesFileSchema);
  }

  get specialties(): readonly SpecialtyEntry[] {
    return readData(SPECIALTIES_FILE, specialtiesFileSchema).specialties;
  }

  /** The newest template of each type that was released with this version of the regulation or an earlier one. */
  get templates(): readonly HashedTemplate[] {
    const mine = shippedTemplates().filter(
      ({ template }) =>
        template.regulation === this.designation && template.regulationVersion <= this.version,
    );
    return mine.filter((one, index) => mine[index + 1]?.template.type !== one.template.type);
  }

  get bytes(): Uint8Array {
    return this.asFile().bytes;
  }

  get sha256(): string {
    return this.asFile().sha256;
  }

  private asFile(): { readonly bytes: Uint8Array; readonly sha256: string } {
    if (this.file) return this.file;
    const [meta, goals, intygTypes] = PARTS.map((part) =>
      rawJson(`${this.folder}/${this.version}/${part}.json`),
    );
    const { specialties } = rawJson(SPECIALTIES_FILE) as { specialties: unknown };
    const templates = this.templates.map((one): unknown => JSON.parse(new TextDecoder().decode(one.bytes)));
    const whole = { schema: VERSION_FILE_SCHEMA, meta, goals, intygTypes, specialties, templates };
    const bytes = new TextEncoder().encode(`${JSON.stringify(whole, null, 2)}\n`);
    this.file = { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
    return this.file;
  }
}

function rawJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(dataFolder(), file), 'utf8'));
}

/** Folders `data/<regulation>/<version>/` with a meta.json; a new one needs no code. */
export function readShippedVersions(): RegulationVersion[] {
  const root = dataFolder();
  return readdirSync(root)
    .filter((folder) => folder !== 'templates' && folder !== 'reference')
    .sort()
    .flatMap((folder) =>
      readdirSync(path.join(root, folder))
        .filter(isPlainDate)
        .sort()
        .map((version, index) => new ShippedVersion(folder, version, index === 0)),
    );
}
