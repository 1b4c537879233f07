export { usePostgres } from './use-postgres.js';
export type { RoleConnection, TestDatabase, TestRole } from './use-postgres.js';
export { itIsAppendOnly, refusalOf, rowsWithoutContext } from './database-promises.js';
