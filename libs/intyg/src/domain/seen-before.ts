import type { DraftContent } from '../contract/content.js';
import type { IntygEvent } from './intyg.js';

export type SeenBefore = { readonly content: DraftContent; readonly at: Date };

/**
 * What the other side saw last time: the content as it was sent or returned before the sending that counts now.
 * Null when it has been sent at most once and never came back.
 */
export function seenBefore(events: readonly IntygEvent[], isSent: boolean): SeenBefore | null {
  const remembered = events.flatMap(({ at, content, action }) =>
    content && (action === 'send' || action === 'return' || action === 'send-back') ? [{ at, content }] : [],
  );
  const last = isSent ? remembered.at(-2) : remembered.at(-1);
  return last ?? null;
}
