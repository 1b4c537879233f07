import { ACTIVITY_LABELS, CONFIDENCE_LABELS, goalStandings } from '@specialistvagen/regulations';
import type { RuleFacts } from '@specialistvagen/regulations';
import type { GoalStandingView } from '../contract/completeness.js';

/** Goal by goal as the application reads them: the doctor and the officer see the same. */
export function goalStandingViews(facts: RuleFacts): GoalStandingView[] {
  return goalStandings(facts, 'application').map((goal) => ({
    code: goal.code,
    kind: goal.kind,
    isMet: goal.isMet,
    missing: goal.missing,
    confidence: goal.confidence,
    confidenceWords: CONFIDENCE_LABELS[goal.confidence],
    waitingCopies: [...goal.waitingCopies],
    groups: goal.groups.map(({ anyOf, metBy }) => ({
      metBy: [...metBy],
      anyOf: anyOf.map(({ activity, forms }) => ({
        activity,
        words: activity === null ? null : ACTIVITY_LABELS[activity],
        forms: [...forms],
      })),
    })),
  }));
}
