import type { GoalProgress, Overview } from '../contract/progress.js';
import { standingOfState } from './progress-goals.js';
import type { ProgressRecord } from './progress-goals.js';

/** The forms of a training beside those of single goals. */
export type TrainingForms = {
  readonly kind: 'bt' | 'st';
  /** States the whole of the service; null where the application does (SOSFS 2015:8). */
  readonly service: string | null;
  /** Says that everything is achieved; any one of them. */
  readonly finals: readonly string[];
  /** Form → *Bilaga* number. */
  readonly attachments: ReadonlyMap<string, string>;
  /** Form → its title. */
  titleOf(type: string): string;
};

export type NextStepFacts = {
  /** null: there is no post, or one without intyg (AT). */
  readonly forms: TrainingForms | null;
  readonly hasPost: boolean;
  readonly goals: readonly GoalProgress[];
  readonly records: readonly ProgressRecord[];
  readonly months: { readonly shown: string; readonly needed: string; readonly enough: boolean } | null;
  readonly hasAssessor: boolean;
  /** The authority has approved: nothing is left to do. */
  readonly isApproved: boolean;
};
type Open = NextStepFacts & { readonly forms: TrainingForms };
type NextStep = Overview['nextStep'];
type Action = NonNullable<NextStep['action']>;

const plain = (sentence: string): NextStep => ({ sentence, action: null });
const withAction = (
  sentence: string,
  action: Pick<Action, 'name' | 'label'> & Partial<Action>,
): NextStep => ({ sentence, action: { goals: [], intygId: null, type: null, ...action } });

/** The one sentence on the trainee's page: what to do now, or whom one waits for. */
export function nextStep(facts: NextStepFacts): NextStep {
  const { forms } = facts;
  if (!facts.hasPost) return plain('Du har ingen utbildningstjänst ännu. Din studierektor lägger upp den.');
  if (!forms) return plain('Allmäntjänstgöringen har inga intyg här. Tjänstgöring och prov registreras.');
  if (facts.isApproved) {
    const what = forms.kind === 'bt' ? 'bastjänstgöring' : 'specialiseringstjänstgöring';
    return withAction(`Din ${what} är godkänd.`, { name: 'open-application', label: 'Se beslutet' });
  }
  const open = { ...facts, forms };
  return (
    whatCameBack(open) ??
    whatIsHalfWritten(open) ??
    whatIsMissing(open) ??
    theService(open) ??
    theCompetence(open) ??
    whatIsAwaited(facts.records) ??
    withAction(`Alla intyg är signerade. Nu kan du ansöka om ${APPLIED_FOR[forms.kind]}.`, {
      name: 'open-application',
      label: 'Gå till ansökan',
    })
  );
}

const APPLIED_FOR = { bt: 'intyg om godkänd bastjänstgöring', st: 'bevis om specialistkompetens' } as const;

/** Words of the forms begin with *INTYG*; in a sentence they do not. */
function about({ goals, type }: ProgressRecord, { forms }: Open): string {
  if (goals.length > 0) return `intyget om ${goals.join(', ')}`;
  return `intyget ${forms.titleOf(type).replace(/^INTYG /, '')}`;
}

function whatCameBack(facts: Open): NextStep | null {
  const back = facts.records.find(
    (record) => (record.state === 'returned' || record.state === 'declined') && isStillNeeded(record, facts),
  );
  if (!back) return null;
  const what = back.state === 'returned' ? 'har återsänts' : 'har avböjts';
  return withAction(`${capital(about(back, facts))} ${what}: ${back.reason ?? 'inte rätt person'}.`, {
    name: 'open-intyg',
    label: 'Öppna och skicka igen',
    intygId: back.id,
  });
}

function whatIsHalfWritten(facts: Open): NextStep | null {
  const draft = facts.records.find((record) => record.state === 'draft' && isStillNeeded(record, facts));
  if (!draft) return null;
  return withAction(`Du har ett utkast till ${about(draft, facts)} som inte är skickat.`, {
    name: 'open-intyg',
    label: 'Fortsätt på utkastet',
    intygId: draft.id,
  });
}

