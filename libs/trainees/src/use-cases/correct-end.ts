import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { refuseIf } from '@specialistvagen/platform';
import { checkText } from '@specialistvagen/signing';
import type { EndMeaning, PostView } from '../contract/index.js';
import { checkTexts } from '../domain/check-texts.js';
import { PostChange } from './post-change.js';
import { TellEnd } from './tell-end.js';

type At = { readonly actor: Actor; readonly postId: string; readonly revision: number };

/** Whoever was said to have died or moved abroad by mistake is put back in the statistics. The day of the end stays. */
@Injectable()
export class CorrectEnd {
  constructor(
    private readonly change: PostChange,
    private readonly telling: TellEnd,
  ) {}

  correct(at: At, input: { meaning: EndMeaning; reason: string }, key: string): Promise<PostView> {
    const { meaning, reason } = input;
    const request = {
      ...at,
      action: 'correct-end',
      verb: 'correct-end',
      what: 'rättade vad det innebar att tjänsten slutade',
      reason,
    } as const;
    return this.change.run({ ...request, body: { ...input, revision: at.revision }, key }, async (open) => {
      const { post, record } = open;
      refuseIf('post-not-ended', 'refused', [
        ...(post.endMeaning === meaning ? [{ text: 'Det står redan så.', field: 'meaning' }] : []),
        ...checkTexts([['reason', reason]], checkText),
      ]);
      const told = await this.telling.tellAnew(post, meaning, record.posts);
      return {
        id: post.id,
        set: { ...told, end_meaning: meaning },
        details: { before: post.endMeaning, after: meaning },
      };
    });
  }
}
