import type { CompetenceSnapshot } from '@specialistvagen/regulations';
import type { CompetenceKind, CompetenceOrigin } from '../contract/index.js';

export const KIND_LABELS: Readonly<Record<CompetenceKind, string>> = {
  licence: 'Legitimation',
  specialty: 'Specialistkompetens',
  'supervisor-training': 'Handledarutbildning',
  assessment: 'Kunskap och färdighet i kompetensbedömning',
};

export type StoredCompetence = {
  kind: CompetenceKind;
  specialty: string | null;
  validFrom: string | null;
  validTo: string | null;
  source: CompetenceOrigin;
  checkedAt: Date | null;
  statedBy: string | null;
  statedAt: Date;
};

/** A register's word goes before the care provider's, and both before an unchecked one. */
const RANK: Readonly<Record<CompetenceOrigin, number>> = { HOSP: 0, 'care-provider': 1, unchecked: 2 };

/** What held on the day; where several statements say the same, the best source stands. */
export function snapshotOf(
  personId: string,
  rows: readonly StoredCompetence[],
  on: string,
  takenAt: Date,
): CompetenceSnapshot {
  const held = rows
    .filter(
      (row) => (row.validFrom === null || row.validFrom <= on) && (row.validTo === null || row.validTo >= on),
    )
    .toSorted((a, b) => RANK[a.source] - RANK[b.source]);
  const best = (kind: CompetenceKind) => {
    const row = held.find((one) => one.kind === kind);
    return row ? statement(row) : null;
  };
  const specialties = new Map<string, CompetenceSnapshot['specialties'][number]>();
  for (const row of held) {
    if (row.kind !== 'specialty' || row.specialty === null || specialties.has(row.specialty)) continue;
    specialties.set(row.specialty, { ...statement(row), specialty: row.specialty });
  }
  return {
    personId,
    takenAt: takenAt.toISOString(),
    licence: best('licence'),
    specialties: [...specialties.values()],
    supervisorTraining: best('supervisor-training'),
    assessment: best('assessment'),
  };
}

function statement(row: StoredCompetence) {
  return {
    from: row.validFrom,
    to: row.validTo,
    source: row.source,
    checkedAt: row.checkedAt?.toISOString() ?? null,
    statedBy: row.statedBy,
  };
}
