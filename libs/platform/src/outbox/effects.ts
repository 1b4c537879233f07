import { DomainError } from '../contract/domain-error.js';
import { execute, sql } from '../database/transactions.js';
import { sqlState } from '../database/database-error.js';
import { errorCode } from '../errors/error-code.js';
import type { OutboxEvent } from './outbox.js';

/** An effect that has failed so often that it is no longer tried; a person looks at it. Holds no personal data. */
export type IsolatedEffect = {
  eventId: string;
  consumer: string;
  attempts: number;
  errorCode: string;
  isolatedAt: Date;
};

export type Pending = { id: string; at: Date; attempts: number };

/** Events of these types whose effect is not recorded for the consumer, oldest first. */
export async function findPending(search: {
  consumer: string;
  types: readonly string[];
  since: Date;
  except: readonly string[];
  limit: number;
}): Promise<Pending[]> {
  return sql<Pending>(
    `select event.id, event.at, coalesce(failure.attempts, 0) as attempts
       from platform.outbox event
       left join platform.effect_failure failure on failure.event_id = event.id and failure.consumer = $1
      where event.type = any($2)
        and (event.at >= $3 or failure.event_id is not null)
        and (failure.event_id is null or (failure.isolated_at is null and failure.next_at <= now()))
        and event.id <> all($4::uuid[])
        and not exists (select 1 from platform.effect where event_id = event.id and consumer = $1)
      order by event.at, event.id
      limit $5`,
    [search.consumer, search.types, search.since, search.except, search.limit],
  );
}

export async function loadEvent(id: string): Promise<OutboxEvent | undefined> {
  const rows = await sql<OutboxEvent>(
    'select id, at, type, version, payload from platform.outbox where id = $1',
    [id],
  );
  return rows[0];
}

/** Records the effect in its own transaction; false when it is recorded already, and then nothing more is to be done. */
export async function recordEffect(eventId: string, consumer: string): Promise<boolean> {
  const rows = await execute(
    'insert into platform.effect (event_id, consumer) values ($1, $2) on conflict do nothing',
    [eventId, consumer],
  );
  if (rows === 0) return false;
  await execute('delete from platform.effect_failure where event_id = $1 and consumer = $2', [
    eventId,
    consumer,
  ]);
  return true;
}

/** Counts a failed attempt; the last one allowed isolates the effect so that it holds up no other. */
export async function recordFailure(failure: {
  eventId: string;
  consumer: string;
  error: unknown;
  delay: (attempt: number) => number;
  maxAttempts: number;
}): Promise<void> {
  const { eventId, consumer, maxAttempts } = failure;
  const rows = await sql<{ attempts: number }>(
    `insert into platform.effect_failure (event_id, consumer, attempts, error_code, next_at)
     values ($1, $2, 1, $3, now())
     on conflict (event_id, consumer) do update
        set attempts = effect_failure.attempts + 1, error_code = excluded.error_code, last_at = now()
     returning attempts`,
    [eventId, consumer, failureCode(failure.error)],
  );
  const attempts = rows[0]?.attempts ?? 1;
  await execute(
    `update platform.effect_failure
        set next_at = now() + $3 * interval '1 millisecond', isolated_at = case when $4 then now() end
      where event_id = $1 and consumer = $2`,
    [eventId, consumer, failure.delay(attempts), attempts >= maxAttempts],
  );
}

export async function isolatedEffects(): Promise<IsolatedEffect[]> {
  return sql<IsolatedEffect>(
    `select event_id as "eventId", consumer, attempts, error_code as "errorCode", isolated_at as "isolatedAt"
       from platform.effect_failure where isolated_at is not null order by isolated_at`,
  );
}

/** Lets an isolated effect be tried again, once its cause is mended: at once, or within ten minutes for an old event. */
export async function retryIsolated(eventId: string, consumer: string): Promise<void> {
  await execute(
    'delete from platform.effect_failure where event_id = $1 and consumer = $2 and isolated_at is not null',
    [eventId, consumer],
  );
}

/** A code that tells what went wrong without repeating what anybody wrote: messages may quote data. */
function failureCode(error: unknown): string {
  if (error instanceof DomainError) return error.code.slice(0, 80);
  const state = sqlState(error);
  if (state) return `sqlstate-${state}`;
  const name =
    typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : 'unknown';
  return (errorCode(error) ?? name).slice(0, 80);
}
