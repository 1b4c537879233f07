import { APPLICATION_STATE_WORDS } from '../contract/states.js';
import type { ApplicationKind, ApplicationState } from '../contract/states.js';
import type { CasesOverview } from '../contract/case-file.js';
import { daysBetween } from './days-between.js';

export type WaitingCase = {
  kind: ApplicationKind;
  state: ApplicationState;
  /** When it came into the state. */
  since: string;
  dueOn: string | null;
  officerId: string | null;
};

type Row = CasesOverview['waiting'][number];

const WAITS_FOR: Readonly<Partial<Record<ApplicationState, Row['waitsFor']>>> = {
  received: 'authority',
  'awaiting-fee': 'applicant',
  'under-examination': 'authority',
  'supplement-requested': 'applicant',
  'communicated-before-refusal': 'applicant',
  appealed: 'court',
};

/** Where cases wait and for how long. Counts only: names nobody who has applied. */
export function waitingRows(cases: readonly WaitingCase[], today: string): Row[] {
  return (['bt', 'specialist'] as const).flatMap((kind) =>
    Object.entries(WAITS_FOR).flatMap(([state, waitsFor]) => {
      const here = cases.filter((one) => one.kind === kind && one.state === state);
      return here.length === 0 ? [] : [row(kind, state as ApplicationState, waitsFor, here, today)];
    }),
  );
}

function row(
  kind: ApplicationKind,
  state: ApplicationState,
  waitsFor: Row['waitsFor'],
  here: readonly WaitingCase[],
  today: string,
): Row {
  const days = here.map(({ since }) => daysBetween(since, today)).sort((a, b) => a - b);
  return {
    kind,
    state,
    words: APPLICATION_STATE_WORDS[state],
    waitsFor,
    cases: here.length,
    medianDays: days[Math.floor((days.length - 1) / 2)] ?? 0,
    longestDays: days.at(-1) ?? 0,
    overdue: here.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
    withoutOfficer: here.filter(({ officerId }) => officerId === null).length,
  };
}
