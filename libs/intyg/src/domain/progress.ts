import type { DraftState, IntygType } from '../contract/intyg-type.js';
import type { GoalProgress, Overview } from '../contract/progress.js';

export type ProgressRecord = {
  readonly id: string;
  readonly type: IntygType;
  readonly goals: readonly string[];
  readonly state: DraftState;
  readonly waitingFor: readonly string[];
  readonly reason: string | null;
};
export type ProgressGoal = {
  readonly code: string;
  readonly title: string | null;
  readonly titleUnverified: boolean;
};

type GoalState = GoalProgress['state'];

const standing: Record<DraftState, GoalState> = {
  draft: 'draft',
  returned: 'draft',
  declined: 'draft',
  withdrawn: 'draft',
  sent: 'sent',
  signing: 'sent',
  'awaiting-cosignature': 'sent',
  signed: 'signed',
  replaced: 'missing',
  revoked: 'missing',
  void: 'missing',
};
const order: readonly GoalState[] = ['missing', 'draft', 'sent', 'signed'];

/** Each goal with the furthest any Bilaga 2 for it has come. */
export function goalsProgress(
  goals: readonly ProgressGoal[],
  records: readonly ProgressRecord[],
): GoalProgress[] {
  const goalIntyg = records.filter(({ type }) => type === 'SOS-2021-B2');
  return goals.map(({ code, title, titleUnverified }) => {
    const own = goalIntyg.filter((record) => record.goals.includes(code));
    const states = own.map((record) => standing[record.state]);
    const furthest = order.findLast((state) => states.includes(state)) ?? 'missing';
    return { code, title, titleUnverified, state: furthest, intygIds: own.map(({ id }) => id) };
  });
}

export type NextStepFacts = {
  readonly hasPost: boolean;
  readonly goals: readonly GoalProgress[];
  readonly records: readonly ProgressRecord[];
  readonly months: { readonly shown: string; readonly enough: boolean } | null;
  readonly hasAssessor: boolean;
  /** The authority has approved: nothing is left to do. */
  readonly isApproved: boolean;
};
type NextStep = Overview['nextStep'];
type Action = NonNullable<NextStep['action']>;

const plain = (sentence: string): NextStep => ({ sentence, action: null });
const withAction = (
  sentence: string,
  action: Pick<Action, 'name' | 'label'> & Partial<Action>,
): NextStep => ({ sentence, action: { goals: [], intygId: null, ...action } });

/** The one sentence on the trainee's page: what to do now, or whom one waits for. */
export function nextStep(facts: NextStepFacts): NextStep {
  if (!facts.hasPost) return plain('Du har ingen BT-tjänst ännu. Din studierektor lägger upp den.');
  if (facts.isApproved) {
    return withAction('Din bastjänstgöring är godkänd.', { name: 'open-application', label: 'Se beslutet' });
  }
  return (
    whatCameBack(facts) ??
    whatIsHalfWritten(facts) ??
    whatIsMissing(facts.goals) ??
    theService(facts) ??
    theCompetence(facts) ??
    whatIsAwaited(facts.records) ??
    withAction('Alla intyg är signerade. Nu kan du ansöka om intyg om godkänd bastjänstgöring.', {
      name: 'open-application',
      label: 'Gå till ansökan',
    })
  );
}

const about = (record: ProgressRecord) =>
  record.type === 'SOS-2021-B2'
    ? `intyget om ${record.goals.join(', ')}`
    : record.type === 'SOS-2021-B3'
      ? 'intyget om fullgjord bastjänstgöring'
      : 'intyget om uppnådd baskompetens';

function whatCameBack(facts: NextStepFacts): NextStep | null {
  const back = facts.records.find(
    (record) => (record.state === 'returned' || record.state === 'declined') && isStillNeeded(record, facts),
  );
  if (!back) return null;
  const what = back.state === 'returned' ? 'har återsänts' : 'har avböjts';
  return withAction(`${capital(about(back))} ${what}: ${back.reason ?? 'inte rätt person'}.`, {
    name: 'open-intyg',
    label: 'Öppna och skicka igen',
    intygId: back.id,
  });
}

function whatIsHalfWritten(facts: NextStepFacts): NextStep | null {
  const draft = facts.records.find((record) => record.state === 'draft' && isStillNeeded(record, facts));
  if (!draft) return null;
  return withAction(`Du har ett utkast till ${about(draft)} som inte är skickat.`, {
    name: 'open-intyg',
    label: 'Fortsätt på utkastet',
    intygId: draft.id,
  });
}

function whatIsMissing(goals: readonly GoalProgress[]): NextStep | null {
  const missing = goals
    .filter(({ state }) => state === 'missing' || state === 'draft')
    .map(({ code }) => code);
  const [first] = missing;
  if (!first) return null;
  const left = missing.length === 1 ? 'Ett delmål återstår' : `${missing.length} delmål återstår`;
  return withAction(`${left} att begära intyg för. Börja med ${first}.`, {
    name: 'request-intyg',
    label: 'Begär intyg',
    goals: [first],
  });
}

function theService({ records, months }: NextStepFacts): NextStep | null {
  if (isRequested(records, 'SOS-2021-B3')) return null;
  if (months && !months.enough) {
    return plain(
      `Du har ${months.shown} av 6 månader. Intyget om fullgjord tjänstgöring begärs när de är fullgjorda.`,
    );
  }
  return withAction('Begär intyget om fullgjord bastjänstgöring av din verksamhetschef.', {
    name: 'request-service',
    label: 'Begär Bilaga 3',
  });
}

function theCompetence({ records, goals, hasAssessor }: NextStepFacts): NextStep | null {
  if (isRequested(records, 'SOS-2021-B4')) return null;
  if (goals.some(({ state }) => state !== 'signed')) return null;
  if (!hasAssessor) return plain('Du väntar på att studierektorn utser en extern bedömare.');
  return withAction(
    'Begär intyget om uppnådd baskompetens av huvudansvarig handledare och extern bedömare.',
    {
      name: 'request-competence',
      label: 'Begär Bilaga 4',
    },
  );
}

function whatIsAwaited(records: readonly ProgressRecord[]): NextStep | null {
  const waiting = records.filter(({ state }) => standing[state] === 'sent');
  if (waiting.length === 0) return null;
  const names = [...new Set(waiting.flatMap(({ waitingFor }) => waitingFor))];
  return plain(`Inget är ditt att göra just nu. Du väntar på ${names.join(', ')}.`);
}

function isRequested(records: readonly ProgressRecord[], type: IntygType): boolean {
  return records.some(
    (record) => record.type === type && ['sent', 'signed'].includes(standing[record.state]),
  );
}

/** What another intyg covers already need not be taken up again. */
function isStillNeeded(record: ProgressRecord, { goals, records }: NextStepFacts): boolean {
  if (record.type !== 'SOS-2021-B2') return !isRequested(records, record.type);
  const covered = goals.filter(({ state }) => state === 'sent' || state === 'signed').map(({ code }) => code);
  return record.goals.length === 0 || record.goals.some((code) => !covered.includes(code));
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
