type Line = { readonly title: string; readonly facts: string; readonly since: string };

/** What waits for an applicant, an officer or the head of a unit, and whom they wait for. `id` is the case or the query. */
export type CaseTask = Line & {
  readonly kind:
    | 'pay-fee'
    | 'answer-supplement'
    | 'give-statement'
    | 'answer-unit-query'
    | 'handle-case'
    | 'decide-refusal'
    | 'decide-report'
    | 'weigh-changed-basis'
    | 'take-handed-over'
    | 'take-cases';
  readonly id: string | null;
  readonly dueOn: string | null;
};
export type CaseWait = Line & { readonly kind: 'application' | 'case'; readonly id: string };
export type CaseTasks = { tasks: CaseTask[]; waiting: CaseWait[] };
