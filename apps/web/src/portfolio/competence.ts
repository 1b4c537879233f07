import type { IntygView } from '../client/intyg.js';
import { dayOf } from '../parts/dates.js';
import { intyg } from '../words/intyg.js';

type Competence = IntygView['participants'][number]['competence'];

/** *Allmänmedicin – HOSP, kontrollerat 12 nov 2026*: never the specialty without where it comes from (decision 12). */
export function competenceWords(competence: Competence): string {
  if (!competence) return '';
  return competence.specialties
    .map(
      (specialty) =>
        `${specialty.name} – ${intyg.competenceSource(specialty.source, dayOf(specialty.checkedAt))}`,
    )
    .join(', ');
}
