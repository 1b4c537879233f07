import {
  SIX_MONTHS,
  add,
  btGoals,
  creditMonths,
  fullTimeMonths,
  isAtLeast,
  truncatedToOneDecimal,
} from '@specialistvagen/regulations';
import type { TrainingRecord } from '@specialistvagen/trainees';
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

/** Whom the trainee waits for, longest first. `lines` holds the status line of each. */
export function waitingFor(
  list: readonly ListedIntyg[],
  show: {
    nameOf: (personId: string) => string;
    lines: ReadonlyMap<string, string>;
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
          statusLine: show.lines.get(intyg.id) ?? '',
          mayRemind: now.getTime() - last.getTime() >= DAYS_BEFORE_REMINDER * DAY,
        };
      }),
    )
    .toSorted((a, b) => (a.since < b.since ? -1 : 1));
}

/** Months served and credited through today, as the rules count them (decision 22). */
export function overviewMonths(record: TrainingRecord, today: string): Overview['months'] {
  if (record.posts.length === 0) return null;
  const service = fullTimeMonths({
    service: record.periods,
    interruptions: record.interruptions,
    through: today,
  });
  const total = add(service.total, creditMonths(record.credits.map(asCreditFacts)));
  const enough = isAtLeast(total, SIX_MONTHS);
  return {
    shown: truncatedToOneDecimal(total),
    needed: truncatedToOneDecimal(SIX_MONTHS),
    days: service.days,
    enough,
    enoughOnlyByCredit: enough && !isAtLeast(service.total, SIX_MONTHS),
  };
}

const asCreditFacts = ({ decidedById, ...credit }: TrainingRecord['credits'][number]) => ({
  ...credit,
  decidedBy: decidedById,
});
