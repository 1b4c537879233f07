import { Injectable } from '@nestjs/common';
import { DocumentSigning, SigningSettings } from '@specialistvagen/intyg';
import type { DocumentStanding } from '@specialistvagen/intyg';
import { Clock, Transactions } from '@specialistvagen/platform';
import type { StatusList } from '@specialistvagen/signing';
import { publishedStatus } from './published-status.js';
import type { SignedStatusList } from '../contract/status-list.js';

/** Documents' standing by their ids, signed with the platform's seal: offline it is believed with the trust folder's keys alone. */
@Injectable()
export class SignStatusList {
  constructor(
    private readonly transactions: Transactions,
    private readonly signing: DocumentSigning,
    private readonly settings: SigningSettings,
    private readonly clock: Clock,
  ) {}

  /** Every document. */
  async ofAll(): Promise<SignedStatusList> {
    const issuedAt = this.clock.now();
    const standing = await this.transactions.run({}, () => this.signing.standingOfAll());
    return this.sign(issuedAt, standing);
  }

  /** One document, for whoever takes it along. */
  of(standing: DocumentStanding): Promise<SignedStatusList> {
    return this.sign(this.clock.now(), [standing]);
  }

  private async sign(
    at: Date,
    standing: readonly Pick<
      DocumentStanding,
      'documentId' | 'status' | 'at' | 'replacedBy' | 'reason' | 'revisions'
    >[],
  ): Promise<SignedStatusList> {
    const list: StatusList = {
      version: 1,
      issuedAt: at.toISOString(),
      documents: Object.fromEntries(standing.map((one) => [one.documentId, publishedStatus(one)])),
    };
    const statusList = JSON.stringify(list);
    const signature = await this.settings.pool.signStatement(new TextEncoder().encode(statusList));
    return { issuedAt: list.issuedAt, statusList, signature: Buffer.from(signature).toString('base64') };
  }
}
