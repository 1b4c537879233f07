import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { DomainError, Transactions } from '@specialistvagen/platform';
import type { ImportAccount } from '@specialistvagen/platform';
import type { ImportView } from '@specialistvagen/platform/contract';
import type { EarlierReconciliation } from '../contract/index.js';
import { reconcileRows } from '../domain/reconcile-rows.js';
import { reconciliationCsv } from '../domain/reconciliation-csv.js';
import { standingCounts } from '../storage/earlier-record.repository.js';
import { earlierSettings } from './earlier-file-settings.js';

/** One's own import, counted: what stood in the file, what came of it, and what is here. */
@Injectable()
export class ReconcileEarlierImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
  ) {}

  of(personId: string, { batch, rows }: ImportAccount): Promise<EarlierReconciliation> {
    if (batch.kind !== 'earlier-records')
      throw new DomainError('import-unknown', 'not-found', 'Inläsningen finns inte.');
    return this.transactions.run({ person: personId }, async () => {
      const ids = [...new Set(rows.flatMap(({ about }) => (about ? [about.person] : [])))];
      const names = await this.people.names(ids);
      const lines = reconcileRows(rows, await standingCounts(ids));
      return {
        tool: earlierSettings.parse(batch.settings).tool,
        sha256: batch.fileHash,
        rowsInFile: batch.rowCount,
        people: lines.map(({ personId: id, ...line }) => ({
          ...line,
          person: id === null ? null : { id, displayName: names.get(id)?.displayName ?? '' },
        })),
      };
    });
  }

  async csv(personId: string, account: ImportAccount, { rows }: ImportView): Promise<string> {
    return reconciliationCsv((await this.of(personId, account)).people, rows);
  }
}
