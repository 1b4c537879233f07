import type { Reason } from '@specialistvagen/platform/contract';
import { APPLICATION_STATE_WORDS } from '../contract/states.js';
import type { ApplicationState } from '../contract/states.js';
import { transitionsOf } from './application-states.js';
import type { ActingRole, ApplicationAction } from './application-states.js';

export type CaseAction = { name: string; enabled: boolean; reasons: Reason[] };

/** What each page offers, in its order. */
const OFFICERS: readonly ApplicationAction[] = [
  'take',
  'take-second',
  'reassign',
  'pay-by-hand',
  'order-fee',
  'request-supplement',
  'query-unit',
  'resume',
  'communicate',
  'propose-refusal',
  'approve',
  'refuse',
  'record-paper-decision',
  'close',
  'dismiss',
  'register-appeal',
];
const APPLICANTS: readonly ApplicationAction[] = ['submit', 'answer-supplement', 'give-statement'];
const ON_PAPER: readonly ApplicationAction[] = ['request-supplement', 'query-unit', 'communicate', 'approve'];

type CaseStanding = { state: ApplicationState; role: ActingRole; origin: 'digital' | 'paper' };

/** Every button with why it cannot be pressed; the same table that decides when it is. */
export function caseActions({ state, role, origin }: CaseStanding): CaseAction[] {
  const names = role === 'applicant' ? APPLICANTS : OFFICERS;
  return names
    .filter((name) => (origin === 'paper' ? !ON_PAPER.includes(name) : name !== 'record-paper-decision'))
    .map((name) => {
      const held = name === 'take' || name === 'reassign' ? heldBy(name, role) : null;
      const enabled = held === null && transitionsOf(state, name, role).length > 0;
      const text = held ?? why(state, name, role);
      return { name, enabled, reasons: enabled ? [] : [{ text }] };
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
