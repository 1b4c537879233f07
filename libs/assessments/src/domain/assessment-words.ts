import { swedishDate, type PlainDate } from '@specialistvagen/regulations';
import type { AssessmentAnswers, AssessmentState, FormSpecification } from '../contract/index.js';
import type { Assessment } from './assessment.js';
import { assessmentTransition, type AssessmentAction, type AssessmentParty } from './assessment-states.js';
import { scaleOf } from './independence-scale.js';

type Described = Pick<Assessment, 'state' | 'startedBy' | 'assessorId' | 'addresseeId'> & {
  readonly assessorName: string | null;
  readonly askedOn: PlainDate;
  readonly closedOn: PlainDate | null;
};

/** Where it stands, and whom it waits for. */
export function assessmentStatus(one: Described): string {
  const on = one.closedOn ? ` ${swedishDate(one.closedOn)}` : '';
  const words: Readonly<Record<AssessmentState, () => string>> = {
    asked: () => askedStatus(one),
    answered: () => `bedömd${on}`,
    declined: () => `avböjd${on}`,
    withdrawn: () => `återtagen${on}`,
    expired: () => `obesvarad, avslutad${on}`,
  };
  return words[one.state]();
}

function askedStatus({ startedBy, assessorId, assessorName, addresseeId, askedOn }: Described): string {
  const on = swedishDate(askedOn);
  if (startedBy === 'assessor') return `påbörjad av ${assessorName ?? 'bedömaren'} ${on}`;
  if (assessorId !== null) return `hos ${assessorName ?? 'bedömaren'} sedan ${on}`;
  return addresseeId === null ? `väntar på att koden läses, ${on}` : `inbjudan mejlad ${on}`;
}

const CLOSED = 'Bedömningen är redan avslutad.';
const SHOWN: readonly { readonly action: AssessmentAction; readonly who: AssessmentParty }[] = [
  { action: 'answer', who: 'assessor' },
  { action: 'pass-on', who: 'assessor' },
  { action: 'decline', who: 'assessor' },
  { action: 'withdraw', who: 'starter' },
];

/** Shown to whoever could do it in some state, so that a page never guesses. */
export function assessmentActions(state: AssessmentState, parties: readonly AssessmentParty[]) {
  return SHOWN.filter(({ who }) => parties.includes(who)).map(({ action }) => {
    const enabled = assessmentTransition(state, action, parties) !== null;
    return { name: action, enabled, reasons: enabled ? [] : [{ text: CLOSED }] };
  });
}

export type ScaleLevel = { readonly level: number; readonly levels: number; readonly label: string };

/** The answer on the form's first scale, with its word. */
export function levelOf({ fields }: FormSpecification, answers: AssessmentAnswers): ScaleLevel | null {
  const field = fields.find((one) => one.kind === 'scale');
  if (field?.kind !== 'scale') return null;
  const levels = scaleOf(field.scale, field.scaleVersion)?.levels ?? [];
  const found = levels.find(({ level }) => level === answers[field.id]);
  return found ? { level: found.level, levels: levels.length, label: found.label } : null;
}
