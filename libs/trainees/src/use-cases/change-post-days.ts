import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { refuseIf } from '@specialistvagen/platform';
import type { PostView } from '../contract/index.js';
import { checkPeriod, checkPostDays } from '../domain/check-days.js';
import { PostChange } from './post-change.js';
import { RegisterFacts } from './register-facts.js';
import { lastFactId } from '../storage/post.repository.js';

/** Prolongs or moves a post; every period it holds must still lie inside. */
@Injectable()
export class ChangePostDays {
  constructor(
    private readonly change: PostChange,
    private readonly facts: RegisterFacts,
  ) {}

  replace(
    at: { readonly actor: Actor; readonly postId: string; readonly revision: number },
    days: { startsOn: string; endsOn: string },
  ): Promise<PostView> {
    const request = { ...at, action: 'change', verb: 'change-days', what: 'ändrade tjänstens tid' } as const;
    return this.change.run({ ...request, body: days }, async ({ post, record }) => {
      const moved = { ...post, ...days };
      const own = record.periods.filter((period) => period.postId === post.id);
      refuseIf('days-refused', 'refused', [
        ...checkPostDays(moved),
        ...own.flatMap((period) =>
          checkPeriod(period, moved).map((reason) => ({ ...reason, field: 'endsOn' })),
        ),
      ]);
      const set = { starts_on: days.startsOn, ends_on: days.endsOn };
      if (days.startsOn === post.startsOn) return { id: post.id, set };
      const fact_id = await this.facts.postStarted(moved, await lastFactId('post', post.id));
      return { id: post.id, set: { ...set, fact_id } };
    });
  }
}
