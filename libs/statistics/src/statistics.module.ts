import { Module } from '@nestjs/common';
import { Clock, Transactions } from '@specialistvagen/platform';
import { PublishedTables } from './use-cases/published-tables.js';
import { ReadBtStatistics } from './use-cases/read-bt-statistics.js';

/** For the api: the published figures. Cells and publishing belong to the worker and the role `statistics`. */
@Module({
  providers: [
    {
      provide: ReadBtStatistics,
      inject: [Transactions, Clock],
      useFactory: (transactions: Transactions, clock: Clock) => new ReadBtStatistics(transactions, clock),
    },
    { provide: PublishedTables, useFactory: () => ({ list: async () => [], read: async () => undefined }) },
  ],
  exports: [PublishedTables, ReadBtStatistics],
})
export class StatisticsModule {}
