import type { ApplicationState } from '../contract/states.js';

/**
 * Who acts: the applicant, an officer who has not taken the case, the officer who has it, the officer who takes part as
 * the second, or the system (a matched payment).
 */
export const ACTING_ROLES = ['applicant', 'any-officer', 'officer', 'second-officer', 'system'] as const;
export type ActingRole = (typeof ACTING_ROLES)[number];

/** What the next state depends on beside the action. */
export type Condition = 'fee-paid' | 'fee-unpaid' | 'questions-open' | 'questions-answered';

export type Transition = {
  from: ApplicationState;
  action: ApplicationAction;
  to: ApplicationState;
  who: readonly ActingRole[];
  needsReason?: true;
  when?: Condition;
};

export const APPLICATION_ACTIONS = [
  'submit',
  'take',
  'take-second',
  'reassign',
  'hand-over',
  'state-no-bias',
  'state-bias',
  'pay',
  'pay-by-hand',
  'order-fee',
  'request-supplement',
  'answer-supplement',
  'resume',
  'query-unit',
  'ask-expert',
  'record-opinion',
  'receive-original',
  'communicate',
  'give-statement',
  'propose-refusal',
  'propose-approval',
  'approve',
  'approve-proposed',
  'refuse',
  'record-paper-decision',
  'close',
  'dismiss',
  'record-delivery',
  'acknowledge-decision',
  'register-appeal',
  're-examine',
  'keep-decision',
  'communicate-change',
  'propose-change',
  'change-decision',
  'disclose',
  'decide-retention',
] as const;
export type ApplicationAction = (typeof APPLICATION_ACTIONS)[number];

type Rule = Omit<Transition, 'from' | 'to'> & {
  from: readonly ApplicationState[];
  to: ApplicationState | 'same';
};

const officers: readonly ActingRole[] = ['any-officer', 'officer', 'second-officer'];
const open: readonly ApplicationState[] = [
  'received',
  'awaiting-fee',
  'under-examination',
  'supplement-requested',
  'communicated-before-refusal',
];
const examined: readonly ApplicationState[] = [
  'under-examination',
  'supplement-requested',
  'communicated-before-refusal',
];
const ended: readonly ApplicationState[] = ['decided', 'appealed', 'closed', 'dismissed'];

