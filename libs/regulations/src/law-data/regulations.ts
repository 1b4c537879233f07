import type { PlainDate } from '../time/index.js';
import { designations, requireVersion, versionsOf } from '../versions/version-registry.js';
import { HSLF_FS_2021_8 } from './goals.js';
import { readData } from './read-data.js';
import { decisionTypesFileSchema, type IntygTypesFile, type RegulationMeta } from './schemas.js';

const DECISIONS_FILE = 'reference/2026-11-21/decision-types.json';

export function regulationMeta(
  regulation: string = HSLF_FS_2021_8.designation,
  version: string = HSLF_FS_2021_8.version,
): RegulationMeta {
  return requireVersion(regulation, version).meta;
}

export type RegulationEntry = {
  readonly designation: string;
  readonly name: string;
  readonly inForceFrom: PlainDate | null;
  readonly inForceTo: PlainDate | null;
  /** The newest version known here, whether it applies yet or not. */
  readonly newestVersion: string;
  /** Who compared the newest version with the printed föreskrift; null until somebody has. */
  readonly checkedBy: string | null;
};

export function regulationList(): RegulationEntry[] {
  return designations().flatMap((designation) => {
    const newest = versionsOf(designation).at(-1);
    if (!newest) return [];
    const { name, inForceFrom, inForceTo, checkedBy } = newest.meta;
    return [{ designation, name, inForceFrom, inForceTo, newestVersion: newest.version, checkedBy }];
  });
}

export type IntygType = {
  readonly id: string;
  readonly regulation: string;
  readonly attachment: string | null;
  readonly title: string;
  readonly category: string;
};

function described(types: IntygTypesFile['intygTypes']): IntygType[] {
  return types.map(({ id, regulation, bilaga, title, category }) => ({
    id,
    regulation,
    attachment: bilaga,
    title,
    category,
  }));
}

export function intygTypes(
  regulation: string = HSLF_FS_2021_8.designation,
  version: string = HSLF_FS_2021_8.version,
): IntygType[] {
  return described(requireVersion(regulation, version).intygTypesFile.intygTypes);
}

/** What Socialstyrelsen issues under PSL itself, whichever regulation the training followed. */
export function decisionTypes(): IntygType[] {
  return described(readData(DECISIONS_FILE, decisionTypesFileSchema).intygTypes);
}

export type BundleKind = 'bt' | 'specialist' | 'licence';

/** What goes with an application; that *must* is inferred stands in `confidence`. */
export type Bundle = {
  readonly form: string;
  readonly must: readonly string[];
  readonly ifRelevant: readonly string[];
  readonly fee: string;
  readonly confidence: string;
};

const BUNDLE_NAMES: Readonly<Record<BundleKind, string>> = {
  bt: 'BT-application',
  specialist: 'Specialist application',
  licence: 'Licence application',
};

export function bundleOf(designation: string, kind: BundleKind, version?: string): Bundle | null {
  const pinned = version ?? versionsOf(designation).at(-1)?.version ?? '';
  const { bundles } = requireVersion(designation, pinned).intygTypesFile;
  const found = Object.entries(bundles).find(([name]) => name.startsWith(BUNDLE_NAMES[kind]))?.[1];
  if (!found) return null;
  const { form, must, ifRelevant = [], fee, confidence } = found;
  return { form, must, ifRelevant, fee, confidence };
}
