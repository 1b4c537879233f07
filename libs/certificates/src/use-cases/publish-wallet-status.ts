import { Injectable } from '@nestjs/common';
import { SigningSettings } from '@specialistvagen/intyg';
import { Clock, DomainError, Transactions } from '@specialistvagen/platform';
import { walletAddresses } from '../domain/wallet-metadata.js';
import { LIST_SIZE, listNow, withdrawnPlaces } from '../storage/wallet-credential.repository.js';

/** A verifier may rest on a list this long: what is withdrawn shows everywhere within a minute. */
export const STATUS_SECONDS = 30;

type Made = { token: Promise<string>; madeAt: number };

/** The wallets' status lists, signed: places and bits, nothing else. */
@Injectable()
export class PublishWalletStatus {
  private readonly latest = new Map<number, Made>();

  constructor(
    private readonly transactions: Transactions,
    private readonly settings: SigningSettings,
    private readonly clock: Clock,
  ) {}

  /** Made anew when the last one is too old, once however many ask. */
  async signed(list: number): Promise<string> {
    const now = this.clock.now().getTime();
    const known = this.latest.get(list);
    if (known && now - known.madeAt < STATUS_SECONDS * 1000) return known.token;
    const token = this.make(list);
    this.latest.set(list, { token, madeAt: now });
    token.catch(() => this.latest.delete(list));
    return token;
  }

  private async make(list: number): Promise<string> {
    const withdrawn = await this.transactions.run({}, async () => {
      if (list > (await listNow())) {
        throw new DomainError('status-list-unknown', 'not-found', 'Den statuslistan finns inte.');
      }
      return withdrawnPlaces(list);
    });
    const { pool, publicUrl } = this.settings;
    return pool.signStatusList({
      list: walletAddresses(publicUrl).statusList(list),
      issuedAt: this.clock.now(),
      lifetime: STATUS_SECONDS,
      size: LIST_SIZE,
      withdrawn,
    });
  }
}
