import { Injectable } from '@nestjs/common';
import { Clock, DomainError, Transactions, errorCode, sqlState } from '@specialistvagen/platform';
import { isNightOver, lookedAtSince } from '../domain/night-due.js';
import { beginNight, endNight } from '../storage/night.repository.js';
import { signedSince } from '../storage/signing-facts.repository.js';
import { CheckSigned } from './check-signed.js';

const BATCH = 100;

export type PlausibilityNight = {
  readonly night: string;
  readonly checked: number;
  readonly failed: readonly { readonly documentId: string; readonly code: string }[];
  /** False when the process is stopping. */
  readonly isFinished: boolean;
};
type Failed = PlausibilityNight['failed'][number];

/** Once a night over two years of signed intyg: a pair, a leave or a unit's last day may become known long after. */
@Injectable()
export class CheckNight {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly signed: CheckSigned,
  ) {}

  /** null when no night is due, or a worker has begun it. */
  async runIfDue(stopping?: AbortSignal): Promise<PlausibilityNight | null> {
    const now = this.clock.now();
    const night = this.clock.today();
    if (!isNightOver(now) || !(await this.inTransaction(() => beginNight(night)))) return null;
    const failed: Failed[] = [];
    let checked = 0;
    for await (const batch of this.batchesSince(lookedAtSince(now))) {
      if (stopping?.aborted) return { night, checked, failed, isFinished: false };
      failed.push(...(await this.checkAll(batch)));
      checked += batch.length;
    }
    await this.inTransaction(() => endNight(night, checked, failed.length));
    return { night, checked, failed, isFinished: true };
  }

  private async *batchesSince(day: string): AsyncGenerator<readonly string[]> {
    let after: string | null = null;
    for (;;) {
      const from: string | null = after;
      const batch: string[] = await this.inTransaction(() => signedSince(day, from, BATCH));
      if (batch.length === 0) return;
      yield batch;
      after = batch.at(-1) ?? null;
    }
  }

  /** All at once; when that fails one by one, so that what cannot be checked is named and stands in nobody's way. */
  private async checkAll(batch: readonly string[]): Promise<Failed[]> {
    try {
      await this.signed.documents(batch);
      return [];
    } catch (error) {
      const [documentId = ''] = batch;
      if (batch.length === 1) return [{ documentId, code: codeOf(error) }];
    }
    const failed: Failed[] = [];
    for (const documentId of batch) failed.push(...(await this.checkAll([documentId])));
    return failed;
  }

  private inTransaction<T>(work: () => Promise<T>): Promise<T> {
    return this.transactions.run({ system: true }, work);
  }
}

function codeOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  return sqlState(error) ?? errorCode(error) ?? (error instanceof Error ? error.name : 'unknown');
}
