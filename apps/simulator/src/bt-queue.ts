import type { Yearly } from './calibration/yearly.js';
import { WholeNumbers } from './arrivals.js';
import { firstOfMonth, monthOf } from './days.js';
import type { Day } from './days.js';

const FIRST_MONTH = 2021 * 12 + 6;

/** The BT posts that exist, month by month, as published. Who asks first is served first; who comes later waits. */
export class BtQueue {
  private readonly free = new Map<number, number>();
  private readonly whole: WholeNumbers;
  private opened = FIRST_MONTH - 1;
  private firstFree = FIRST_MONTH;

  constructor(
    private readonly yearly: Yearly,
    scale: number,
  ) {
    this.whole = new WholeNumbers(scale);
  }

  /** The first day of a post for somebody who can begin on `ready`; null when none comes free before `giveUp`. */
  place(ready: Day, giveUp: Day): Day | null {
    for (let month = Math.max(monthOf(ready), this.firstFree); month <= monthOf(giveUp); month += 1) {
      this.openThrough(month);
      const left = this.free.get(month) ?? 0;
      if (left === 0) {
        if (month === this.firstFree) this.skipFull();
        continue;
      }
      this.free.set(month, left - 1);
      return Math.max(ready, firstOfMonth(month));
    }
    return null;
  }

  private openThrough(month: number): void {
    while (this.opened < month) {
      this.opened += 1;
      const year = Math.floor(this.opened / 12);
      // BT began on 1 July 2021: that year's posts are those of one half.
      this.free.set(this.opened, this.whole.take(this.yearly.btPosts(year) / (year === 2021 ? 6 : 12)));
    }
  }

  /** Months that are full from the front are not asked again. */
  private skipFull(): void {
    while (this.firstFree <= this.opened && (this.free.get(this.firstFree) ?? 0) === 0) {
      this.free.delete(this.firstFree);
      this.firstFree += 1;
    }
  }
}