/** The whole life of an application; a status column is only a cache of the history this table allows. */
const rules: readonly Rule[] = [
  { from: ['draft'], action: 'submit', to: 'received', who: ['applicant'] },
  // Registered when an officer takes it. The fee is due on filing (avgiftsförordning 1992:191, 11 §).
  { from: ['received'], action: 'take', to: 'awaiting-fee', who: officers, when: 'fee-unpaid' },
  { from: ['received'], action: 'take', to: 'under-examination', who: officers, when: 'fee-paid' },
  { from: [...open.slice(1), ...ended], action: 'take', to: 'same', who: officers },
  // A colleague's case is never taken in silence: with a reason, and the colleague is told.
  {
    from: [...open.slice(1), ...ended],
    action: 'reassign',
    to: 'same',
    who: ['any-officer', 'second-officer'],
    needsReason: true,
  },
  {
    from: [...open.slice(1), ...ended],
    action: 'hand-over',
    to: 'same',
    who: ['officer'],
    needsReason: true,
  },
  // The second of two: for a refusal, for what another officer has proposed, and for changing a decision.
  {
    from: ['under-examination', 'communicated-before-refusal', ...ended],
    action: 'take-second',
    to: 'same',
    who: ['any-officer', 'second-officer'],
  },
  // Said once the parties are known, before anything is done in the case (förvaltningslagen 16–18 §§, not verified).
  {
    from: [...open.slice(1), ...ended],
    action: 'state-no-bias',
    to: 'same',
    who: ['officer', 'second-officer'],
  },
  {
    from: [...open.slice(1), ...ended],
    action: 'state-bias',
    to: 'same',
    who: ['officer', 'second-officer'],
    needsReason: true,
  },
  { from: ['draft', 'received'], action: 'pay', to: 'same', who: ['system'] },
  { from: ['awaiting-fee'], action: 'pay', to: 'under-examination', who: ['system'] },
  {
    from: ['awaiting-fee'],
    action: 'pay-by-hand',
    to: 'under-examination',
    who: ['officer'],
    needsReason: true,
  },
  { from: ['awaiting-fee'], action: 'order-fee', to: 'same', who: ['officer'] },
  {
    from: ['under-examination', 'supplement-requested'],
    action: 'request-supplement',
    to: 'supplement-requested',
    who: ['officer'],
    needsReason: true,
  },
  {
    from: ['supplement-requested'],
    action: 'answer-supplement',
    to: 'same',
    who: ['applicant'],
    when: 'questions-open',
  },
  {
    from: ['supplement-requested'],
    action: 'answer-supplement',
    to: 'under-examination',
    who: ['applicant'],
    when: 'questions-answered',
  },
  // The time to answer ran out, the statement convinced, or a court has sent the case back.
  {
    from: ['supplement-requested', 'communicated-before-refusal', 'appealed'],
    action: 'resume',
    to: 'under-examination',
    who: ['officer'],
    needsReason: true,
  },
  { from: examined, action: 'query-unit', to: 'same', who: ['officer'] },
  { from: examined, action: 'ask-expert', to: 'same', who: ['officer'] },
  { from: examined, action: 'record-opinion', to: 'same', who: ['officer'] },
  { from: examined, action: 'receive-original', to: 'same', who: ['officer'] },
  {
    from: ['under-examination'],
    action: 'communicate',
    to: 'communicated-before-refusal',
    who: ['officer'],
    needsReason: true,
  },
  {
    from: ['communicated-before-refusal', ...ended],
    action: 'give-statement',
    to: 'same',
    who: ['applicant'],
  },
  {
    from: ['communicated-before-refusal'],
    action: 'propose-refusal',
    to: 'same',
    who: ['officer'],
    needsReason: true,
  },
  { from: ['under-examination'], action: 'approve', to: 'decided', who: ['officer'], needsReason: true },
  // Or put before a colleague, who decides: the proposing officer is the föredragande.
  {
    from: ['under-examination'],
    action: 'propose-approval',
    to: 'same',
    who: ['officer'],
    needsReason: true,
  },
  { from: ['under-examination'], action: 'approve-proposed', to: 'decided', who: ['second-officer'] },
  { from: ['communicated-before-refusal'], action: 'refuse', to: 'decided', who: ['second-officer'] },
  {
    from: ['under-examination'],
    action: 'record-paper-decision',
    to: 'decided',
    who: ['officer'],
    needsReason: true,
  },
  { from: open, action: 'close', to: 'closed', who: ['officer'], needsReason: true },
  // Unpaid after an order to pay (avgiftsförordning 1992:191, 11 §), or an application that cannot be tried.
  {
    from: ['awaiting-fee', 'under-examination'],
    action: 'dismiss',
    to: 'dismissed',
    who: ['officer'],
    needsReason: true,
  },
  { from: ended, action: 'record-delivery', to: 'same', who: ['officer'] },
  { from: ended, action: 'acknowledge-decision', to: 'same', who: ['applicant'] },
  {
    from: ['decided', 'dismissed'],
    action: 'register-appeal',
    to: 'appealed',
    who: ['officer'],
    needsReason: true,
  },
  // Omprövning. The decision holds while it is looked at again (PSF 8 kap. 4 §: it applies at once).
  { from: ended, action: 're-examine', to: 'same', who: ['officer'], needsReason: true },
  { from: ended, action: 'keep-decision', to: 'same', who: ['officer'], needsReason: true },
  { from: ended, action: 'communicate-change', to: 'same', who: ['officer'], needsReason: true },
  { from: ended, action: 'propose-change', to: 'same', who: ['officer'], needsReason: true },
  { from: ended, action: 'change-decision', to: 'decided', who: ['second-officer'] },
  { from: [...open.slice(1), ...ended], action: 'disclose', to: 'same', who: ['officer'], needsReason: true },
  { from: ended, action: 'decide-retention', to: 'same', who: ['officer'], needsReason: true },
];

/** One row per state, from the rules above. */
export const APPLICATION_TRANSITIONS: readonly Transition[] = rules.flatMap((rule) =>
  rule.from.map((from) => ({ ...rule, from, to: rule.to === 'same' ? from : rule.to })),
);

export function transitionsOf(
  from: ApplicationState,
  action: ApplicationAction,
  who: ActingRole,
): readonly Transition[] {
  return APPLICATION_TRANSITIONS.filter(
    (row) => row.from === from && row.action === action && row.who.includes(who),
  );
}

export type StateFacts = { feePaid: boolean; openQuestions: number };

/** The one transition that fits, or null when the table has none. */
export function nextState(
  from: ApplicationState,
  action: ApplicationAction,
  who: ActingRole,
  facts: StateFacts,
): Transition | null {
  const fits = transitionsOf(from, action, who).filter((row) => !row.when || holds(row.when, facts));
  return fits[0] ?? null;
}

function holds(condition: Condition, facts: StateFacts): boolean {
  const answers: Record<Condition, boolean> = {
    'fee-paid': facts.feePaid,
    'fee-unpaid': !facts.feePaid,
    'questions-open': facts.openQuestions > 0,
    'questions-answered': facts.openQuestions === 0,
  };
  return answers[condition];
}

export function isOpen(state: ApplicationState): boolean {
  return open.includes(state);
}
