export { usePostgres } from './use-postgres.js';
export type { RoleConnection, TestDatabase, TestRole } from './use-postgres.js';
export { itIsAppendOnly, refusalOf, rowsWithoutContext } from './database-promises.js';
export { queueBackends, useQueue } from './use-queue.js';
export type { QueueBackend, TestQueue } from './use-queue.js';
