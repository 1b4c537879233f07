import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../contract/domain-error.js';
import type { ApplyImport, ImportSummary, ImportView } from '../contract/row-import.js';
import { Transactions } from '../database/transactions.js';
import { hashBody, withIdempotency } from '../idempotency/with-idempotency.js';
import { newId } from '../ids/new-id.js';
import { Secrets } from '../secrets/secrets.js';
import { importBatches, type ImportBatch } from './import-batch.repository.js';
import { contextOf, ImportStep, readFile } from './import-step.js';
import { faultsText, summaryOf, viewOf } from './import-words.js';
import type { JudgedRow, RowImporter } from './row-importer.js';

const SHOWN = 20;

export type ImportAccount = { readonly batch: ImportBatch; readonly rows: readonly JudgedRow[] };
type By = { readonly person: string; readonly key: string };

/**
 * Files of rows: rehearsed, reported row by row, read in whole, and undone as far as nothing rests on them. A rehearsal does
 * what reading in does and is rolled back, so that the report says what will happen and not what somebody believes. What is
 * asked for here is stored and then done: a short file at once, a long one by the worker.
 */
@Injectable()
export class RowImports {
  constructor(
    private readonly transactions: Transactions,
    private readonly secrets: Secrets,
    private readonly step: ImportStep,
  ) {}

  /** Refuses a file that is none; the file is kept sealed until it is read in, at most a day. */
  async check(
    { person, key }: By,
    importer: RowImporter,
    bytes: Buffer,
    settings: object | null = null,
  ): Promise<ImportView> {
    const { kind, place } = importer;
    const { rows, faulty, encoding } = readFile(bytes, importer, settings);
    const bodyHash = hashBody([kind, place, settings, bytes.toString('base64')]);
    const fileHash = createHash('sha256').update(bytes).digest();
    const batchId = await this.transactions.run({ person }, async () => {
      const scope = { person, operation: 'check-import', bodyHash };
      const { resourceId } = await withIdempotency(key, scope, async () => {
        const id = newId();
        const fileSealed = this.secrets.sealBytes(bytes, contextOf(id));
        const rowCount = rows.length + faulty.length;
        const file = { fileSealed, fileHash, encoding, rowCount, settings };
        await importBatches.insert({ id, kind, place, ...file, createdBy: person });
        return id;
      });
      return resourceId;
    });
    return this.work(person, importer, batchId);
  }

  list(person: string): Promise<ImportSummary[]> {
    return this.transactions.run({ person }, async () => {
      const batches = await importBatches.newest(SHOWN);
      const counts = await importBatches.counts(batches.map(({ id }) => id));
      return batches.map((batch) => summaryOf(batch, counts));
    });
  }

  show(person: string, id: string): Promise<ImportView> {
    return this.transactions.run({ person }, async () => {
      const batch = found(await importBatches.find(id));
      const summary = summaryOf(batch, await importBatches.counts([id]));
      return viewOf(summary, await importBatches.toldRows(id));
    });
  }

  /** Of what kind the batch is and where its rows belong, so that the caller can open the right importer. */
  find(person: string, id: string): Promise<{ kind: string; place: string }> {
    return this.transactions.run({ person }, async () => {
      const { kind, place } = found(await importBatches.find(id));
      return { kind, place };
    });
  }

  /** The batch and what is stored of each of its rows, for a library's own account of it. */
  account(person: string, id: string): Promise<ImportAccount> {
    return this.transactions.run({ person }, async () => ({
      batch: found(await importBatches.find(id)),
      rows: await importBatches.rows(id),
    }));
  }

  /** What was rehearsed happens, or nothing does. */
  apply(by: By, importer: RowImporter, id: string, { applyGoodRows }: ApplyImport): Promise<ImportView> {
    return this.ask(by, importer, id, ['apply-import', { id, applyGoodRows }], async () => {
      const faults = (await importBatches.counts([id])).find(({ verdict }) => verdict === 'fault')?.rows ?? 0;
      const { state } = found(await importBatches.find(id));
      if (state === 'checked' && faults > 0 && !applyGoodRows)
        throw new DomainError('import-has-faults', 'refused', faultsText(faults));
      if (!(await importBatches.ask(id, 'applying', { from: ['checked'], onlyGoodRows: applyGoodRows })))
        throw new DomainError('import-not-open', 'conflict', 'Filen är redan inläst, eller för gammal.');
    });
  }

  /** What nothing rests on is taken back; of the rest the report says why it stays. */
  undo(by: By, importer: RowImporter, id: string): Promise<ImportView> {
    return this.ask(by, importer, id, ['undo-import', { id }], async () => {
      found(await importBatches.find(id));
      const counts = await importBatches.counts([id]);
      const isSome = counts.some(({ verdict }) => verdict === 'applied' || verdict === 'kept');
      const from = ['applied', 'undone'] as const;
      if (!isSome || !(await importBatches.ask(id, 'undoing', { from, onlyGoodRows: false })))
        throw new DomainError('import-not-undone', 'conflict', 'Det finns inget att ångra.');
    });
  }

  private async ask(
    { person, key }: By,
    importer: RowImporter,
    id: string,
    [operation, body]: readonly [string, object],
    effect: () => Promise<void>,
  ): Promise<ImportView> {
    await this.transactions.run({ person }, () =>
      withIdempotency(key, { person, operation, bodyHash: hashBody(body) }, async () => {
        await effect();
        return id;
      }),
    );
    return this.work(person, importer, id);
  }

  /** A short file while the person waits; should this process end here, the worker finds it like a long one. */
  private async work(person: string, importer: RowImporter, id: string): Promise<ImportView> {
    const asked = await this.show(person, id);
    if (!asked.isWorking || asked.rowCount > importer.atOnce) return asked;
    await this.step.run({ id, person, importer: () => importer });
    return this.show(person, id);
  }
}

function found(batch: ImportBatch | null): ImportBatch {
  if (batch) return batch;
  throw new DomainError('import-unknown', 'not-found', 'Inläsningen finns inte.');
}
