import { Injectable } from '@nestjs/common';
import { Clock } from '@specialistvagen/platform';
import type { SignedStatusList } from '../contract/status-list.js';
import { SignStatusList } from './sign-status-list.js';

/** Together with the 20 seconds that it may be kept on the way (`verify.controller.ts`): revoked shows everywhere within a minute. */
const SECONDS = 30;

/** The signed list of every document, for anybody. */
@Injectable()
export class PublishStatusList {
  private latest: { answer: Promise<SignedStatusList>; madeAt: number } | null = null;

  constructor(
    private readonly signing: SignStatusList,
    private readonly clock: Clock,
  ) {}

  /** Made anew when the last one is too old, once however many ask. */
  signed(): Promise<SignedStatusList> {
    const now = this.clock.now().getTime();
    if (this.latest && now - this.latest.madeAt < SECONDS * 1000) return this.latest.answer;
    const answer = this.signing.ofAll();
    this.latest = { answer, madeAt: now };
    answer.catch(() => {
      if (this.latest?.answer === answer) this.latest = null;
    });
    return answer;
  }
}