function whatIsMissing({ goals, forms }: Open): NextStep | null {
  const missing = goals.filter(
    (goal) => (goal.state === 'missing' || goal.state === 'draft') && !isOnlyFinal(goal, forms),
  );
  const [first] = missing;
  if (!first) return null;
  const left = missing.length === 1 ? 'Ett delmål återstår' : `${missing.length} delmål återstår`;
  const group = first.groups.find(({ state }) => state === 'missing' || state === 'draft');
  const how = forms.kind === 'st' && group ? `: ${group.label}` : '';
  return withAction(`${left} att begära intyg för. Börja med ${first.code}${how}.`, {
    name: 'request-intyg',
    label: 'Begär intyg',
    goals: [first.code],
    type: group?.ways[0]?.type ?? null,
  });
}

/** Such a goal has no activity that an intyg attests: the final intyg alone covers it. */
function isOnlyFinal({ groups }: GoalProgress, { finals }: TrainingForms): boolean {
  return groups.every(({ ways }) => ways.every(({ type }) => finals.includes(type)));
}

function theService({ records, months, forms }: Open): NextStep | null {
  const { service } = forms;
  if (service === null || isRequested(records, [service])) return null;
  const what = forms.kind === 'bt' ? 'tjänstgöring' : 'specialiseringstjänstgöring';
  if (months && !months.enough) {
    return plain(
      `Du har ${months.shown} av ${months.needed.replace(/,0$/, '')} månader. Intyget om fullgjord ${what} begärs när de är fullgjorda.`,
    );
  }
  const whole = forms.kind === 'bt' ? 'bastjänstgöring' : what;
  return withAction(`Begär intyget om fullgjord ${whole} av din verksamhetschef.`, {
    name: 'request-service',
    label: `Begär Bilaga ${forms.attachments.get(service) ?? ''}`.trim(),
    type: service,
  });
}

function theCompetence({ records, goals, hasAssessor, forms }: Open): NextStep | null {
  const [final] = forms.finals;
  if (final === undefined || isRequested(records, forms.finals)) return null;
  if (goals.some((goal) => goal.state !== 'signed' && !isOnlyFinal(goal, forms))) return null;
  const label = `Begär Bilaga ${forms.attachments.get(final) ?? ''}`.trim();
  if (forms.kind === 'st') {
    const sentence = 'Begär intyget om uppnådd specialistkompetens av dem som ska bedöma det.';
    return withAction(sentence, { name: 'request-competence', label, type: final });
  }
  if (!hasAssessor) return plain('Du väntar på att studierektorn utser en extern bedömare.');
  return withAction(
    'Begär intyget om uppnådd baskompetens av huvudansvarig handledare och extern bedömare.',
    { name: 'request-competence', label, type: final },
  );
}

function whatIsAwaited(records: readonly ProgressRecord[]): NextStep | null {
  const waiting = records.filter(({ state }) => standingOfState[state] === 'sent');
  if (waiting.length === 0) return null;
  const names = [...new Set(waiting.flatMap(({ waitingFor }) => waitingFor))];
  return plain(`Inget är ditt att göra just nu. Du väntar på ${names.join(', ')}.`);
}

function isRequested(records: readonly ProgressRecord[], types: readonly string[]): boolean {
  return records.some(
    ({ type, state }) => types.includes(type) && ['sent', 'signed'].includes(standingOfState[state]),
  );
}

/** What another intyg covers already need not be taken up again. */
function isStillNeeded(record: ProgressRecord, { goals, records, forms }: Open): boolean {
  const isOfNoGoal = record.type === forms.service || forms.finals.includes(record.type);
  if (isOfNoGoal) return !isRequested(records, [record.type]);
  const groups = goals
    .filter(({ code }) => record.goals.includes(code))
    .flatMap((goal) => goal.groups.filter(({ ways }) => ways.some(({ type }) => type === record.type)));
  return groups.length === 0 || groups.some(({ state }) => state === 'missing' || state === 'draft');
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
