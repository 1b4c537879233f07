import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { newId, outbox } from '@specialistvagen/platform';
import { registerFactV1Schema, type PlainDate, type RegisterFactV1 } from '@specialistvagen/regulations';
import type { EndMeaning } from '../contract/index.js';
import {
  btApprovedFact,
  interruptionFact,
  outcomeOf,
  postFact,
  serviceFact,
  supervisionFact,
  type StatisticsTraits,
} from '../domain/register-facts.js';
import type { Interruption, ServicePeriod, TrainingPost } from '../domain/training-post.js';

const COMPLETED = { at: 'at-completed', bt: 'bt-approved', st: 'st-certified' } as const;

/** The fact that this one takes the place of; *removed* says only that that one is gone. */
type Correction = { readonly retracts?: string; readonly outcome?: 'removed' };

/** Statistics are told in the transaction that changed something, under pseudonyms (decision 29). */
@Injectable()
export class RegisterFacts {
  constructor(private readonly people: People) {}

  async postStarted(post: TrainingPost, retracts?: string): Promise<string> {
    const change = { factId: newId(), ...(retracts ? { retracts } : {}), from: post.startsOn, to: null };
    return this.publish(postFact('post-started', post, await this.traits(post), change));
  }

  async postEnded(
    post: TrainingPost,
    on: PlainDate,
    meaning: EndMeaning,
    told: Correction = {},
  ): Promise<string> {
    const change = { ...told, factId: newId(), from: post.startsOn, to: on, outcome: outcomeOf(meaning) };
    return this.publish(postFact('post-ended', post, await this.traits(post), change));
  }

  /** About the person, told with a post: died, moved abroad on the day that it ended, or is back on the day that it begins. */
  async aboutPerson(
    fact: 'deceased' | 'emigrated' | 'immigrated',
    post: TrainingPost,
    on: PlainDate,
    told: Correction = {},
  ): Promise<string> {
    const change = { ...told, factId: newId(), from: on, to: null };
    return this.publish(postFact(fact, post, await this.traits(post), change));
  }

  /** The start is forgotten: the cell it moved moves back. */
  async postWithdrawn(post: TrainingPost): Promise<string> {
    const change = { factId: newId(), from: post.startsOn, to: null, outcome: 'withdrawn' };
    return this.publish(postFact('post-withdrawn', post, await this.traits(post), change));
  }

  /** The end that the training was for: the decision on ST, or AT done. */
  async completed(post: TrainingPost, on: PlainDate): Promise<string> {
    const change = { factId: newId(), from: on, to: null, outcome: 'approved' };
    return this.publish(postFact(COMPLETED[post.kind], post, await this.traits(post), change));
  }

  /** The same of a BT, with the time credited in it as it stands at the decision. */
  async btApproved(post: TrainingPost, on: PlainDate, creditedHundredths: number): Promise<string> {
    const change = { factId: newId(), on, creditedHundredths };
    return this.publish(btApprovedFact(post, await this.traits(post), change));
  }

  /** The decision was changed: the completion that `retracts` names is forgotten, and the cells it moved move back. */
  async completionTakenBack(post: TrainingPost, on: PlainDate, retracts: string): Promise<void> {
    const change = { factId: newId(), retracts, from: on, to: null, outcome: 'removed' };
    await this.publish(postFact(COMPLETED[post.kind], post, await this.traits(post), change));
  }

  /** The person's licence, told with any of the posts; `outcome` *removed* takes back the fact that `retracts` names. */
  async licensed(
    post: TrainingPost,
    on: PlainDate,
    change: { readonly factId: string; readonly retracts?: string; readonly outcome?: string },
  ): Promise<string> {
    return this.publish(
      postFact('licensed', post, await this.traits(post), { ...change, from: on, to: null }),
    );
  }

  async service(post: TrainingPost, period: ServicePeriod, retracts?: string): Promise<string> {
    const change = { factId: newId(), ...(retracts ? { retracts } : {}) };
    return this.publish(serviceFact(post, await this.traits(post), period, change));
  }

  /** The same again, because where somebody serves may no longer be told, or may be told again. */
  async serviceAgain(post: TrainingPost, period: ServicePeriod, retracts: string): Promise<string> {
    const change = { factId: newId(), retracts };
    return this.publish(serviceFact(post, await this.quietTraits(post), period, change));
  }

  async interruption(post: TrainingPost, interruption: Interruption): Promise<string> {
    return this.publish(interruptionFact(post, await this.traits(post), interruption, { factId: newId() }));
  }

  /**
   * Who supervises in the post, from when and until when; told anew when it ends. *removed*: it never was. The supervisor is
   * known by the same pseudonym as a doctor in training would be.
   */
  async supervision(
    post: TrainingPost,
    of: {
      readonly supervisorId: string;
      readonly careUnitId: string | null;
      readonly from: PlainDate;
      readonly to: PlainDate | null;
    },
    change: { readonly retracts?: string | null; readonly outcome?: 'removed' } = {},
  ): Promise<string> {
    const { supervisorId, careUnitId, from, to } = of;
    const supervision = {
      supervisor: this.people.pseudonym('statistics-person', supervisorId),
      careUnitId: (await this.people.isProtected(supervisorId)) ? null : careUnitId,
      from,
      to,
    };
    const { retracts, outcome } = change;
    const told = { factId: newId(), ...(retracts ? { retracts } : {}) };
    const fact = supervisionFact(post, await this.quietTraits(post), supervision, told);
    return this.publish(outcome ? { ...fact, outcome } : fact);
  }

  /** A row that was taken away: the fact is retracted by one that says so. */
  async removed(post: TrainingPost, row: ServicePeriod | Interruption, retracts: string): Promise<void> {
    const traits = await this.traits(post);
    const change = { factId: newId(), retracts };
    const fact =
      'careUnitId' in row
        ? serviceFact(post, traits, row, change)
        : interruptionFact(post, traits, row, change);
    await this.publish({ ...fact, outcome: 'removed' });
  }

  private async traits(post: TrainingPost): Promise<StatisticsTraits> {
    const traits = await this.people.statisticsTraits(post.traineeId);
    return { ...traits, isProtected: await this.people.isProtected(post.traineeId) };
  }

  /** Month of birth and sex are told with the post; where they are needed for nothing they are not opened. */
  private async quietTraits({ traineeId }: TrainingPost): Promise<StatisticsTraits> {
    return {
      pseudonym: this.people.pseudonym('statistics-person', traineeId),
      birthMonth: null,
      sex: null,
      isProtected: await this.people.isProtected(traineeId),
    };
  }

  private async publish(fact: RegisterFactV1): Promise<string> {
    await outbox.publish('register-fact', 1, registerFactV1Schema.parse(fact));
    return fact.factId;
  }
}
