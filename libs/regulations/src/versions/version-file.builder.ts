import { exportVersion } from './install-version.js';

/* Builder for specs: the file of a shipped version with changes, as an officer would correct it. */

type Entry = Record<string, unknown>;

export type EditableVersion = {
  meta: Entry;
  goals: Entry & { goals: Entry[]; goalCount: number };
  intygTypes: Entry & { intygTypes: Entry[] };
  specialties?: Entry[];
  templates: (Entry & { form: { sections: { fields: Entry[] }[]; signers: Entry[] } })[];
  withdrawnTemplates?: Entry[];
};

export function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** The file of HSLF-FS 2021:8 under a new version, after `edit`. */
export function aVersionFile(
  version: string,
  edit: (file: EditableVersion) => void = () => undefined,
  designation = 'HSLF-FS 2021:8',
): Uint8Array {
  const file = JSON.parse(
    new TextDecoder().decode(exportVersion(designation, '2026-11-21')),
  ) as EditableVersion;
  file.meta['version'] = version;
  edit(file);
  return bytesOf(file);
}

export function entryOf(list: Entry[], id: string): Entry {
  const found = list.find((one) => one['id'] === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

/** A new version of a form: its next number, released with the version of the file. */
export function renewTemplate(file: EditableVersion, type: string, edit: (template: Entry) => void): void {
  const found = file.templates.find((one) => one['type'] === type);
  if (!found) throw new Error(`no template of ${type}`);
  found['version'] = 2;
  found['id'] = `${type}/2`;
  found['regulationVersion'] = file.meta['version'];
  edit(found);
}
