import { goalsFileSchema, intygTypesFileSchema, metaSchema, type RegulationMeta } from './schemas.js';
import { readData } from './read-data.js';

/** The version that new posts are pinned to. An older pinned version stays in its folder for ever. */
export const HSLF_FS_2021_8 = { designation: 'HSLF-FS 2021:8', version: '2026-11-21' } as const;

const FOLDERS: Readonly<Record<string, string>> = { 'HSLF-FS 2021:8': 'hslf-fs-2021-8' };

function fileOf(regulation: string, version: string, file: string): string {
  const folder = FOLDERS[regulation];
  if (!folder || !/^\d{4}-\d{2}-\d{2}$/.test(version))
    throw new RangeError(`unknown regulation: ${regulation} ${version}`);
  return `${folder}/${version}/${file}`;
}

export function regulationMeta(
  regulation: string = HSLF_FS_2021_8.designation,
  version: string = HSLF_FS_2021_8.version,
): RegulationMeta {
  return readData(fileOf(regulation, version, 'meta.json'), metaSchema);
}

export type GoalKind = 'bt' | 'a' | 'b' | 'c';

export type Goal = {
  readonly code: string;
  readonly kind: GoalKind;
  readonly regulation: string;
  readonly specialty: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  /** false: the page says *ej kontrollerad mot föreskriften* */
  readonly isTitleVerified: boolean;
  readonly isSummaryVerified: boolean;
  readonly sources: readonly string[];
};

export function goals(
  kind: GoalKind,
  regulation: string = HSLF_FS_2021_8.designation,
  version: string = HSLF_FS_2021_8.version,
): Goal[] {
  const file = readData(fileOf(regulation, version, 'goals.json'), goalsFileSchema);
  return file.goals
    .filter((goal) => goal.kind === kind)
    .map((goal) => ({
      code: goal.code,
      kind: goal.kind,
      regulation: goal.regulation,
      specialty: goal.specialty,
      title: goal.title,
      summary: goal.summary ?? null,
      isTitleVerified: goal.confidence['title'] === 'exact-text-seen',
      isSummaryVerified: goal.confidence['summary'] === 'exact-text-seen',
      sources: goal.source.map((id) => file.sources[id] ?? id),
    }));
}

/** Confidence in titles and order is secondary; the number 18 agrees in three sources. */
export function btGoals(): Goal[] {
  return goals('bt');
}

export function btGoalCodes(): string[] {
  return btGoals().map((goal) => goal.code);
}

/** `BT2` before `BT10`, as people count. */
export function inGoalOrder(codes: readonly string[]): string[] {
  const order = new Map(btGoalCodes().map((code, index) => [code, index]));
  return [...codes].sort((a, b) => (order.get(a) ?? 999) - (order.get(b) ?? 999) || (a < b ? -1 : 1));
}

export type IntygType = {
  readonly id: string;
  readonly regulation: string;
  readonly attachment: string | null;
  readonly title: string;
  readonly category: string;
};

export function intygTypes(
  regulation: string = HSLF_FS_2021_8.designation,
  version: string = HSLF_FS_2021_8.version,
): IntygType[] {
  return readData(fileOf(regulation, version, 'intyg-types.json'), intygTypesFileSchema).intygTypes.map(
    (type) => ({
      id: type.id,
      regulation: type.regulation,
      attachment: type.bilaga,
      title: type.title,
      category: type.category,
    }),
  );
}
