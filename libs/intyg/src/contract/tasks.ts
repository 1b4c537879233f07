type Line = { readonly id: string; readonly title: string; readonly facts: string; readonly since: string };

/** What waits for a person among the intyg and the assessments, and whom they wait for there. */
export type IntygTask = Line & {
  readonly kind: 'sign-intyg' | 'write-course-intyg' | 'mend-intyg' | 'judge-assignment' | 'answer-objection';
  readonly dueOn: null;
};
export type IntygWait = Line & { readonly kind: 'intyg-sent' | 'cosignature' };
export type IntygTasks = { tasks: IntygTask[]; waiting: IntygWait[] };
