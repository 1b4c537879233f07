import type { Clock } from '../clock/clock.js';

type Waits = { readonly firstMs: number; readonly mostMs: number };

/** Who has failed waits before the next try, twice as long each time. Kept in the process: a restart tries everybody at once. */
export class BackOff {
  private readonly failed = new Map<string, { times: number; until: number }>();

  constructor(
    private readonly clock: Pick<Clock, 'now'>,
    private readonly waits: Waits,
  ) {}

  isDue(id: string): boolean {
    return (this.failed.get(id)?.until ?? 0) <= this.clock.now().getTime();
  }

  hasFailed(id: string): void {
    const times = this.failed.get(id)?.times ?? 0;
    const wait = Math.min(this.waits.firstMs * 2 ** times, this.waits.mostMs);
    this.failed.set(id, { times: times + 1, until: this.clock.now().getTime() + wait });
  }

  hasSucceeded(id: string): void {
    this.failed.delete(id);
  }
}
