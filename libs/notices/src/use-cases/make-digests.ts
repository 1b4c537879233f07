import type { Clock, Transactions } from '@specialistvagen/platform';
import { isDigestDue } from '../domain/digest-day.js';
import type { WaitingTask } from '../domain/gathered.js';
import { insertDigest, lookThroughToday, personsToLookThrough } from '../storage/digests.js';

const AT_ONCE = 200;

/** Once a Swedish day, each person's tasks: many of them, or old ones, become one mail. It may run twice or beside itself. */
export class MakeDigests {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly tasksOf: (personId: string) => Promise<readonly WaitingTask[]>,
  ) {}

  /** Returns how many digests were made. */
  async sweep(): Promise<number> {
    const today = this.clock.today();
    const persons = await this.transactions.run({ system: true }, () => personsToLookThrough(today, AT_ONCE));
    let made = 0;
    for (const { personId, sentOn } of persons) {
      const tasks = await this.tasksOf(personId);
      const isMade = await this.transactions.run({ system: true }, async () => {
        if (!(await lookThroughToday(personId, today)) || !isDigestDue(tasks, sentOn, today)) return false;
        await insertDigest(personId, today);
        return true;
      });
      if (isMade) made += 1;
    }
    return made;
  }
}
