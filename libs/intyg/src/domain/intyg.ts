import type { RestsOnFacts } from '@specialistvagen/regulations';
import type { DraftContent } from '../contract/content.js';
import type { DraftState, IntygType, SignerRole } from '../contract/intyg-type.js';

/** One intyg under way or signed, as the use cases see it. Holds person ids only (decision 10). */
export type Intyg = {
  readonly id: string;
  readonly traineeId: string;
  readonly postId: string;
  readonly type: IntygType;
  readonly state: DraftState;
  readonly revision: number;
  readonly content: DraftContent;
  readonly goals: readonly string[];
  /** The template it is written on; null on drafts from when there was one version of each. */
  readonly templateHash: string | null;
  readonly restsOn: RestsOnDocument | null;
  readonly documentId: string | null;
  /** The act that holds it while it is being signed. */
  readonly signingTicket: string | null;
  readonly replaces: string | null;
  readonly replaceReason: string | null;
  readonly requestedBy: string;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly sentAt: Date | null;
  readonly signedAt: Date | null;
  readonly remindedAt: Date | null;
  readonly participants: readonly Participant[];
};

/** What a re-certifying intyg rests on: where it was found, and what goes into the signed bytes. */
export type RestsOnDocument = RestsOnFacts & { readonly id: string };

export type Participant = {
  readonly role: SignerRole;
  readonly field: string;
  readonly personId: string;
  readonly state: 'waiting' | 'signed' | 'declined' | 'returned';
  readonly signedAt: Date | null;
};

export type IntygEvent = {
  readonly at: Date;
  readonly action: string;
  readonly toState: DraftState;
  readonly byPerson: string | null;
  readonly reason: string | null;
  readonly content: DraftContent | null;
};

/** What a list needs: no content. */
export type ListedIntyg = Pick<
  Intyg,
  | 'id'
  | 'traineeId'
  | 'postId'
  | 'type'
  | 'templateHash'
  | 'state'
  | 'revision'
  | 'goals'
  | 'documentId'
  | 'reason'
  | 'updatedAt'
  | 'sentAt'
  | 'signedAt'
  | 'remindedAt'
  | 'participants'
>;

export function waitingParticipants(intyg: Pick<Intyg, 'participants'>): readonly Participant[] {
  return intyg.participants.filter(({ state }) => state !== 'signed');
}
