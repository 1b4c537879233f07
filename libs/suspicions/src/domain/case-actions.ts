import type { Reason } from '@specialistvagen/platform/contract';
import type { SuspicionState } from '../contract/states.js';
import { SUSPICION_ACTIONS, suspicionTransition } from './suspicion-states.js';
import type { SuspicionAction } from './suspicion-states.js';

export type StandingFacts = {
  state: SuspicionState;
  isMine: boolean;
  /** What the facts of the case say against an act that the table allows. */
  hindered: Partial<Readonly<Record<SuspicionAction, readonly Reason[]>>>;
};
export type ActionView = { name: string; enabled: boolean; reasons: Reason[] };

/** What an officer of the room may do now, and why not the rest. */
export function caseActions({ state, isMine, hindered }: StandingFacts): ActionView[] {
  return SUSPICION_ACTIONS.filter((action) => action !== 'receive' && action !== 'give-statement').flatMap(
    (action) => {
      const asOfficer = suspicionTransition(state, action, 'officer');
      const asOther = suspicionTransition(state, action, 'room-officer');
      if (asOfficer === null && asOther === null) return [];
      if (asOfficer && !isMine) return [];
      // One's own case is not taken over. Who may be the second of two is a matter of who proposed, not of who has the case.
      if (asOther && isMine && action === 'take-over') return [];
      const reasons = [...(hindered[action] ?? [])];
      return [{ name: action, enabled: reasons.length === 0, reasons }];
    },
  );
}
