import type { Transactions } from '../database/transactions.js';
import { importBatches, type DueImport } from './import-batch.repository.js';

const AT_A_TIME = 10;

/** As worker: what somebody waits for, the oldest first. The rows are the order; no queue holds them. */
export function dueImports(transactions: Transactions): Promise<DueImport[]> {
  return transactions.run({ system: true }, () => importBatches.due(AT_A_TIME));
}

/** As worker: the files of a day ago are forgotten, read in or not. Returns how many. */
export function forgetOldImportFiles(transactions: Transactions): Promise<number> {
  return transactions.run({ system: true }, () => importBatches.expire());
}
