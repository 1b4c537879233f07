import { isCourseForm } from './course-types.js';
import type { SignatureFacts, SigningFacts } from './signing-facts.js';

/**
 * Signatures whose pace says something: a course form is one text for everybody, and what was shown together on one page is
 * signed at once, as the page offers.
 */
export const isCounted = ({ type, inAct }: Pick<SignatureFacts, 'type' | 'inAct'>): boolean =>
  !isCourseForm(type) && inAct <= 1;

/** What is not signed yet, as if it were signed now in an act of its own. */
export function withItself<T extends SignatureFacts>(
  signed: readonly T[],
  facts: SigningFacts,
): (SignatureFacts & { day?: string })[] {
  if (facts.isSigned) return [...signed];
  const { intygId, documentId, type, at, day } = facts;
  return [...signed, { intygId, documentId: documentId ?? intygId, type, at, day, inAct: 1 }];
}
