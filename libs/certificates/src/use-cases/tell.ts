import { outbox } from '@specialistvagen/platform';

export type CaseNotice =
  | 'application-received'
  | 'supplement-asked'
  | 'supplement-answered'
  | 'fee-ordered'
  | 'refusal-communicated'
  | 'statement-given'
  | 'decision-made'
  | 'case-reassigned'
  | 'case-handed-over'
  | 'change-communicated'
  | 'basis-changed'
  | 'intyg-reported'
  | 'unit-query'
  | 'unit-query-answered';

/** A notice to one person about one case; it carries ids only, and the mail says nothing about anybody. */
export async function tell(
  kind: CaseNotice,
  to: string | null,
  subject: { kind: 'application' | 'case' | 'unit-query'; id: string },
): Promise<void> {
  if (to === null) return;
  await outbox.publish('notice', 1, { kind, to, subject });
}
