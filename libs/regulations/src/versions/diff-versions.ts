import type { VersionContent } from './regulation-version.js';

/** One value that differs; `path` leads to it inside the entry: `title`, `form.sections.2.fields.goals.label`. */
export type VersionChange = { readonly path: string; readonly from: unknown; readonly to: unknown };

export type ChangedEntry = { readonly id: string; readonly changes: readonly VersionChange[] };

export type EntryDifferences = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly ChangedEntry[];
};

export type VersionDifferences = {
  readonly meta: readonly VersionChange[];
  /** Goals by their id: `HSLF-FS-2021-8:psykiatri:STc1`. */
  readonly goals: EntryDifferences;
  /** Types of intyg by their id: `SOS-2021-B9`. */
  readonly forms: EntryDifferences;
  /** By type, so that `SOS-2021-B9/2` is a change of `SOS-2021-B9/1`. */
  readonly templates: EntryDifferences;
  readonly specialties: EntryDifferences;
  readonly withdrawnTemplates: EntryDifferences;
  readonly isSame: boolean;
};

type Named = { readonly id: string };

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Members of a list by their id where they have one, so that a new first member does not change all others. */
function members(value: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const list: readonly unknown[] = value;
  return new Map(
    list.map((one, index) => [
      isObject(one) && typeof one['id'] === 'string' ? one['id'] : String(index),
      one,
    ]),
  );
}

export function changesBetween(from: unknown, to: unknown, path = ''): VersionChange[] {
  if (Object.is(from, to)) return [];
  if (!isObject(from) || !isObject(to) || Array.isArray(from) !== Array.isArray(to))
    return [{ path, from, to }];
  const [left, right] = [members(from), members(to)];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    changesBetween(left.get(key), right.get(key), path === '' ? key : `${path}.${key}`),
  );
}

function entryDifferences(from: readonly Named[], to: readonly Named[]): EntryDifferences {
  const [left, right] = [new Map(from.map((one) => [one.id, one])), new Map(to.map((one) => [one.id, one]))];
  return {
    added: [...right.keys()].filter((id) => !left.has(id)),
    removed: [...left.keys()].filter((id) => !right.has(id)),
    changed: [...left].flatMap(([id, one]) => {
      const other = right.get(id);
      const changes = other ? changesBetween(one, other) : [];
      return changes.length > 0 ? [{ id, changes }] : [];
    }),
  };
}

/** A template under its type; its own id becomes one of the values that differ. */
function byType({ templates }: VersionContent): Named[] {
  return templates.map(({ template: { id, type, ...rest } }) => ({ id: type, template: id, ...rest }));
}

/** A version may be silent on a specialty, which then stays as it is. */
function spokenOf<T extends Named>(from: readonly T[], to: readonly T[]): readonly T[] {
  return from.filter((one) => to.some((other) => other.id === one.id));
}

function isEmpty({ added, removed, changed }: EntryDifferences): boolean {
  return added.length + removed.length + changed.length === 0;
}

/** What a new version changes against another, entry by entry and value by value; for the officer's preview. */
export function diffVersions(from: VersionContent, to: VersionContent): VersionDifferences {
  const meta = changesBetween(from.meta, to.meta);
  const entries = {
    goals: entryDifferences(from.goalsFile.goals, to.goalsFile.goals),
    forms: entryDifferences(from.intygTypesFile.intygTypes, to.intygTypesFile.intygTypes),
    templates: entryDifferences(byType(from), byType(to)),
    specialties: entryDifferences(spokenOf(from.specialties, to.specialties), to.specialties),
    withdrawnTemplates: entryDifferences(from.withdrawnTemplates, to.withdrawnTemplates),
  };
  return { meta, ...entries, isSame: meta.length === 0 && Object.values(entries).every(isEmpty) };
}
