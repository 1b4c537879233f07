import type { Provider } from '@nestjs/common';
import { Clock, Transactions } from '@specialistvagen/platform';
import { PublishedTables, PxSavedQueries, PxWebV1, PxWebV2 } from '@specialistvagen/statistics';
import { API_SETTINGS } from '../settings.js';
import type { ApiSettings } from '../settings.js';

const APP_VERSION = '1';

/** PxWeb's use cases, with the address of this instance in their links. */
export const pxWebProviders: Provider[] = [
  {
    provide: PxWebV2,
    inject: [PublishedTables, API_SETTINGS, Clock],
    useFactory: (tables: PublishedTables, { publicUrl, statistics }: ApiSettings, clock: Clock) =>
      new PxWebV2(tables, { root: publicUrl, appVersion: APP_VERSION, licence: statistics?.licence }, clock),
  },
  {
    provide: PxWebV1,
    inject: [PublishedTables, API_SETTINGS],
    useFactory: (tables: PublishedTables, { publicUrl }: ApiSettings) => new PxWebV1(tables, publicUrl),
  },
  {
    provide: PxSavedQueries,
    inject: [PublishedTables, PxWebV2, Transactions],
    useFactory: (tables: PublishedTables, api: PxWebV2, transactions: Transactions) =>
      new PxSavedQueries(tables, api, transactions),
  },
];
