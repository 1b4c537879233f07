import { formForActivity, regulationList } from '@specialistvagen/regulations';

const known = (): Set<string> => new Set(regulationList().map(({ designation }) => designation));

/** The type of intyg about a course in a regulation; null where the regulation has none. */
export function courseFormOf(regulation: string): string | null {
  return known().has(regulation) ? formForActivity('KURS', regulation) : null;
}

export function regulationsWithCourseForm(): string[] {
  return [...known()].filter((regulation) => courseFormOf(regulation) !== null);
}
