import { sequenceEntries } from '@specialistvagen/evidence-log';
import type { Transactions } from '@specialistvagen/platform';

/** Takes what waits into the evidence log's tree, batch after batch, until nothing may join or the worker stops. */
export async function keepLog(transactions: Transactions, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted && (await sequenceEntries(transactions)) > 0);
}
