import { join } from 'node:path';
import type { FactoryProvider } from '@nestjs/common';
import { PublicLog, ReadLogOperations } from '@specialistvagen/evidence-log';
import { Transactions } from '@specialistvagen/platform';
import { API_SETTINGS } from '../settings.js';
import type { ApiSettings } from '../settings.js';

export const publicLogProvider: FactoryProvider<PublicLog> = {
  provide: PublicLog,
  inject: [Transactions, API_SETTINGS],
  useFactory: (transactions: Transactions, { dataDir }: ApiSettings) =>
    new PublicLog(transactions, join(dataDir, 'trust')),
};

export const logOperationsProvider: FactoryProvider<ReadLogOperations> = {
  provide: ReadLogOperations,
  inject: [Transactions, PublicLog],
  useFactory: (transactions: Transactions, log: PublicLog) => new ReadLogOperations(transactions, log),
};
