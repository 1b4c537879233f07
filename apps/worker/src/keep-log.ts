import { join } from 'node:path';
import { LogFault, openLogSigner, sequenceEntries, signCheckpoint } from '@specialistvagen/evidence-log';
import type { AuditFinding } from '@specialistvagen/evidence-log';
import type { Config, Logger, Transactions } from '@specialistvagen/platform';

export type LogWorkSettings = Readonly<{
  config: Config;
  transactions: Transactions;
  log: Logger;
  alarm: (findings: readonly AuditFinding[]) => Promise<void>;
}>;

/** Takes what waits into the evidence log's tree and signs its head; any number of workers may, one does. */
export function openLogWork({
  config: { dataDir },
  transactions,
  log,
  alarm,
}: LogWorkSettings): (stopping: AbortSignal) => Promise<void> {
  const signer = openLogSigner(dataDir);
  let known: string | null = null;
  return async (stopping) => {
    while (!stopping.aborted && (await sequenceEntries(transactions)) > 0);
    try {
      await signCheckpoint(transactions, signer, join(dataDir, 'trust'));
      known = null;
    } catch (error) {
      if (!(error instanceof LogFault)) throw error;
      // It is found again each second until somebody has looked.
      if (known !== error.message)
        log.error({ code: error.code, size: error.size }, 'evidence log: nothing more is signed');
      known = error.message;
      await alarm([{ code: error.code, subject: `checkpoint:${error.size}` }]);
    }
  };
}
