import type {
  EntryDifferences,
  PlainDate,
  RegulationVersion,
  VersionChange,
  VersionContent,
  VersionDifferences,
} from '@specialistvagen/regulations';
import type { RegulationVersionRow, RegulationVersionView } from '../contract/regulation-version.js';

type State = RegulationVersionRow['state'];

export const STATE_WORDS: Readonly<Record<State, string>> = {
  imported: 'inläst, inte publicerad',
  published: 'publicerad, börjar gälla senare',
  'in-force': 'gäller för nya tjänster',
  former: 'gäller för dem som är bundna till den',
};

/** A day that stands for *from the start*, where no source gives the day in force. */
const ALWAYS: PlainDate = '0001-01-01';

export function appliesFrom({ validFrom }: RegulationVersion): PlainDate | null {
  return validFrom === ALWAYS ? null : validFrom;
}

export function stateOf(
  version: Pick<RegulationVersion, 'version' | 'validFrom'>,
  inForce: Pick<RegulationVersion, 'version'> | null,
  today: PlainDate,
): State {
  if (version.validFrom > today) return 'published';
  return inForce?.version === version.version ? 'in-force' : 'former';
}

/** What a new version is compared with: the one that came before it, or while it is only imported the one in force. */
export function comparisonFor(
  name: { readonly version: string; readonly isPublished: boolean },
  versions: readonly RegulationVersion[],
  today: PlainDate,
): RegulationVersion | null {
  if (!name.isPublished) return versions.findLast((one) => one.validFrom <= today) ?? versions.at(-1) ?? null;
  const own = versions.findIndex((one) => one.version === name.version);
  return versions[own - 1] ?? null;
}

const PARTS = {
  goals: 'Delmål',
  forms: 'Intyg',
  templates: 'Mallar',
  specialties: 'Specialiteter',
  withdrawnTemplates: 'Mallar som dras in',
} as const;
type Part = keyof typeof PARTS;

export function shownDifferences(
  differences: VersionDifferences,
): Pick<RegulationVersionView, 'meta' | 'differences'> {
  return {
    meta: differences.meta.map(shownChange),
    differences: (Object.keys(PARTS) as Part[]).map((part) => shownPart(part, differences[part])),
  };
}

function shownPart(
  part: Part,
  { added, removed, changed }: EntryDifferences,
): RegulationVersionView['differences'][number] {
  return {
    part,
    partWords: PARTS[part],
    added: [...added],
    removed: [...removed],
    changed: changed.map(({ id, changes }) => ({ id, changes: changes.map(shownChange) })),
  };
}

function shownChange({ path, from, to }: VersionChange): { path: string; from: string; to: string } {
  return { path, from: shownValue(from), to: shownValue(to) };
}

function shownValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export type TouchedForm = {
  readonly form: string;
  readonly title: string;
  /** Only drafts on this template are touched; null: all of the form. */
  readonly templateHash: string | null;
  readonly withdrawnFrom: PlainDate | null;
};

/** Forms that a version changes, takes away or withdraws: intyg begun on them are counted in the preview. */
export function touchedForms(
  differences: VersionDifferences,
  from: VersionContent,
  to: VersionContent,
): TouchedForm[] {
  const titles = new Map(
    [...from.templates, ...to.templates].map(({ template }) => [template.type, template.title]),
  );
  const changed = new Set([
    ...differences.templates.changed.map(({ id }) => id),
    ...differences.templates.removed,
    ...differences.forms.changed.map(({ id }) => id),
  ]);
  const withdrawn = to.withdrawnTemplates.flatMap(({ id, from: day }): TouchedForm[] => {
    const found = [...from.templates, ...to.templates].find(({ template }) => template.id === id);
    if (!found) return [];
    const { type, title } = found.template;
    return [{ form: type, title, templateHash: found.hash, withdrawnFrom: day }];
  });
  const named = new Set(withdrawn.map(({ form }) => form));
  const others = [...changed].filter((form) => !named.has(form)).sort();
  return [
    ...withdrawn,
    ...others.map((form) => ({
      form,
      title: titles.get(form) ?? form,
      templateHash: null,
      withdrawnFrom: null,
    })),
  ];
}
