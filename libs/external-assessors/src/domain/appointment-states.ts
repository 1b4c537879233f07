import type { AccessPurpose } from '@specialistvagen/identity/contract';
import type { AppointmentState } from '../contract/index.js';

export const APPOINTMENT_ACTIONS = ['object', 'answer', 'withdraw', 'complete'] as const;
export type AppointmentAction = (typeof APPOINTMENT_ACTIONS)[number];

export type AppointmentTransition = {
  readonly from: AppointmentState;
  readonly action: AppointmentAction;
  readonly to: AppointmentState;
  readonly who: readonly AccessPurpose[];
  readonly needsReason: boolean;
};

const APPOINTERS: readonly AccessPurpose[] = ['study-director', 'bt-coordinator'];
const SIGNERS: readonly AccessPurpose[] = ['external-assessor', 'principal-supervisor'];

/** An objection does not undo the appointment: the appointer answers it, or withdraws and appoints somebody else. */
export const APPOINTMENT_TRANSITIONS: readonly AppointmentTransition[] = [
  { from: 'appointed', action: 'object', to: 'objected', who: ['own'], needsReason: true },
  { from: 'objected', action: 'answer', to: 'appointed', who: APPOINTERS, needsReason: true },
  { from: 'appointed', action: 'withdraw', to: 'withdrawn', who: APPOINTERS, needsReason: true },
  { from: 'objected', action: 'withdraw', to: 'withdrawn', who: APPOINTERS, needsReason: true },
  { from: 'appointed', action: 'complete', to: 'completed', who: SIGNERS, needsReason: false },
];

export function appointmentTransition(
  from: AppointmentState,
  action: AppointmentAction,
): AppointmentTransition | null {
  return APPOINTMENT_TRANSITIONS.find((t) => t.from === from && t.action === action) ?? null;
}
