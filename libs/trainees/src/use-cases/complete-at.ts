import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock, refuseIf } from '@specialistvagen/platform';
import type { PlainDate } from '@specialistvagen/regulations';
import type { PostView } from '../contract/index.js';
import { atReasons } from '../domain/check-at.js';
import { trainingFacts } from '../domain/training-facts.js';
import { PostChange } from './post-change.js';
import { RegisterFacts } from './register-facts.js';

type At = { readonly actor: Actor; readonly postId: string; readonly revision: number };

/** AT is done when its time, its groups and the exam are (PSF 3 kap. 5 §); no decision follows, so the study director says so. */
@Injectable()
export class CompleteAt {
  constructor(
    private readonly change: PostChange,
    private readonly facts: RegisterFacts,
    private readonly clock: Clock,
  ) {}

  complete(at: At, completedOn: PlainDate, key: string): Promise<PostView> {
    const request = {
      ...at,
      action: 'finish',
      verb: 'complete',
      what: 'förde in att AT är fullgjord',
    } as const;
    const body = { completedOn, revision: at.revision };
    return this.change.run({ ...request, body, key }, async ({ post, record }) => {
      const known = { protection: 'none' as const, unitNames: new Map<string, string>() };
      const training = trainingFacts(post.traineeId, record, known, post.id);
      refuseIf('at-not-completed', 'refused', atReasons(training, completedOn, this.clock.today()));
      const fact_id = await this.facts.completed(post, completedOn);
      return { id: post.id, set: { approved_on: completedOn, fact_id } };
    });
  }
}
