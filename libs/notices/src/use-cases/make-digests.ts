import { eachAlone } from '@specialistvagen/platform';
import type { Clock, Transactions } from '@specialistvagen/platform';
import { isDigestDue } from '../domain/digest-day.js';
import type { WaitingTask } from '../domain/gathered.js';
import { insertDigest, lookThroughToday, personsToLookThrough } from '../storage/digests.js';
import type { DigestPerson } from '../storage/digests.js';

const AT_ONCE = 200;

/** Once a Swedish day, each person's tasks: many of them, or old ones, become one mail. It may run twice or beside itself. */
export class MakeDigests {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly tasksOf: (personId: string) => Promise<readonly WaitingTask[]>,
  ) {}

  /** Returns how many digests were made; what was thrown over anybody is thrown when the others have had their turn. */
  async sweep(): Promise<number> {
    const today = this.clock.today();
    const persons = await this.transactions.run({ system: true }, () => personsToLookThrough(today, AT_ONCE));
    let made = 0;
    await eachAlone(persons, async (person) => {
      if (await this.tryOne(person, today)) made += 1;
    });
    return made;
  }

  /** Whose list cannot be read is looked at again tomorrow, and takes no place from the others today. */
  private async tryOne(person: DigestPerson, today: string): Promise<boolean> {
    try {
      return await this.digestOf(person, today);
    } catch (error) {
      await this.transactions.run({ system: true }, () => lookThroughToday(person.personId, today));
      throw error;
    }
  }

  private async digestOf({ personId, sentOn }: DigestPerson, today: string): Promise<boolean> {
    const tasks = await this.tasksOf(personId);
    return this.transactions.run({ system: true }, async () => {
      if (!(await lookThroughToday(personId, today)) || !isDigestDue(tasks, sentOn, today)) return false;
      await insertDigest(personId, today);
      return true;
    });
  }
}
