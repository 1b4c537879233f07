/** Where a statement about competence comes from. What is unchecked cannot sign where the form asks for specialty. */
export const COMPETENCE_SOURCES = ['HOSP', 'care-provider', 'unchecked'] as const;
export type CompetenceSource = (typeof COMPETENCE_SOURCES)[number];

/** `checkedOn` is the day as shown to people, e.g. `12 nov 2026`. */
export function competenceSourceLabel(source: CompetenceSource, checkedOn: string | null): string {
  if (source === 'HOSP') return checkedOn ? `HOSP, kontrollerad ${checkedOn}` : 'HOSP';
  if (source === 'care-provider') return 'enligt vårdgivaren';
  return 'ej kontrollerad';
}
