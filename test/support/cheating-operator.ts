import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLogSigner, sequenceEntries, signCheckpoint } from '@specialistvagen/evidence-log';
import { sql } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';
import type { TestDatabase } from './use-postgres.js';

const TABLES = [
  'evidence_entry',
  'tlog_leaf',
  'tlog_node',
  'tlog_waiting',
  'tlog_checkpoint',
  'tlog_cosignature',
];

export type CheatingOperator = {
  /** Statements with triggers and foreign keys switched off, in one transaction. */
  tamper(...statements: string[]): Promise<void>;
  /** A dump of the log, and that dump brought back. */
  dump(name: string): Promise<void>;
  restore(name: string): Promise<void>;
  /** Takes what waits into the tree and signs it, as the worker does. */
  sign(): Promise<void>;
  /** Builds the whole tree anew over the entries as they are, and signs it with the log's own key as if nothing had been before. */
  rebuildAndSign(): Promise<void>;
};

/** Who owns the machine: database superuser, with the log's key at hand. */
export function cheatingOperator(db: TestDatabase, dataDir: () => string): CheatingOperator {
  const own = () => db.as('postgres').transactions;
  const tamper = (...statements: string[]) =>
    own().run({}, async () => {
      await sql('set local session_replication_role = replica');
      for (const statement of statements) await sql(statement);
    });
  const sign = async () => {
    await sequenceAll(own());
    await signCheckpoint(own(), openLogSigner(dataDir()), join(dataDir(), 'trust'));
  };
  return {
    tamper,
    sign,
    dump: (name) =>
      tamper(
        ...TABLES.map((table) => `create table ${name}_${table} as select * from evidence_log.${table}`),
      ),
    restore: async (name) => {
      await tamper(
        ...TABLES.map((table) => `delete from evidence_log.${table}`),
        ...TABLES.map(
          (table) =>
            `insert into evidence_log.${table} overriding system value select * from ${name}_${table}`,
        ),
      );
      rmSync(join(dataDir(), 'trust', 'log-checkpoint.txt'), { force: true });
    },
    rebuildAndSign: async () => {
      await tamper(
        ...TABLES.slice(1).map((table) => `delete from evidence_log.${table}`),
        'insert into evidence_log.tlog_waiting (seq, xact) select seq, xact from evidence_log.evidence_entry',
      );
      rmSync(join(dataDir(), 'trust', 'log-checkpoint.txt'), { force: true });
      await sign();
    },
  };
}

/** An entry waits for every older transaction of the cluster, and other suites have theirs in databases beside this one. */
async function sequenceAll(own: Transactions): Promise<void> {
  for (;;) {
    await sequenceEntries(own);
    const waiting = await own.run({}, () => sql('select from evidence_log.tlog_waiting limit 1'));
    if (waiting.length === 0) return;
    await sleep(50);
  }
}
