import { Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import type { DataSourceSettings } from './data-source.js';
import { Transactions } from './transactions.js';

/** Gives the application its one pool (`DataSource`) and `Transactions`, and closes the pool at shutdown. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static forRoot(settings: DataSourceSettings): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: DataSource, useFactory: () => createDataSource(settings).initialize() },
        {
          provide: Transactions,
          useFactory: (dataSource: DataSource) => new Transactions(dataSource),
          inject: [DataSource],
        },
      ],
      exports: [DataSource, Transactions],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
