import type { AccessPurpose } from '@specialistvagen/identity/contract';
import type { Action } from '../contract/index.js';
import { POST_STATE_TEXT, postTransition, type PostAction, type PostState } from './post-states.js';

const SHOWN: readonly { readonly name: string; readonly action: PostAction }[] = [
  { name: 'change-days', action: 'change' },
  { name: 'change-keepers', action: 'change' },
  { name: 'add-period', action: 'change' },
  { name: 'add-interruption', action: 'change' },
  { name: 'add-credit', action: 'change' },
  { name: 'appoint-supervisor', action: 'change' },
  { name: 'end', action: 'end' },
  { name: 'withdraw', action: 'withdraw' },
];

/** The same table answers what a page may offer and what a use case refuses. */
export function postActions(state: PostState, relations: readonly AccessPurpose[]): Action[] {
  return SHOWN.flatMap(({ name, action }) => {
    const inOngoing = postTransition('ongoing', action);
    const isTheirs = inOngoing?.who.some((who) => relations.includes(who)) ?? false;
    if (!isTheirs) return [];
    const enabled = postTransition(state, action) !== null;
    return [{ name, enabled, reasons: enabled ? [] : [{ text: POST_STATE_TEXT[state] }] }];
  });
}
