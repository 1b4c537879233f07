import { newId } from '../ids/new-id.js';
import { execute } from '../database/transactions.js';

/** An event as consumers see it. `payload` has the shape its type and version say; parse it with the owner's schema. */
export type OutboxEvent = Readonly<{
  id: string;
  at: Date;
  type: string;
  version: number;
  payload: Readonly<Record<string, unknown>>;
}>;

/** The events that leave a use case, written in its own transaction. */
export const outbox = {
  /**
   * Publishes in the running transaction and returns the event's id. The payload holds pseudonymised facts and ids
   * only: never a name, an identity number or what somebody wrote.
   */
  async publish(type: string, version: number, payload: Readonly<Record<string, unknown>>): Promise<string> {
    const id = newId();
    await execute('insert into platform.outbox (id, type, version, payload) values ($1, $2, $3, $4)', [
      id,
      type,
      version,
      JSON.stringify(payload),
    ]);
    return id;
  },
};
