import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock, refuseIf, type Reason } from '@specialistvagen/platform';
import { versionInForce } from '@specialistvagen/regulations';
import { checkText } from '@specialistvagen/signing';
import type { ChangeRegulationBody, PostView } from '../contract/index.js';
import { checkTexts } from '../domain/check-texts.js';
import { regulationReasons } from '../domain/rule-facts.js';
import { trainingFacts } from '../domain/training-facts.js';
import type { TrainingPost, TrainingRecord } from '../domain/training-post.js';
import { PostChange } from './post-change.js';

/**
 * The doctor chooses between the regulations (transition to SFS 2020:1098 points 2–3, R2): a logged act with its reason.
 * What was signed on the other regulation's forms stays, and counts in an application only when it is issued anew on these.
 */
@Injectable()
export class ChooseRegulation {
  constructor(
    private readonly change: PostChange,
    private readonly clock: Clock,
  ) {}

  choose(
    at: { readonly actor: Actor; readonly postId: string; readonly revision: number },
    input: Omit<ChangeRegulationBody, 'revision'>,
    key: string,
  ): Promise<PostView> {
    const request = {
      ...at,
      action: 'choose',
      verb: 'change-regulation',
      what: 'valde föreskrift för utbildningen',
      reason: input.reason,
    } as const;
    const body = { ...input, revision: at.revision };
    return this.change.run({ ...request, body, key }, async ({ post, record }) => {
      const chosen = this.chosen(post, input);
      refuseIf('regulation-refused', 'refused', [
        ...this.reasons(post, chosen, record),
        ...checkTexts([['reason', input.reason]], checkText),
      ]);
      return {
        id: post.id,
        details: { from: pinned(post), to: pinned(chosen) },
        set: {
          regulation: chosen.regulation,
          regulation_version: chosen.regulationVersion,
          regulation_reason: chosen.regulationReason,
          regulation_chosen_on: chosen.regulationChosenOn,
          at_completed_on: chosen.atCompletedOn,
          st_begun_on: chosen.stBegunOn,
        },
      };
    });
  }

  private chosen(post: TrainingPost, input: Omit<ChangeRegulationBody, 'revision'>): TrainingPost {
    const today = this.clock.today();
    return {
      ...post,
      regulation: input.regulation,
      regulationVersion: versionInForce(input.regulation, today)?.version ?? '',
      regulationReason: input.reason,
      regulationChosenOn: today,
      atCompletedOn: input.atCompletedOn ?? post.atCompletedOn,
      stBegunOn: input.stBegunOn ?? post.stBegunOn,
    };
  }

  private reasons(post: TrainingPost, chosen: TrainingPost, record: TrainingRecord): Reason[] {
    if (post.kind !== 'st') {
      return [
        {
          text: 'Bara för specialiseringstjänstgöring kan föreskrift väljas.',
          field: 'regulation',
          rule: 'R2',
        },
      ];
    }
    if (post.regulation === chosen.regulation) {
      return [{ text: `Tjänsten följer redan ${post.regulation}.`, field: 'regulation', rule: 'R2' }];
    }
    const posts = record.posts.map((one) => (one.id === post.id ? chosen : one));
    const known = { protection: 'none' as const, unitNames: new Map<string, string>() };
    const training = trainingFacts(post.traineeId, { ...record, posts }, known, post.id);
    return training ? regulationReasons(training, this.clock.today()) : [];
  }
}

function pinned({ regulation, regulationVersion }: TrainingPost) {
  return { regulation, version: regulationVersion };
}
