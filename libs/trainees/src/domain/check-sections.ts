import type { PostKind } from '@specialistvagen/regulations';
import type { Reason } from '@specialistvagen/platform/contract';
import type { PeriodInput } from '../contract/index.js';
import type { TrainingPost } from './training-post.js';

type Rows = Pick<PeriodInput, 'from' | 'to' | 'atSection'> & {
  readonly alsoFor?: readonly string[] | undefined;
};

/** PSF 3 kap. 5 § divides AT in groups, so each period of AT says its group, and no other period does. */
export function sectionReasons(kind: PostKind, { atSection }: Rows, field = ''): Reason[] {
  if (kind === 'at' && !atSection) {
    const text = 'Ange vilket av allmäntjänstgöringens avsnitt perioden hör till.';
    return [{ text, field: `${field}atSection`, citation: 'PSF 3 kap. 5 §' }];
  }
  if (kind !== 'at' && atSection) {
    return [{ text: 'Avsnitt anges bara för allmäntjänstgöring.', field: `${field}atSection` }];
  }
  return [];
}

/**
 * Days may count in further posts of the same doctor that are under way on them: a BT inside its ST, a gren- or
 * tilläggsspecialitet beside its base. AT never counts in ST (rules.md 5.2).
 */
export function alsoForReasons(
  kind: PostKind,
  period: Rows & { readonly postId?: string },
  posts: readonly TrainingPost[],
  field = '',
): Reason[] {
  return (period.alsoFor ?? []).flatMap((id) => {
    const at = `${field}alsoFor`;
    const other = posts.find((post) => post.id === id);
    if (!other || id === period.postId) return [{ text: 'Den andra tjänsten finns inte.', field: at }];
    if (kind === 'at' || other.kind !== 'st') {
      const text =
        'Tjänstgöringen kan bara räknas även i en specialiseringstjänstgöring, aldrig allmäntjänstgöring.';
      return [{ text, field: at, rule: 'R19', confidence: 'SEC' }];
    }
    if (other.state !== 'ongoing') return [{ text: 'Den andra tjänsten pågår inte.', field: at }];
    if (period.from >= other.startsOn && period.to <= other.endsOn) return [];
    return [{ text: 'Perioden ligger utanför den andra tjänsten.', field: at }];
  });
}
