import { createHash } from 'node:crypto';
import { DomainError } from '../contract/domain-error.js';
import { isUniqueViolation } from '../database/database-error.js';
import { execute, sql } from '../database/transactions.js';

/** Whose key it is, for what, and of which body (`hashBody`). */
export type IdempotencyScope = { person: string; operation: string; bodyHash: Buffer };

/** The resource that was made; `replayed` when an earlier request of the same key had made it. */
export type IdempotentResult = { resourceId: string; replayed: boolean };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const KEPT_DAYS = 7;

/**
 * Makes the effect at most once for each key (decision 20). Runs in the effect's transaction, so that only committed
 * effects are remembered: a refusal leaves nothing behind. `effect` returns the id of what it made; the answer to a
 * repeated request is read again by that id.
 *
 * Refuses: no key or not a UUID → invalid; same key with another body → refused; same key still running → conflict.
 */
export async function withIdempotency(
  key: string | undefined,
  scope: IdempotencyScope,
  effect: () => Promise<string>,
): Promise<IdempotentResult> {
  const checked = checkKey(key);
  const earlier = await findCompleted(checked, scope);
  if (earlier !== undefined) return { resourceId: earlier, replayed: true };
  const resourceId = await effect();
  await recordCompleted(checked, scope, resourceId);
  return { resourceId, replayed: false };
}

/**
 * The resource an earlier request of the key made; undefined when there is none, and then the key is held until the
 * transaction ends. For work that spans transactions: ask before it, and call `recordCompleted` in the one that commits.
 */
export async function findCompleted(
  key: string | undefined,
  scope: IdempotencyScope,
): Promise<string | undefined> {
  const checked = checkKey(key);
  const [lock] = await sql<{ held: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended($1, 20)) as held`,
    [`${scope.person} ${scope.operation} ${checked}`],
  );
  if (!lock?.held) throw inProgress();
  const [row] = await sql<{ bodyHash: Buffer; resourceId: string }>(
    `select body_hash as "bodyHash", resource_id as "resourceId"
       from platform.idempotency where person = $1 and operation = $2 and key = $3`,
    [scope.person, scope.operation, checked],
  );
  if (row && !row.bodyHash.equals(scope.bodyHash)) {
    throw new DomainError(
      'idempotency-key-reused',
      'refused',
      'Samma nyckel (Idempotency-Key) har redan använts för något annat. Läs in sidan igen och gör om.',
    );
  }
  return row?.resourceId;
}

/** Remembers, in the effect's transaction, what the key made. */
export async function recordCompleted(
  key: string | undefined,
  scope: IdempotencyScope,
  resourceId: string,
): Promise<void> {
  try {
    await execute(
      `insert into platform.idempotency (person, operation, key, body_hash, resource_id) values ($1, $2, $3, $4, $5)`,
      [scope.person, scope.operation, checkKey(key), scope.bodyHash, resourceId],
    );
  } catch (error) {
    if (isUniqueViolation(error)) throw inProgress();
    throw error;
  }
}

/** SHA-256 of a request body, the same whatever order its properties came in. */
export function hashBody(body: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(sorted(body)) ?? '')
    .digest();
}

/** Forgets keys older than seven days; nightly, as worker. Returns how many. */
export async function forgetOldIdempotencyKeys(): Promise<number> {
  return execute(`delete from platform.idempotency where at < now() - $1 * interval '1 day'`, [KEPT_DAYS]);
}

function checkKey(key: string | undefined): string {
  if (key && UUID.test(key)) return key.toLowerCase();
  throw new DomainError(
    key ? 'idempotency-key-invalid' : 'idempotency-key-missing',
    'invalid',
    'Anropet behöver rubriken Idempotency-Key med ett UUID.',
  );
}

function inProgress(): DomainError {
  return new DomainError(
    'idempotency-in-progress',
    'conflict',
    'Samma begäran behandlas redan. Vänta ett ögonblick och se efter om den gick igenom.',
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
}
