const FULL_SCAN_EVERY = 10 * 60_000;
// An event is dated when its transaction starts and seen when it commits; no transaction lives this long.
const LATEST_COMMIT = 15 * 60_000;

/**
 * What one consumer's relay has put in the queue and not yet heard of, and from when the outbox must be searched.
 * Only saves work: losing it (a restart) leads to one full search and to adds that do nothing.
 */
export class InFlight {
  private readonly entries = new Map<string, { at: Date; addedAt: number }>();
  private since = new Date(0);
  private fullScanAt = 0;

  constructor(private readonly resendAfter: number) {}

  get size(): number {
    return this.entries.size;
  }

  ids(): string[] {
    return [...this.entries.keys()];
  }

  added(id: string, at: Date, now: number): void {
    this.entries.set(id, { at, addedAt: now });
  }

  done(id: string): void {
    this.entries.delete(id);
  }

  /** Forgets what has waited too long, so that it is added again, and tells from when to search. */
  startPoll(now: number): Date {
    if (now - this.fullScanAt > FULL_SCAN_EVERY) this.since = new Date(0);
    for (const [id, entry] of this.entries) {
      if (now - entry.addedAt < this.resendAfter) continue;
      this.entries.delete(id);
      if (entry.at < this.since) this.since = entry.at;
    }
    return this.since;
  }

  /** After a search that found everything, the next one starts a little before now. */
  endPoll(now: number, foundEverything: boolean): void {
    if (!foundEverything) return;
    if (this.since.getTime() === 0) this.fullScanAt = now;
    this.since = new Date(now - LATEST_COMMIT);
  }
}
