import type { Reason } from '@specialistvagen/platform/contract';
import { APPLICATION_STATE_WORDS } from '../contract/states.js';
import type { ApplicationState } from '../contract/states.js';
import { transitionsOf } from './application-states.js';
import type { ActingRole, ApplicationAction } from './application-states.js';
import { biasRefusals } from './impartiality.js';

export type CaseAction = { name: string; enabled: boolean; reasons: Reason[] };

/** What each page offers, in its order. */
const OFFICERS: readonly ApplicationAction[] = [
  'take',
  'take-second',
  'reassign',
  'hand-over',
  'state-no-bias',
  'state-bias',
  'pay-by-hand',
  'order-fee',
  'request-supplement',
  'query-unit',
  'ask-expert',
  'record-opinion',
  'receive-original',
  'resume',
  'communicate',
  'propose-refusal',
  'propose-approval',
  'approve',
  'approve-proposed',
  'refuse',
  'record-paper-decision',
  'close',
  'dismiss',
  'record-delivery',
  'register-appeal',
  're-examine',
  'keep-decision',
  'communicate-change',
  'propose-change',
  'change-decision',
  'disclose',
  'decide-retention',
];
const APPLICANTS: readonly ApplicationAction[] = [
  'submit',
  'answer-supplement',
  'give-statement',
  'acknowledge-decision',
];
/** What asks the applicant in writing here, or rests on what was signed here, has no place in a paper case. */
const NOT_ON_PAPER: readonly ApplicationAction[] = [
  'request-supplement',
  'query-unit',
  'receive-original',
  'communicate',
  'propose-approval',
  'approve',
  'approve-proposed',
  're-examine',
  'keep-decision',
  'communicate-change',
  'propose-change',
  'change-decision',
];

type CaseStanding = {
  state: ApplicationState;
  role: ActingRole;
  origin: 'digital' | 'paper';
  /** What the officer has said of bias in this case. */
  bias?: { hasBias: boolean } | null;
  /** Acts that wait for something of their own, with what they wait for. */
  hindered?: Readonly<Partial<Record<ApplicationAction, string>>>;
};

/** Every button with why it cannot be pressed; the same table that decides when it is. */
export function caseActions({ state, role, origin, bias, hindered = {} }: CaseStanding): CaseAction[] {
  const names = role === 'applicant' ? APPLICANTS : OFFICERS;
  return names
    .filter((name) => (origin === 'paper' ? !NOT_ON_PAPER.includes(name) : name !== 'record-paper-decision'))
    .map((name) => {
      const held = name === 'take' || name === 'reassign' ? heldBy(name, role) : null;
      const isOpen = transitionsOf(state, name, role).length > 0;
      const text = held ?? (isOpen ? hindered[name] : why(state, name, role));
      const reasons: Reason[] = text === undefined ? [] : [{ text }];
      const unsaid = reasons.length === 0 && bias !== undefined ? biasRefusals(name, role, bias) : [];
      const all = [...reasons, ...unsaid];
      return { name, enabled: all.length === 0, reasons: all };
    });
}

/** Why a case that somebody has is not simply taken. */
function heldBy(name: 'take' | 'reassign', role: ActingRole): string | null {
  if (role === 'officer') return 'Ärendet är redan ditt.';
  return name === 'take' && role === 'second-officer'
    ? 'En annan handläggare har ärendet. Ta över det med skäl.'
    : null;
}

function why(state: ApplicationState, name: ApplicationAction, role: ActingRole): string {
  if (role === 'any-officer') return 'Ta ärendet först.';
  const other: ActingRole = role === 'officer' ? 'second-officer' : 'officer';
  if (transitionsOf(state, name, other).length > 0) {
    return role === 'officer'
      ? 'En annan handläggare gör detta: två personer behövs.'
      : 'Ärendets handläggare gör detta.';
  }
  return `Går inte när ärendet är ${APPLICATION_STATE_WORDS[state]}.`;
}
