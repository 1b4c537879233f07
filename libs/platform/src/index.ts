export * from './contract/index.js';
export { newId } from './ids/new-id.js';
export { Clock, FixedClock, SystemClock, swedishDay } from './clock/clock.js';
export { createDataSource, databaseRoles } from './database/data-source.js';
export type { DatabaseRole, DataSourceSettings } from './database/data-source.js';
export {
  Transactions,
  currentScope,
  currentTransaction,
  execute,
  isInTransaction,
  onCommit,
  sql,
} from './database/transactions.js';
export type { TransactionOptions, TransactionScope } from './database/transactions.js';
export { conditionalUpdate } from './database/conditional-update.js';
export type { ConditionalUpdate } from './database/conditional-update.js';
export { isRetryable, isUniqueViolation, sqlState, violatedConstraint } from './database/database-error.js';
export { DatabaseModule } from './database/database.module.js';
