import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock, DomainError, Transactions } from '@specialistvagen/platform';
import { CONFIDENCE_LABELS, projectedEarliestDate, requiredMonths } from '@specialistvagen/regulations';
import type { RuleFacts } from '@specialistvagen/regulations';
import { Trainees } from '@specialistvagen/trainees';
import type { CompletenessNow } from '../contract/completeness.js';
import { kindOfPost } from '../domain/application-kind.js';
import { completeness } from '../domain/findings.js';
import { goalStandingViews } from '../domain/goal-standing-views.js';
import { specialtyName } from '../domain/specialty-name.js';
import { unitsPart } from '../domain/units-part.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import { FollowsTraining } from './follows-training.js';
import { GatherCaseFacts, ifAppliedToday } from './gather-case-facts.js';

/** What would be missing today, goal by goal, and the day the time is enough: before there is an application too. */
@Injectable()
export class ShowCompleteness {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: FollowsTraining,
    private readonly trainees: Trainees,
    private readonly applications: ApplicationRepository,
    private readonly gather: GatherCaseFacts,
    private readonly clock: Clock,
  ) {}

  of(actor: Actor, traineeId: string, postId?: string): Promise<CompletenessNow> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.reader.mustFollow(actor, traineeId, 'är ansökan komplett?');
      const post = await this.trainees.currentPost(traineeId, postId);
      const kind = post && kindOfPost(post);
      if (!post || !kind) {
        throw new DomainError('no-post', 'not-found', 'Det finns ingen BT- eller ST-tjänst att räkna på.');
      }
      const isOwn = actor.personId === traineeId;
      const gathered = await this.gather.of(await this.about(traineeId, post, isOwn), null);
      const findings = this.gather.findings('before-sending', gathered);
      const at = this.clock.now().toISOString();
      const goals = goalStandingViews(gathered.facts);
      return {
        traineeId,
        postId: post.id,
        kind,
        specialty:
          post.specialty === null ? null : { id: post.specialty, name: specialtyName(post.specialty) },
        regulation: post.regulation,
        regulationVersion: post.regulationVersion,
        isOwn,
        completeness: isOwn ? completeness(findings, at) : unitsPart(findings, at),
        goals,
        goalsMet: goals.filter(({ isMet }) => isMet).length,
        time: timeOf(gathered.facts, this.clock.today()),
      };
    });
  }

  /** An original that has come in to the application under way counts here too; that is nothing the unit reads. */
  private async about(
    traineeId: string,
    post: NonNullable<Awaited<ReturnType<Trainees['post']>>>,
    isOwn: boolean,
  ) {
    const now = ifAppliedToday(traineeId, post);
    if (!isOwn) return now;
    const all = await this.applications.ofTrainee(traineeId);
    const open = all.find((row) => row.postId === post.id);
    return open ? { ...now, id: open.id } : now;
  }
}

function timeOf(facts: RuleFacts, today: string): CompletenessNow['time'] {
  const required = requiredMonths(facts);
  const projected = projectedEarliestDate(facts, today);
  return {
    required: required.shown,
    requiredText: required.text,
    citation: required.citation,
    confidenceWords: CONFIDENCE_LABELS[required.confidence],
    earliestOn: projected.date,
    isReached: projected.isReached,
    pace: projected.pace,
    remaining: projected.remaining.shown,
    reasoning: [...projected.reasoning],
  };
}
