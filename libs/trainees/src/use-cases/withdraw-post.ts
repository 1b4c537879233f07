import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock, refuseIf, type Reason } from '@specialistvagen/platform';
import { checkText } from '@specialistvagen/signing';
import type { PostView } from '../contract/index.js';
import { checkTexts } from '../domain/check-texts.js';
import { removeRowsOf } from '../storage/post.repository.js';
import { PostChange } from './post-change.js';
import { PostKeepers } from './post-keepers.js';
import { RegisterFacts } from './register-facts.js';
import { TellEnd } from './tell-end.js';
import { TellLicence } from './tell-licence.js';

type At = { readonly actor: Actor; readonly postId: string; readonly revision: number };
type Withdrawal = {
  readonly reason: string;
  /** What the libraries above know that rests on the post; nothing is withdrawn from under a signature. */
  readonly hindrances: () => Promise<Reason[]>;
};

/** Takes back a post that was registered by mistake: history and reason stay, days and statistics forget it. */
@Injectable()
export class WithdrawPost {
  constructor(
    private readonly change: PostChange,
    private readonly keepers: PostKeepers,
    private readonly facts: RegisterFacts,
    private readonly telling: TellEnd,
    private readonly licence: TellLicence,
    private readonly clock: Clock,
  ) {}

  withdraw(at: At, { reason, hindrances }: Withdrawal, key: string): Promise<PostView> {
    const request = {
      ...at,
      action: 'withdraw',
      verb: 'withdraw',
      what: 'återtog en tjänst som registrerats av misstag',
      reason,
    } as const;
    const body = { reason, revision: at.revision };
    return this.change.run({ ...request, body, key }, async ({ post }) => {
      refuseIf('post-not-withdrawn', 'refused', [
        ...(await hindrances()),
        ...checkTexts([['reason', reason]], checkText),
      ]);
      await removeRowsOf(post.id);
      const fact_id = await this.facts.postWithdrawn(post);
      await this.telling.forgetReturn(post);
      await this.licence.tell(post.traineeId, post);
      // Whoever kept it sees today that it is gone; from tomorrow on the portfolio is closed to them.
      await this.keepers.close(post, null, this.clock.today());
      return { id: post.id, set: { fact_id } };
    });
  }
}
