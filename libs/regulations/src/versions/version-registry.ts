import { addTemplates } from '../templates/template-store.js';
import type { PlainDate } from '../time/index.js';
import type { RegulationVersion, VersionFile } from './regulation-version.js';
import { readShippedVersions } from './shipped-versions.js';

/*
 * Every version of every regulation that this process knows. Everything that reads the law's data goes through here, so that
 * an imported version is as good as a shipped one. Versions are only ever added.
 */

let known: RegulationVersion[] | null = null;

export function allVersions(): readonly RegulationVersion[] {
  known ??= readShippedVersions();
  return known;
}

/** Oldest first, by the day they apply from. */
export function versionsOf(designation: string): RegulationVersion[] {
  return allVersions()
    .filter((one) => one.designation === designation)
    .sort((a, b) => compare(a.validFrom, b.validFrom) || compare(a.version, b.version));
}

export function findVersion(designation: string, version: string): RegulationVersion | null {
  return allVersions().find((one) => one.designation === designation && one.version === version) ?? null;
}

/** @throws RangeError when a stored designation or version does not exist: posts are pinned to versions that stay for ever. */
export function requireVersion(designation: string, version: string): RegulationVersion {
  const found = findVersion(designation, version);
  if (!found) throw new RangeError(`unknown regulation: ${designation} ${version}`);
  return found;
}

/** The version that a post made on the day is pinned to; null before the regulation was in force. */
export function versionInForce(designation: string, on: PlainDate): RegulationVersion | null {
  return versionsOf(designation).findLast((one) => one.validFrom <= on) ?? null;
}

/** Called by `installVersion` alone, after every check. */
export function addVersion(file: VersionFile, validFrom: PlainDate): RegulationVersion {
  const added: RegulationVersion = { ...file, origin: 'installed', validFrom };
  known = [...allVersions(), added];
  addTemplates(added.templates);
  return added;
}

/** Names of all regulations, those of the program first. */
export function designations(): string[] {
  return [...new Set(allVersions().map((one) => one.designation))];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
