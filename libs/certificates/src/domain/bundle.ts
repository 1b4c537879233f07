import { GOAL_INTYG, SERVICE_INTYG, BASE_COMPETENCE_INTYG, templateOf } from '@specialistvagen/regulations';
import type { IntygSummary } from '@specialistvagen/regulations';
import type { BundleItem } from '../contract/application.js';

const ROLE_WORDS: Readonly<Record<string, string>> = {
  applicant: 'sökande',
  supervisor: 'handledare',
  'principal-supervisor': 'huvudansvarig handledare',
  'external-assessor': 'extern bedömare',
  'head-of-department': 'verksamhetschef',
};
export const roleWords = (role: string): string => ROLE_WORDS[role] ?? role;

export const titleOf = (type: string): string => templateOf(type)?.template.title ?? type;

/** The enclosed intyg in the order of their *Bilaga nr*. A number that is not given yet follows the order. */
export function bundleItems(
  enclosed: readonly IntygSummary[],
  numbers: ReadonlyMap<string, number> = new Map(),
): BundleItem[] {
  return enclosed
    .map((one, index) => ({
      documentId: one.id,
      type: one.type,
      title: titleOf(one.type),
      number: numbers.get(one.id) ?? index + 1,
      goals: [...one.goals],
      signers: one.signers.map(({ displayName, role }) => ({ name: displayName, role: roleWords(role) })),
      signedAt: one.signedAt,
      sha256: one.sha256,
      status: one.status,
    }))
    .sort((a, b) => a.number - b.number);
}

/** The list of enclosures as Bilaga 1 asks for it: numbers for each kind. */
export function enclosureNumbers(items: readonly BundleItem[]): Record<string, string> {
  const numbers = (type: string) =>
    items
      .filter((item) => item.type === type)
      .map((item) => String(item.number))
      .join(', ');
  return {
    enclosedGoals: numbers(GOAL_INTYG),
    enclosedService: numbers(SERVICE_INTYG),
    enclosedCompetence: numbers(BASE_COMPETENCE_INTYG),
    enclosedBeforeLicence: '',
    enclosedForeign: '',
  };
}
