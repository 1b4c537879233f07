import type { CaseTask, CaseTasks } from '../contract/tasks.js';
import type { ApplicationState } from '../contract/states.js';

/** A case as its parties' inboxes see it. */
export type CaseStanding = {
  readonly id: string;
  readonly state: ApplicationState;
  readonly diarienummer: string;
  /** The status line. */
  readonly line: string;
  readonly arrivedOn: string;
  readonly isPaid: boolean;
  readonly payBy: string | null;
  readonly deadlineOn: string | null;
  /** Questions to the applicant that are not answered. */
  readonly openQuestions: number;
  readonly isHeard: boolean;
  readonly isRefusalProposed: boolean;
};

const NOTHING: CaseTasks = { tasks: [], waiting: [] };

/** The applicant pays, answers and states; otherwise Socialstyrelsen has it. The fee is due on filing (1992:191, 11 §). */
export function applicantTasks(standing: CaseStanding): CaseTasks {
  const line = lineOf(standing);
  const task = (kind: CaseTask['kind'], dueOn: string | null): CaseTasks => ({
    tasks: [{ ...line, kind, dueOn }],
    waiting: [],
  });
  if (standing.state === 'supplement-requested' && standing.openQuestions > 0)
    return task('answer-supplement', standing.deadlineOn);
  if (standing.state === 'communicated-before-refusal' && !standing.isHeard)
    return task('give-statement', standing.deadlineOn);
  if (['received', 'awaiting-fee'].includes(standing.state) && !standing.isPaid)
    return task('pay-fee', standing.payBy);
  return isWithAuthority(standing.state)
    ? { tasks: [], waiting: [{ ...line, title: 'Socialstyrelsen', kind: 'application' }] }
    : NOTHING;
}

/** What the officer who has the case, or its second decider, can go on with; the rest waits for somebody else. */
export function officerTasks(standing: CaseStanding, part: 'officer' | 'second', today: string): CaseTasks {
  if (!isWithAuthority(standing.state)) return NOTHING;
  const line = lineOf(standing);
  const dueOn = standing.deadlineOn ?? standing.payBy;
  const isOver = dueOn !== null && dueOn < today;
  const kind = part === 'officer' ? officersNext(standing, isOver) : seconds(standing);
  return kind
    ? { tasks: [{ ...line, kind, dueOn }], waiting: [] }
    : { tasks: [], waiting: [{ ...line, kind: 'case' }] };
}

function officersNext(standing: CaseStanding, isOver: boolean): CaseTask['kind'] | null {
  switch (standing.state) {
    case 'under-examination':
    case 'appealed':
      return 'handle-case';
    case 'awaiting-fee':
    case 'supplement-requested':
      return isOver ? 'handle-case' : null;
    case 'communicated-before-refusal':
      return !standing.isRefusalProposed && (standing.isHeard || isOver) ? 'handle-case' : null;
    default:
      return null;
  }
}

/** Nobody refuses alone: who takes part as the second decides on what the first has proposed. */
function seconds(standing: CaseStanding): CaseTask['kind'] | null {
  return standing.state === 'communicated-before-refusal' && standing.isRefusalProposed
    ? 'decide-refusal'
    : null;
}

const isWithAuthority = (state: ApplicationState) =>
  !['draft', 'decided', 'closed', 'dismissed'].includes(state);

const lineOf = ({ id, diarienummer, line, arrivedOn }: CaseStanding) => ({
  id,
  title: diarienummer,
  facts: line,
  since: arrivedOn,
});
