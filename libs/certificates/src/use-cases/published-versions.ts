import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { DomainError, Transactions, newId } from '@specialistvagen/platform';
import { findVersion, installVersion, shippedTemplates } from '@specialistvagen/regulations';
import type { RegulationVersion, VersionFault } from '@specialistvagen/regulations';
import { RegulationVersionRepository } from '../storage/regulation-version.repository.js';
import type { Publication } from '../storage/regulation-version.repository.js';

/**
 * Makes published versions known to this process, whose registry of the law is its own: each process does it before it
 * serves anybody, and again and again, since another process may publish.
 */
@Injectable()
export class PublishedVersions {
  private readonly written = new Set<string>();

  constructor(
    private readonly transactions: Transactions,
    private readonly versions: RegulationVersionRepository,
  ) {}

  /** Their templates go to `trust/templates` as well, for the signing threads and the offline verifier. */
  async load(dataDir: string): Promise<number> {
    const installed = await this.install();
    for (const version of installed.filter(({ sha256 }) => !this.written.has(sha256))) {
      await writeTemplates(dataDir, version);
      this.written.add(version.sha256);
    }
    return installed.length;
  }

  /** Joins a running transaction. A stored version that cannot be read stops the process from starting. */
  install(): Promise<RegulationVersion[]> {
    return this.transactions.run({}, async () => {
      const installed: RegulationVersion[] = [];
      for (const publication of await this.versions.publications()) {
        installed.push(known(publication) ?? (await this.installOne(publication)));
      }
      return installed;
    });
  }

  private async installOne({ versionId, fromOn }: Publication): Promise<RegulationVersion> {
    const result = installVersion(await this.versions.bytes(versionId), fromOn);
    if (!result.ok) {
      throw new DomainError('regulation-version-unreadable', 'unavailable', faultReasons(result.faults));
    }
    return result.version;
  }
}

function known({ designation, version, sha256 }: Publication): RegulationVersion | null {
  const found = findVersion(designation, version);
  return found?.sha256 === sha256 ? found : null;
}

const SHOWN_FAULTS = 1000;

/** Every fault as a reason that points into the file; of thousands the first thousand, and how many there are. */
export function faultReasons(faults: readonly VersionFault[]): { text: string; field: string }[] {
  const shown = faults.slice(0, SHOWN_FAULTS).map(({ path: field, text }) => ({ text, field }));
  if (faults.length <= SHOWN_FAULTS) return shown;
  return [...shown, { text: `Ytterligare ${faults.length - SHOWN_FAULTS} fel visas inte.`, field: '' }];
}

async function writeTemplates(dataDir: string, { templates }: RegulationVersion): Promise<void> {
  const folder = path.join(dataDir, 'trust', 'templates');
  await mkdir(folder, { recursive: true });
  const shipped = new Set(shippedTemplates().map(({ hash }) => hash));
  for (const { hash, bytes } of templates.filter((one) => !shipped.has(one.hash))) {
    const file = path.join(folder, `${hash}.json`);
    if (await exists(file)) continue;
    // Written aside and moved into place: a reader never meets half a template.
    const unfinished = path.join(folder, `${newId()}.tmp`);
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
