import { Module } from '@nestjs/common';
import { Clock, Transactions } from '@specialistvagen/platform';
import { ReadCoverage } from './use-cases/coverage.js';
import { PublishedTables } from './use-cases/published-tables.js';
import { ReadOperations } from './use-cases/read-operations.js';
import { ReadPublished } from './use-cases/read-published.js';

/** For the api: the published figures. Cells and publishing belong to the worker and the role `statistics`. */
@Module({
  providers: [
    {
      provide: ReadPublished,
      inject: [Transactions, Clock],
      useFactory: (transactions: Transactions, clock: Clock) => new ReadPublished(transactions, clock),
    },
    { provide: PublishedTables, useExisting: ReadPublished },
    {
      provide: ReadCoverage,
      inject: [Transactions, Clock],
      useFactory: (transactions: Transactions, clock: Clock) => new ReadCoverage(transactions, clock),
    },
    {
      provide: ReadOperations,
      inject: [Transactions],
      useFactory: (transactions: Transactions) => new ReadOperations(transactions),
    },
  ],
  exports: [PublishedTables, ReadCoverage, ReadOperations, ReadPublished],
})
export class StatisticsModule {}
