import type { HashedTemplate } from '@specialistvagen/regulations';
import type { DraftContent } from '../contract/content.js';
import type { Intyg, Participant, RestsOnDocument } from './intyg.js';
import { writtenOn } from './written.js';

export type NewIntyg = {
  readonly id: string;
  readonly traineeId: string;
  readonly post: { readonly id: string };
  readonly template: HashedTemplate;
  readonly content: DraftContent;
  readonly restsOn: RestsOnDocument | null;
  readonly requestedBy: string;
  readonly at: Date;
  readonly participants: readonly Participant[];
};

export function newIntyg({ post, template, at, ...known }: NewIntyg): Intyg {
  return {
    ...known,
    postId: post.id,
    type: template.template.type,
    state: 'draft',
    revision: 1,
    goals: goalsOn(known.content, template),
    templateHash: template.hash,
    documentId: null,
    signingTicket: null,
    replaces: null,
    replaceReason: null,
    reason: null,
    createdAt: at,
    updatedAt: at,
    sentAt: null,
    signedAt: null,
    remindedAt: null,
  };
}

/** Goals that were written, or the one that the form itself names (Bilaga 12: STa3). */
export function goalsOn(content: DraftContent, { template }: HashedTemplate): readonly string[] {
  return template.impliedGoals ?? writtenOn(content).goals;
}
