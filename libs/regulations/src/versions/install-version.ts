import { isPlainDate, type PlainDate } from '../time/index.js';
import { readVersionFile } from './read-version-file.js';
import type { RegulationVersion } from './regulation-version.js';
import { fault, type VersionFault } from './version-faults.js';
import { addVersion, findVersion, requireVersion } from './version-registry.js';

export type InstalledVersion =
  | { readonly ok: true; readonly version: RegulationVersion; readonly isNew: boolean }
  | { readonly ok: false; readonly faults: readonly VersionFault[] };

/**
 * Makes a version known to this process: new posts are pinned to it from the day, everybody else stays with theirs. The same
 * bytes again change nothing; other bytes under a known version are refused. Each process and each signing thread does this
 * at its start, with the stored bytes.
 */
export function installVersion(bytes: Uint8Array, fromOn: PlainDate): InstalledVersion {
  if (!isPlainDate(fromOn)) throw new RangeError(`not a day: ${String(fromOn)}`);
  const read = readVersionFile(bytes);
  if (!read.ok) return read;
  const known = findVersion(read.version.designation, read.version.version);
  if (!known) return { ok: true, version: addVersion(read.version, fromOn), isNew: true };
  if (known.origin === 'shipped' || known.validFrom === fromOn)
    return { ok: true, version: known, isNew: false };
  const text = `Versionen gäller redan från ${known.validFrom}; dagen kan inte ändras.`;
  return { ok: false, faults: [fault('fromOn', 'other-day', text)] };
}

/** The version as a file, to correct and import again under a new version; an imported one byte for byte as it came. */
export function exportVersion(designation: string, version: string): Uint8Array {
  return requireVersion(designation, version).bytes;
}
