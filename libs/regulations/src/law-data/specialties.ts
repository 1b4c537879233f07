import { allVersions, requireVersion } from '../versions/version-registry.js';
import { readData } from './read-data.js';
import { specialtiesFileSchema, type SpecialtyEntry } from './schemas.js';
import { SPECIALTIES_FILE } from '../versions/shipped-versions.js';

export type VersionName = { readonly designation: string; readonly version: string };

export type Specialty = {
  readonly id: string;
  readonly name: string;
  readonly type: 'bas' | 'gren' | 'tillagg';
  readonly group: string | null;
  /** Ids of the bas specialties of which one is needed; null where the list was not seen. Empty for a bas specialty. */
  readonly requiresBaseSpecialty: readonly string[] | 'any-clinical-base' | null;
  /** false: the page says *ej kontrollerad mot föreskriften* */
  readonly isBaseVerified: boolean;
  /** By designation of the regulation. */
  readonly cGoalCount: Readonly<Record<string, number>>;
  readonly isGoalCountVerified: boolean;
  readonly bGoals: BGoalApplicability;
  readonly note: string | null;
  /** No official code list was seen. */
  readonly officialCode: string | null;
};

/** Which common b goals a specialty has. The list was seen for 2015 only, and only as a draft except for Psykiatri. */
export type BGoalApplicability = {
  readonly kind: 'all' | 'all-but-palliative' | 'none';
  readonly isVerified: boolean;
  readonly source: string;
};

const APPLICABILITY: Readonly<Record<string, BGoalApplicability['kind']>> = {
  all: 'all',
  none: 'none',
  'b1-b4 only (not palliative goal b5)': 'all-but-palliative',
};

function applicability(entry: SpecialtyEntry): BGoalApplicability {
  const { confidence = '', ...byRegulation } = entry.bApplicability;
  const words = Object.values(byRegulation)[0] ?? 'all';
  return {
    // An unknown phrase asks for the goals rather than letting them be forgotten; it is shown as not verified.
    kind: APPLICABILITY[words] ?? 'all',
    isVerified: confidence.startsWith('exact-text-seen') && words in APPLICABILITY,
    source: confidence,
  };
}

function described(entry: SpecialtyEntry, idOf: ReadonlyMap<string, string>): Specialty {
  const { requiresBaseSpecialty: base } = entry;
  return {
    id: entry.id,
    name: entry.name,
    type: entry.type,
    group: entry.group,
    requiresBaseSpecialty: Array.isArray(base) ? base.map((name) => idOf.get(name) ?? name) : base,
    isBaseVerified: entry.type === 'bas' || entry.requiresConfidence === 'exact-text-seen',
    cGoalCount: entry.cGoalCount,
    isGoalCountVerified: entry.cGoalCountConfidence === 'exact-text-seen',
    bGoals: applicability(entry),
    note: entry.note ?? null,
    officialCode: entry.officialCode,
  };
}

/** The first word on an id counts: what came with the program first, then what imported versions add. */
function entriesOf(of: VersionName | undefined): SpecialtyEntry[] {
  const shipped = readData(SPECIALTIES_FILE, specialtiesFileSchema).specialties;
  const pinned = of ? requireVersion(of.designation, of.version).specialties : [];
  const further = of
    ? []
    : allVersions().flatMap((one) => (one.origin === 'installed' ? one.specialties : []));
  const byId = new Map(shipped.map((entry) => [entry.id, entry]));
  for (const entry of further) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  for (const entry of pinned) byId.set(entry.id, entry);
  return [...byId.values()];
}

const cache = new Map<string, readonly Specialty[]>();

/** All specialties, or as one version of a regulation has them. */
export function specialties(of?: VersionName): readonly Specialty[] {
  const key = of ? `${of.designation} ${of.version}` : `all ${allVersions().length}`;
  const known = cache.get(key);
  if (known) return known;
  const entries = entriesOf(of);
  const idOf = new Map(entries.map((entry) => [entry.name, entry.id]));
  const list = entries.map((entry) => described(entry, idOf));
  cache.set(key, list);
  return list;
}

export function specialtyById(id: string, of?: VersionName): Specialty | null {
  return specialties(of).find((one) => one.id === id) ?? null;
}
