import type { AccessPurpose } from '@specialistvagen/identity/contract';
import { swedishDate, type PlainDate } from '@specialistvagen/regulations';
import type { AppointmentState } from '../contract/index.js';
import { appointmentTransition, type AppointmentAction } from './appointment-states.js';

type Described = {
  readonly state: AppointmentState;
  readonly appointedOn: PlainDate;
  readonly objectedOn: PlainDate | null;
  readonly objectionAnswer: string | null;
};

export function appointmentStatus({ state, appointedOn, objectedOn, objectionAnswer }: Described): string {
  const answered = objectionAnswer === null ? '' : ', invändningen är besvarad';
  const words: Readonly<Record<AppointmentState, string>> = {
    appointed: `utsedd ${swedishDate(appointedOn)}${answered}`,
    objected: `läkaren har invänt ${objectedOn ? swedishDate(objectedOn) : ''}, väntar på svar`,
    withdrawn: 'uppdraget är återtaget',
    completed: 'bedömningen är gjord',
  };
  return words[state];
}

const CLOSED: Readonly<Record<AppointmentState, string>> = {
  appointed: 'Det finns ingen obesvarad invändning.',
  objected: 'En invändning väntar redan på svar.',
  withdrawn: 'Uppdraget är återtaget.',
  completed: 'Bedömningen är gjord.',
};

const SHOWN: readonly { readonly action: AppointmentAction; readonly who: readonly AccessPurpose[] }[] = [
  { action: 'object', who: ['own'] },
  { action: 'answer', who: ['study-director', 'bt-coordinator'] },
  { action: 'withdraw', who: ['study-director', 'bt-coordinator'] },
];

export function appointmentActions(state: AppointmentState, relations: readonly AccessPurpose[]) {
  return SHOWN.filter(({ who }) => who.some((purpose) => relations.includes(purpose))).map(({ action }) => {
    const enabled = appointmentTransition(state, action) !== null;
    return { name: action, enabled, reasons: enabled ? [] : [{ text: CLOSED[state] }] };
  });
}
