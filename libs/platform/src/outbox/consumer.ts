import type { Transactions } from '../database/transactions.js';
import type { OutboxEvent } from './outbox.js';

export type Consumer = Readonly<{
  /** Kebab-case and never changed: the effects are recorded under it. */
  name: string;
  types: readonly string[];
  /**
   * Makes the effect, inside the transaction in which it is recorded. May run more than once for the same event, but
   * commits once. Events may come in any order: compute from what is stored, not from the event before.
   */
  handle(event: OutboxEvent): Promise<void>;
  /** Another pool than the worker's own, such as the one of role `statistics`. */
  transactions?: Transactions;
}>;

/** Checks a consumer when the program starts rather than at its first event. */
export function defineConsumer(consumer: Consumer): Consumer {
  const names = [consumer.name, ...consumer.types];
  if (consumer.types.length === 0 || names.some((name) => !/^[a-z][a-z0-9-]{0,62}$/.test(name))) {
    throw new Error(
      `Consumer ${consumer.name}: name and types are kebab-case, and there is at least one type`,
    );
  }
  return consumer;
}
