import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock, refuseIf, type Reason } from '@specialistvagen/platform';
import { checkText } from '@specialistvagen/signing';
import { later, type PlainDate } from '@specialistvagen/regulations';
import type { EndMeaning, PostView } from '../contract/index.js';
import { checkTexts } from '../domain/check-texts.js';
import { PostChange, type OpenPost } from './post-change.js';
import { PostKeepers } from './post-keepers.js';
import { TellEnd } from './tell-end.js';

export type EndOfPost = {
  readonly endedOn: PlainDate;
  readonly meaning: EndMeaning;
  readonly reason: string;
};
type At = { readonly actor: Actor; readonly postId: string; readonly revision: number };

/**
 * Ends a post before the BT is approved. Those who kept it lose sight of the portfolio when the employment ends; the
 * doctor keeps everything, and the next care provider sees the time already served.
 */
@Injectable()
export class EndPost {
  constructor(
    private readonly change: PostChange,
    private readonly keepers: PostKeepers,
    private readonly telling: TellEnd,
    private readonly clock: Clock,
  ) {}

  end(at: At, input: EndOfPost, key: string): Promise<PostView> {
    const request = {
      ...at,
      action: 'end',
      verb: 'end',
      what: 'avslutade tjänsten',
      reason: input.reason,
    } as const;
    return this.change.run({ ...request, body: { ...input, revision: at.revision }, key }, async (open) => {
      refuseIf('post-not-ended', 'refused', [
        ...this.dayReasons(open, input.endedOn),
        ...checkTexts([['reason', input.reason]], checkText),
      ]);
      await this.keepers.close(open.post, null, later(input.endedOn, this.clock.today()));
      const { endedOn: ended_on, meaning: end_meaning, reason: end_reason } = input;
      const told = await this.telling.tell(open.post, ended_on, end_meaning);
      return { id: open.post.id, set: { ended_on, end_meaning, end_reason, ...told } };
    });
  }

  private dayReasons({ post, record }: OpenPost, endedOn: string): Reason[] {
    const reasons: Reason[] = [];
    if (endedOn < post.startsOn || endedOn > post.endsOn) {
      reasons.push({ text: 'Slutdagen ligger utanför tjänsten.', field: 'endedOn' });
    }
    if (record.periods.some((period) => period.postId === post.id && period.to > endedOn)) {
      reasons.push({
        text: 'Det finns tjänstgöring efter slutdagen. Korta eller ta bort de perioderna först.',
        field: 'endedOn',
      });
    }
    return reasons;
  }
}
