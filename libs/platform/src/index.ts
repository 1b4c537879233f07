export * from './contract/index.js';
export { errorCode } from './errors/error-code.js';
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
  prepared,
  sql,
} from './database/transactions.js';
export type { TransactionOptions, TransactionScope } from './database/transactions.js';
export { conditionalUpdate } from './database/conditional-update.js';
export type { ConditionalUpdate } from './database/conditional-update.js';
export { isRetryable, isUniqueViolation, sqlState, violatedConstraint } from './database/database-error.js';
export { DatabaseModule } from './database/database.module.js';
export { createOnce } from './secrets/create-once.js';
export { Secrets } from './secrets/secrets.js';
export type { DatabaseUser } from './secrets/secrets.js';
export { versionedKeys } from './secrets/versioned-keys.js';
export { runMigrations } from './migrations/run-migrations.js';
export type { RunMigrations } from './migrations/run-migrations.js';
export { postgresUrl, runningPostgresPort, startPostgres } from './embedded-postgres/start-postgres.js';
export type { RunningPostgres, StartPostgres } from './embedded-postgres/start-postgres.js';
export { provision } from './embedded-postgres/provision.js';
export type { RolePasswords } from './embedded-postgres/provision.js';
export {
  existingClusterFolder,
  prepareClusterFolder,
  removeClusterFolder,
} from './embedded-postgres/cluster-folder.js';
export { DATABASE } from './instance/database-name.js';
export { openInstance } from './instance/open-instance.js';
export type { OpenInstance } from './instance/open-instance.js';
export { outbox } from './outbox/outbox.js';
export type { OutboxEvent } from './outbox/outbox.js';
export { defineConsumer } from './outbox/consumer.js';
export type { Consumer } from './outbox/consumer.js';
export { isolatedEffects, retryIsolated } from './outbox/effects.js';
export type { IsolatedEffect } from './outbox/effects.js';
export { OutboxWorker } from './outbox/outbox-worker.js';
export type { OutboxWorkerSettings } from './outbox/outbox-worker.js';
export type { QueueSettings } from './outbox/event-queue.js';
export {
  findCompleted,
  forgetOldIdempotencyKeys,
  hashBody,
  recordCompleted,
  withIdempotency,
} from './idempotency/with-idempotency.js';
export type { IdempotencyScope, IdempotentResult } from './idempotency/with-idempotency.js';
export { BackOff } from './process/back-off.js';
export { eachAlone, reportAll } from './process/each-alone.js';
export { correlationId, createLogger, safeError, withCorrelation } from './logging/logger.js';
export type { DestinationStream, Logger } from './logging/logger.js';
export { decodeFile } from './row-import/decode-file.js';
export { dueImports, forgetOldImportFiles } from './row-import/due-imports.js';
export type { DueImport, ImportBatch } from './row-import/import-batch.repository.js';
export { ImportStep } from './row-import/import-step.js';
export { RowImports } from './row-import/row-imports.js';
export type { ImportAccount } from './row-import/row-imports.js';
export type { Column, FaultyRow, FileRow, ReadRows } from './row-import/read-rows.js';
export { readTable } from './row-import/read-table.js';
export type { Table } from './row-import/read-table.js';
export type {
  About,
  FileOfRows,
  JudgedRow,
  Made,
  RowImporter,
  RowOutcome,
  WrittenRow,
} from './row-import/row-importer.js';
export { readXml } from './xml/read-xml.js';
export type { ReadXml, XmlElement } from './xml/read-xml.js';
export { runUntilStopped } from './process/run-until-stopped.js';
export type { RunUntilStopped } from './process/run-until-stopped.js';
export { addressOfRole } from './config/database-address.js';
export type { DatabaseServer } from './config/database-address.js';
export { databaseUrl, environmentVariables, loadConfig, queueSettings } from './config/load-config.js';
export type { Config } from './config/load-config.js';
