import { btGoals } from '@specialistvagen/regulations';
import type { Overview } from '../contract/progress.js';
import { DAYS_BEFORE_REMINDER } from './item-actions.js';
import { waitingParticipants } from './intyg.js';
import type { ListedIntyg } from './intyg.js';
import { underWay } from './intyg-states.js';
import type { goalsProgress } from './progress.js';
import type { ProgressGoal, ProgressRecord } from './progress.js';

export function progressGoals(): ProgressGoal[] {
  return btGoals().map(({ code, title, isTitleVerified }) => ({
    code,
    title,
    titleUnverified: !isTitleVerified,
  }));
}

export function progressRecords(
  list: readonly ListedIntyg[],
  nameOf: (personId: string) => string,
): ProgressRecord[] {
  return list.map((intyg) => ({
    id: intyg.id,
    type: intyg.type,
    goals: intyg.goals,
    state: intyg.state,
    reason: intyg.reason,
    waitingFor: waitingParticipants(intyg).map(({ personId }) => nameOf(personId)),
  }));
}

export function countGoals(goals: ReturnType<typeof goalsProgress>): Overview['counts'] {
  const count = (state: string) => goals.filter((goal) => goal.state === state).length;
  return {
    total: goals.length,
    signed: count('signed'),
    sent: count('sent'),
    draft: count('draft'),
    missing: count('missing'),
  };
}

const DAY = 86_400_000;

/** Whom the trainee waits for, longest first. */
export function waitingFor(
  list: readonly ListedIntyg[],
  show: {
    nameOf: (personId: string) => string;
    statusLine: (intyg: ListedIntyg) => string;
    title: (intyg: ListedIntyg) => string;
  },
  now: Date,
): Overview['waitingFor'] {
  return list
    .filter(({ state }) => underWay.includes(state))
    .flatMap((intyg) =>
      waitingParticipants(intyg).map(({ personId, role }) => {
        const since = intyg.sentAt ?? intyg.updatedAt;
        const last = intyg.remindedAt ?? since;
        return {
          intygId: intyg.id,
          type: intyg.type,
          title: show.title(intyg),
          person: { id: personId, displayName: show.nameOf(personId) },
          role,
          since: since.toISOString(),
          statusLine: show.statusLine(intyg),
          mayRemind: now.getTime() - last.getTime() >= DAYS_BEFORE_REMINDER * DAY,
        };
      }),
    )
    .toSorted((a, b) => (a.since < b.since ? -1 : 1));
}
