import { Injectable } from '@nestjs/common';
import { SigningSettings } from '@specialistvagen/intyg';
import { Clock } from '@specialistvagen/platform';
import type { SignedStatusList } from '../contract/status-list.js';
import { TrustStatus } from './trust-status.js';

/** A verifier may rest on a list this long: what is revoked shows everywhere within a minute. */
const SECONDS = 30;

/** Every document's standing by its id, signed with the platform's seal: no names, and no free text. */
@Injectable()
export class PublishStatusList {
  private latest: { answer: Promise<SignedStatusList>; madeAt: number } | null = null;

  constructor(
    private readonly status: TrustStatus,
    private readonly settings: SigningSettings,
    private readonly clock: Clock,
  ) {}

  /** Made anew when the last one is too old, once however many ask. */
  signed(): Promise<SignedStatusList> {
    const now = this.clock.now().getTime();
    if (this.latest && now - this.latest.madeAt < SECONDS * 1000) return this.latest.answer;
    const answer = this.make();
    this.latest = { answer, madeAt: now };
    answer.catch(() => {
      if (this.latest?.answer === answer) this.latest = null;
    });
    return answer;
  }

  private async make(): Promise<SignedStatusList> {
    const list = await this.status.list();
    const statusList = JSON.stringify(list);
    const signature = await this.settings.pool.signStatement(new TextEncoder().encode(statusList));
    return { issuedAt: list.issuedAt, statusList, signature: Buffer.from(signature).toString('base64') };
  }
}
