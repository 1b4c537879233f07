import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Transactions, execute, newId, sql } from '@specialistvagen/platform';

export type SignInAttempt = { id: string; ticketId: string | null; personId: string | null; createdAt: Date };

const MINUTES = 10;

/**
 * One row for each way to the identity provider. It is used up by the first answer, so an answer that comes twice –
 * also at the same instant – signs nobody in a second time (T-13).
 */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The state to send along; only its hash is stored. `ticketId` and `personId` when the way is to sign something. */
  async begin(purpose: { ticketId?: string; personId?: string } = {}): Promise<string> {
    const state = randomBytes(32).toString('base64url');
    const expiresAt = new Date(this.clock.now().getTime() + MINUTES * 60_000);
    await this.transactions.run({}, async () => {
      await execute(`delete from identity.sign_in_attempt where expires_at < now() - interval '1 day'`);
      await execute(
        `insert into identity.sign_in_attempt (id, state_hash, ticket_id, person_id, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          newId(),
          hash(state),
          purpose.ticketId ?? null,
          purpose.personId ?? null,
          this.clock.now(),
          expiresAt,
        ],
      );
    });
    return state;
  }

  /** Uses it up; null when it is unknown, used or too old. */
  async use(state: string): Promise<SignInAttempt | null> {
    const [row] = await this.transactions.run({}, () =>
      sql<SignInAttempt>(
        `update identity.sign_in_attempt set used_at = $2
          where state_hash = $1 and used_at is null and expires_at > $2
          returning id, ticket_id as "ticketId", person_id as "personId", created_at as "createdAt"`,
        [hash(state), this.clock.now()],
      ),
    );
    return row ?? null;
  }

  /** What became of it, as a code, for whoever looks into failed sign-ins. */
  async conclude(id: string, outcome: string): Promise<void> {
    await this.transactions.run({}, () =>
      execute('update identity.sign_in_attempt set outcome = $2 where id = $1', [id, outcome.slice(0, 60)]),
    );
  }
}

function hash(state: string): Buffer {
  return createHash('sha256').update(state).digest();
}
