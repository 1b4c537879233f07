import type { DraftContent } from '../contract/content.js';
import { verificationText } from './verification-methods.js';

/** The form's own fields that people fill in; identity, rows and signature blocks come when the document is frozen. */
export function formPart(content: DraftContent): Record<string, unknown> {
  if (content.kind === 'competence') return {};
  if (content.kind === 'service') {
    return { primaryCarePart: content.primaryCarePart, emergencyCarePart: content.emergencyCarePart };
  }
  return {
    goals: content.goals,
    activities: content.activities,
    verification: verificationText(content.methods, content.verification),
  };
}

const drafted = ['goals', 'activities', 'verification', 'primaryCarePart', 'emergencyCarePart'];

/** A field of the form as the page names it; what is not drafted keeps its own name. */
export function pageField(field: string | undefined): string | undefined {
  if (field === undefined) return undefined;
  return drafted.includes(field) ? `content.${field}` : field;
}
