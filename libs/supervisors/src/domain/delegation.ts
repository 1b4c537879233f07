import {
  SOSFS_2015,
  swedishDate,
  type CompetenceSnapshot,
  type DelegationFacts,
  type PlainDate,
} from '@specialistvagen/regulations';
import type { Reason } from '@specialistvagen/platform/contract';

export const DELEGATION_CITATION = 'SOSFS 2015:8 4 kap. 4 §';

export type Delegation = {
  readonly id: string;
  readonly traineeId: string;
  readonly postId: string;
  readonly byId: string;
  readonly toId: string;
  readonly from: PlainDate;
  /** Last day; null until it is ended. */
  readonly to: PlainDate | null;
  readonly wording: string;
};

type Post = {
  readonly traineeId: string;
  readonly regulation: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly headOfDepartmentId: string;
};

/** As it goes into the signed bytes. */
export function delegationFacts({ byId, toId, from, to, wording }: Delegation): DelegationFacts {
  return { by: byId, to: toId, on: from, until: to, text: wording, citation: DELEGATION_CITATION };
}

/** Why nothing can be delegated in the post at all: only the forms of SOSFS 2015:8 let another doctor sign. */
export function postReasons(post: Pick<Post, 'regulation'>): Reason[] {
  if (post.regulation === SOSFS_2015) return [];
  const text = `Blanketterna enligt ${post.regulation} signeras av verksamhetschefen själv; bara enligt ${SOSFS_2015} kan uppgiften överlåtas.`;
  return [{ text, rule: 'R10', citation: DELEGATION_CITATION, confidence: 'EX' }];
}

/** All faults at once. */
export function delegationReasons(
  wanted: Pick<Delegation, 'byId' | 'toId' | 'from' | 'to'>,
  context: {
    readonly post: Post;
    readonly snapshot: CompetenceSnapshot;
    readonly others: readonly Delegation[];
  },
): Reason[] {
  const { post, snapshot, others } = context;
  const reasons: Reason[] = [...postReasons(post)];
  if (wanted.byId !== post.headOfDepartmentId) {
    reasons.push({
      text: 'Bara tjänstens verksamhetschef kan överlåta uppgiften.',
      citation: DELEGATION_CITATION,
    });
  }
  if (wanted.toId === wanted.byId) {
    reasons.push({ text: 'Uppgiften överlåts till någon annan.', field: 'personId' });
  }
  if (wanted.toId === post.traineeId) {
    reasons.push({ text: 'Ingen signerar om sig själv.', field: 'personId', rule: 'R11' });
  }
  if (!snapshot.licence) {
    reasons.push({
      text: 'Uppgiften överlåts till en läkare; legitimationen är inte kontrollerad. Hämta uppgiften ur HOSP först.',
      field: 'personId',
      rule: 'R12',
      mendedBy: 'studierektor',
    });
  }
  return [...reasons, ...dayReasons(wanted, post, others)];
}

function dayReasons(
  wanted: Pick<Delegation, 'toId' | 'from' | 'to'>,
  post: Post,
  others: readonly Delegation[],
): Reason[] {
  const last = wanted.to ?? post.endsOn;
  const reasons: Reason[] = [];
  if (wanted.to !== null && wanted.to < wanted.from) {
    reasons.push({ text: 'Sista dagen ligger före första dagen.', field: 'to' });
  }
  if (wanted.from < post.startsOn || last > post.endsOn) {
    reasons.push({
      text: `Överlåtelsen ligger utanför tjänsten ${swedishDate(post.startsOn)}–${swedishDate(post.endsOn)}.`,
      field: 'from',
    });
  }
  const clash = others.some(
    (one) => one.toId === wanted.toId && one.from <= last && (one.to === null || one.to >= wanted.from),
  );
  if (clash) reasons.push({ text: 'Personen har redan uppgiften under den tiden.', field: 'personId' });
  return reasons;
}
