import {
  POST_KIND_LABELS,
  finalForms,
  isAtLeast,
  requiredMonths,
  serviceFormOf,
  specialtyById,
  templateOf,
  timeTotals,
  truncatedToOneDecimal,
} from '@specialistvagen/regulations';
import type { RuleFacts, TrainingFacts } from '@specialistvagen/regulations';
import type { TrainingPost } from '@specialistvagen/trainees';
import type { Overview } from '../contract/progress.js';
import { DAYS_BEFORE_REMINDER } from './item-actions.js';
import { waitingParticipants } from './intyg.js';
import type { ListedIntyg } from './intyg.js';
import { underWay } from './intyg-states.js';
import type { TrainingForms } from './progress.js';
import { attachmentsOf, standingIntyg } from './progress-goals.js';
import type { ProgressRecord } from './progress-goals.js';

type Listing = {
  readonly training: TrainingFacts;
  readonly list: readonly ListedIntyg[];
  readonly verifiedCopies: RuleFacts['verifiedCopies'];
  readonly today: string;
};

/** As much of the facts as goals and months are reckoned from: the list already says what is signed and in force. */
export function listedFacts({ training, list, verifiedCopies, today }: Listing): RuleFacts {
  const signed = list.filter(({ state }) => state === 'signed');
  return {
    today,
    training,
    intyg: signed.map((intyg) => standingIntyg(intyg, training.post)),
    verifiedCopies,
    signing: null,
    assessor: null,
    application: null,
    decision: null,
    regionSwitches: [],
    disclosure: null,
  };
}

/** null for AT, whose book has no form here. */
export function formsOfTraining(training: TrainingFacts): TrainingForms | null {
  const { post } = training;
  if (post.kind === 'at') return null;
  const attachments = attachmentsOf(post);
  const service = serviceFormOf(post);
  const isIntyg = templateOf(service)?.template.category === 'intyg-service';
  return {
    kind: post.kind,
    service: isIntyg ? service : null,
    finals: finalForms(training),
    attachments,
    titleOf: (type) => templateOf(type)?.template.title ?? type,
  };
}

export function postLabel({ kind, specialty }: Pick<TrainingPost, 'kind' | 'specialty'>): string {
  const name = specialty === null ? null : (specialtyById(specialty)?.name ?? specialty);
  return name === null ? POST_KIND_LABELS[kind] : `${POST_KIND_LABELS[kind]}, ${name}`;
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

export function countGoals(goals: Overview['goals']): Overview['counts'] {
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
export function overviewMonths(facts: RuleFacts): NonNullable<Overview['months']> {
  const { service, total } = timeTotals(facts.training, facts.today);
  const required = requiredMonths(facts);
  const enough = isAtLeast(total, required.months);
  return {
    shown: truncatedToOneDecimal(total),
    needed: required.shown,
    days: service.days,
    enough,
    requirement: required.text,
    citation: required.citation,
    enoughOnlyByCredit: enough && !isAtLeast(service.total, required.months),
  };
}
