import type { OpenSigningAct } from '../../client/intyg.js';

type Shown = OpenSigningAct['items'][number];

/** What has been on the screen in this tab, as it was shown: only that may be signed (decision 16). */
const shown = new Map<string, Shown>();

export const remember = (item: Shown) => void shown.set(item.intygId, item);
export const displayed = (ids: readonly string[]): Shown[] =>
  ids.flatMap((id) => {
    const item = shown.get(id);
    return item ? [item] : [];
  });
