import { join } from 'node:path';
import {
  LogFault,
  createLogKey,
  openLogSigner,
  sequenceEntries,
  signCheckpoint,
} from '@specialistvagen/evidence-log';
import type { Config, Logger, Transactions } from '@specialistvagen/platform';

/** Takes what waits into the evidence log's tree and signs its head; any number of workers may, one does. */
export function openLogWork(
  { dataDir, mode }: Config,
  transactions: Transactions,
  log: Logger,
): (stopping: AbortSignal) => Promise<void> {
  createLogKey(dataDir, { isTest: mode !== 'production' });
  const signer = openLogSigner(dataDir);
  return async (stopping) => {
    while (!stopping.aborted && (await sequenceEntries(transactions)) > 0);
    try {
      await signCheckpoint(transactions, signer, join(dataDir, 'trust'));
    } catch (error) {
      if (!(error instanceof LogFault)) throw error;
      log.error({ code: error.code, size: error.size }, 'evidence log: nothing more is signed');
    }
  };
}
