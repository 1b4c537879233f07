import { z } from 'zod';

export const APPLICATION_STATES = [
  'draft',
  'received',
  'awaiting-fee',
  'under-examination',
  'supplement-requested',
  'communicated-before-refusal',
  'decided',
  'appealed',
  'closed',
  'dismissed',
] as const;
export const ApplicationState = z.enum(APPLICATION_STATES);
export type ApplicationState = z.infer<typeof ApplicationState>;

/** The words the applicant and the officer see. */
export const APPLICATION_STATE_WORDS: Readonly<Record<ApplicationState, string>> = {
  draft: 'utkast',
  received: 'inkommen',
  'awaiting-fee': 'väntar på avgift',
  'under-examination': 'under handläggning',
  'supplement-requested': 'komplettering begärd',
  'communicated-before-refusal': 'kommunicerad inför avslag',
  decided: 'beslutad',
  appealed: 'överklagad',
  closed: 'avskriven',
  dismissed: 'avvisad',
};

export const APPLICATION_KINDS = ['bt', 'specialist'] as const;
export const ApplicationKind = z.enum(APPLICATION_KINDS);
export type ApplicationKind = z.infer<typeof ApplicationKind>;

export const DECISION_OUTCOMES = ['approved', 'refused', 'dismissed', 'closed'] as const;
export const DecisionOutcome = z.enum(DECISION_OUTCOMES);
export type DecisionOutcome = z.infer<typeof DecisionOutcome>;
