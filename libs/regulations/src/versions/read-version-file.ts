import { checkVersion } from './check-version.js';
import { parseVersionFile, sha256, type ClaimedName, type ParsedParts } from './parse-version-file.js';
import type { VersionContent, VersionFile } from './regulation-version.js';
import { fault, type VersionFault } from './version-faults.js';
import { findVersion } from './version-registry.js';

export type ReadVersion =
  | { readonly ok: true; readonly version: VersionFile; readonly sha256: string }
  | { readonly ok: false; readonly faults: readonly VersionFault[] };

function isWhole(parts: ParsedParts): parts is VersionContent {
  return Object.keys(parts).length === 6;
}

/** A known version stays what it is for ever: a correction is a new version. */
function takenFaults({ designation, version }: ClaimedName, hash: string): VersionFault[] {
  const known = designation !== null && version !== null ? findVersion(designation, version) : null;
  if (!known || known.sha256 === hash) return [];
  const name = `${known.designation} version ${known.version}`;
  return [
    fault('meta.version', 'version-taken', `${name} finns redan med annat innehåll; ange en ny version.`),
  ];
}

/** Reads an imported version and everything that is wrong with it, at once. Installs nothing. */
export function readVersionFile(bytes: Uint8Array): ReadVersion {
  const { parts, name, faults } = parseVersionFile(bytes);
  const hash = sha256(bytes);
  const all = [...faults, ...checkVersion(parts, name), ...takenFaults(name, hash)];
  if (all.length > 0 || !isWhole(parts)) return { ok: false, faults: all };
  const { designation, version } = parts.meta;
  return { ok: true, version: { ...parts, designation, version, bytes, sha256: hash }, sha256: hash };
}
