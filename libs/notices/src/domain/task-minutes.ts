import type { TaskKind } from '../contract/inbox.js';

/** How long each kind of task takes whoever knows the matter: our own estimate, shown so that a short visit can be used. */
export const MINUTES: Readonly<Record<TaskKind, number>> = {
  'answer-assessment': 1,
  'sign-intyg': 1,
  'take-handed-over': 1,
  'take-cases': 1,
  'decide-report': 10,
  'weigh-changed-basis': 10,
  'pay-fee': 2,
  'answer-unit-query': 2,
  'verify-paper': 2,
  'agree-plan': 5,
  'mend-intyg': 10,
  'write-course-intyg': 5,
  'answer-objection': 5,
  'answer-supplement': 15,
  'give-statement': 15,
  'judge-assignment': 30,
  'decide-refusal': 30,
  'handle-case': 30,
};
