import { sql } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';

const MILLISECONDS_TO_ENTER = 120_000;

/**
 * Does `work` in transactions of its own while another transaction holds what `enter` took. Needs one more connection than `work`;
 * may not be called inside a transaction.
 */
export async function whileHolding<T>(
  transactions: Transactions,
  enter: () => Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> {
  const entered = deferred();
  const done = deferred();
  const holding = transactions.run({ system: true }, async () => {
    await sql(
      `select set_config('lock_timeout', $1, true), set_config('idle_in_transaction_session_timeout', '0', true)`,
      [String(MILLISECONDS_TO_ENTER)],
    );
    await enter();
    entered.resolve();
    await done.promise;
  });
  holding.catch(entered.reject);
  await entered.promise;
  try {
    return await work();
  } finally {
    done.resolve();
    await holding;
  }
}

/** A promise that is settled from outside. */
function deferred() {
  let resolve: () => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
