import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@specialistvagen/regulations';
import type { EndMeaning } from '../contract/index.js';
import { isBack } from '../domain/new-post.js';
import type { TrainingPost } from '../domain/training-post.js';
import { rememberReturn, toldEnd, toldReturn } from '../storage/told-end.repository.js';
import { RegisterFacts } from './register-facts.js';

/** Columns of the post: what statistics was told by. */
type Told = { readonly fact_id: string; readonly leaving_fact_id: string | null };
const isLeaving = (meaning: EndMeaning | null): meaning is 'deceased' | 'emigrated' =>
  meaning === 'deceased' || meaning === 'emigrated';

/** Statistics hears of the end of a post, and of who died or moved abroad: that person left every post on that day. */
@Injectable()
export class TellEnd {
  constructor(private readonly facts: RegisterFacts) {}

  async tell(post: TrainingPost, on: PlainDate, meaning: EndMeaning): Promise<Told> {
    return {
      leaving_fact_id: isLeaving(meaning) ? await this.facts.aboutPerson(meaning, post, on) : null,
      fact_id: await this.facts.postEnded(post, on, meaning),
    };
  }

  /** The end meant something else: what was told is taken back, also that the doctor was back when a later post began. */
  async tellAnew(post: TrainingPost, meaning: EndMeaning, posts: readonly TrainingPost[]): Promise<Told> {
    const { factId, leavingFactId } = await toldEnd(post.id);
    const on = post.endedOn ?? post.endsOn;
    await this.returns(posts, { ...post, endMeaning: meaning });
    return {
      leaving_fact_id: await this.leaving(post, meaning, leavingFactId),
      fact_id: await this.facts.postEnded(post, on, meaning, { retracts: factId }),
    };
  }

  /** A post that is withdrawn never began, so nobody was back when it did. */
  async forgetReturn(post: TrainingPost): Promise<void> {
    const retracts = await toldReturn(post.id);
    if (!retracts) return;
    await this.facts.aboutPerson('immigrated', post, post.startsOn, { retracts, outcome: 'removed' });
    await rememberReturn(post.id, null);
  }

  private async leaving(
    post: TrainingPost,
    meaning: EndMeaning,
    told: string | null,
  ): Promise<string | null> {
    const on = post.endedOn ?? post.endsOn;
    if (isLeaving(meaning)) return this.facts.aboutPerson(meaning, post, on, told ? { retracts: told } : {});
    if (told && isLeaving(post.endMeaning))
      await this.facts.aboutPerson(post.endMeaning, post, on, { retracts: told, outcome: 'removed' });
    return null;
  }

  private async returns(posts: readonly TrainingPost[], corrected: TrainingPost): Promise<void> {
    const now = posts.map((post) => (post.id === corrected.id ? corrected : post));
    for (const post of now) {
      if (post.id === corrected.id || isBack(post, now) === isBack(post, posts)) continue;
      if (isBack(post, now))
        await rememberReturn(post.id, await this.facts.aboutPerson('immigrated', post, post.startsOn));
      else await this.forgetReturn(post);
    }
  }
}
