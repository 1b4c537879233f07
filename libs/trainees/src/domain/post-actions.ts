import type { PostKind } from '@specialistvagen/regulations';
import type { AccessPurpose } from '@specialistvagen/identity/contract';
import type { Action } from '../contract/index.js';
import { POST_STATE_TEXT, postTransition, whoMay, type PostAction } from './post-states.js';
import type { TrainingPost } from './training-post.js';

type Shown = {
  readonly name: string;
  readonly action: PostAction;
  /** Left out: every kind. */
  readonly kinds?: readonly PostKind[];
};

const SHOWN: readonly Shown[] = [
  { name: 'change-days', action: 'change' },
  { name: 'change-keepers', action: 'change' },
  { name: 'change-marks', action: 'change', kinds: ['st'] },
  { name: 'choose-regulation', action: 'choose', kinds: ['st'] },
  { name: 'add-period', action: 'change' },
  { name: 'add-interruption', action: 'change' },
  { name: 'add-credit', action: 'change', kinds: ['bt', 'st'] },
  { name: 'appoint-supervisor', action: 'change' },
  { name: 'complete-at', action: 'finish', kinds: ['at'] },
  { name: 'end', action: 'end' },
  { name: 'correct-end', action: 'correct-end' },
  { name: 'withdraw', action: 'withdraw' },
];

/** The same table answers what a page may offer and what a use case refuses. */
export function postActions(
  { state, kind }: Pick<TrainingPost, 'state' | 'kind'>,
  relations: readonly AccessPurpose[],
): Action[] {
  return SHOWN.filter(({ kinds }) => kinds?.includes(kind) ?? true).flatMap(({ name, action }) => {
    if (!whoMay(action).some((one) => relations.includes(one))) return [];
    const enabled = postTransition(state, action) !== null;
    return [{ name, enabled, reasons: enabled ? [] : [{ text: POST_STATE_TEXT[state] }] }];
  });
}
