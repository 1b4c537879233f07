/** What waits for a person in the plans and papers, and whom they wait for there. `id` is the doctor. */
export type TraineeTask = {
  readonly kind: 'agree-plan' | 'verify-paper';
  readonly id: string;
  readonly title: string;
  readonly facts: string;
  readonly since: string;
  readonly dueOn: null;
};
export type TraineeWait = Omit<TraineeTask, 'kind' | 'dueOn'> & { readonly kind: 'plan-draft' };
export type TraineeTasks = { tasks: TraineeTask[]; waiting: TraineeWait[] };
