import { Injectable } from '@nestjs/common';
import { DomainError, refuseIf } from '../contract/domain-error.js';
import type { ApplyImport, ImportSummary, ImportView } from '../contract/row-import.js';
import { Transactions } from '../database/transactions.js';
import { hashBody, withIdempotency } from '../idempotency/with-idempotency.js';
import { newId } from '../ids/new-id.js';
import { Secrets } from '../secrets/secrets.js';
import { decodeFile } from './decode-file.js';
import { importBatches, type ImportBatch } from './import-batch.repository.js';
import { faultsText, summaryOf, viewOf } from './import-words.js';
import { undoRows, writeRows } from './judge-rows.js';
import { readRows, type FaultyRow, type FileRow } from './read-rows.js';
import type { JudgedRow, RowImporter } from './row-importer.js';

const SHOWN = 20;
const contextOf = (batchId: string) => `platform:import-file:${batchId}`;

/** Ends a rehearsal: everything that the rows wrote is rolled back. */
class Rehearsed extends Error {}

type ReadFile = { readonly rows: readonly FileRow[]; readonly faulty: readonly FaultyRow[] };
type By = { readonly person: string; readonly key: string };

/**
 * Files of rows: rehearsed, reported row by row, read in whole, and undone as far as nothing rests on them. A rehearsal does
 * what reading in does and is rolled back, so that the report says what will happen and not what somebody believes.
 */
@Injectable()
export class RowImports {
  constructor(
    private readonly transactions: Transactions,
    private readonly secrets: Secrets,
  ) {}

  /** The report of a rehearsal; the file is kept sealed until it is read in, at most a day. */
  async check(by: By, importer: RowImporter, bytes: Buffer): Promise<ImportView> {
    const decoded = decodeFile(bytes);
    if (!decoded.ok) throw new DomainError('import-file-refused', 'refused', decoded.reason);
    const file = read(decoded.text, importer);
    const judged = [...(await this.rehearse(by, importer, file.rows)), ...file.faulty.map(faulty)];
    const scope = {
      person: by.person,
      operation: 'check-import',
      bodyHash: hashBody([importer.kind, importer.place, bytes.toString('base64')]),
    };
    return this.transactions.run({ person: by.person }, async () => {
      const { resourceId } = await withIdempotency(by.key, scope, async () => {
        const id = newId();
        const { kind, place } = importer;
        const fileSealed = this.secrets.sealBytes(bytes, contextOf(id));
        const rowCount = judged.length;
        const { encoding } = decoded;
        await importBatches.insert({ id, kind, place, encoding, rowCount, fileSealed, createdBy: by.person });
        await importBatches.putRows(id, judged);
        await importer.rehearsed?.();
        return id;
      });
      return this.view(resourceId);
    });
  }

  list(person: string): Promise<ImportSummary[]> {
    return this.transactions.run({ person }, async () => {
      const batches = await importBatches.newest(SHOWN);
      const counts = await importBatches.counts(batches.map(({ id }) => id));
      return batches.map((batch) => summaryOf(batch, counts));
    });
  }

  show(person: string, id: string): Promise<ImportView> {
    return this.transactions.run({ person }, () => this.view(id));
  }

  /** Of what kind the batch is and where its rows belong, so that the caller can open the right importer. */
  find(person: string, id: string): Promise<{ kind: string; place: string }> {
    return this.transactions.run({ person }, async () => {
      const { kind, place } = found(await importBatches.find(id));
      return { kind, place };
    });
  }

  /** Everything in one transaction: what was rehearsed happens, or nothing does. */
  apply(by: By, importer: RowImporter, id: string, { applyGoodRows }: ApplyImport): Promise<ImportView> {
    return this.once(by, ['apply-import', { id, applyGoodRows }], id, async () => {
      const batch = found(await importBatches.lock(id));
      const sealed = await importBatches.file(id);
      if (batch.state !== 'checked' || !sealed)
        throw new DomainError('import-not-open', 'conflict', 'Filen är redan inläst, eller för gammal.');
      const earlier = await importBatches.rows(id);
      const faults = earlier.filter(({ verdict }) => verdict === 'fault');
      if (faults.length > 0 && !applyGoodRows)
        throw new DomainError('import-has-faults', 'refused', faultsText(faults.length));
      const judged = await this.write(importer, id, sealed, new Set(faults.map(({ row }) => row)));
      refuseIf('import-changed', 'refused', applyGoodRows ? [] : judged.flatMap(newFaults));
      await importBatches.putRows(id, [
        ...judged,
        ...faults.map((row): JudgedRow => ({ ...row, verdict: 'skipped' })),
      ]);
      await importBatches.applied(id);
    });
  }

  /** What nothing rests on is taken back; of the rest the report says why it stays. */
  undo(by: By, importer: RowImporter, id: string): Promise<ImportView> {
    return this.once(by, ['undo-import', { id }], id, async () => {
      const batch = found(await importBatches.lock(id));
      const rows = (await importBatches.rows(id)).filter(
        ({ verdict }) => verdict === 'applied' || verdict === 'kept',
      );
      if ((batch.state !== 'applied' && batch.state !== 'undone') || rows.length === 0)
        throw new DomainError('import-not-undone', 'conflict', 'Det finns inget att ångra.');
      await importBatches.putRows(id, await undoRows(importer, rows));
      await importBatches.undone(id);
    });
  }

  /** As worker: the files of a day ago are forgotten, read in or not. */
  forgetOldFiles(): Promise<number> {
    return this.transactions.run({ system: true }, () => importBatches.expire());
  }

  private async once(
    { person, key }: By,
    [operation, body]: readonly [string, object],
    id: string,
    effect: () => Promise<void>,
  ): Promise<ImportView> {
    return this.transactions.run({ person }, async () => {
      await withIdempotency(key, { person, operation, bodyHash: hashBody(body) }, async () => {
        await effect();
        return id;
      });
      return this.view(id);
    });
  }

  private async rehearse(by: By, importer: RowImporter, rows: readonly FileRow[]): Promise<JudgedRow[]> {
    let judged: JudgedRow[] = [];
    try {
      await this.transactions.run({ person: by.person }, async () => {
        judged = await writeRows(importer, rows);
        throw new Rehearsed();
      });
    } catch (error) {
      if (!(error instanceof Rehearsed)) throw error;
    }
    return judged.map((row) => (row.verdict === 'applied' ? { ...row, verdict: 'ready', made: null } : row));
  }

  private async write(
    importer: RowImporter,
    id: string,
    sealed: Buffer,
    left: ReadonlySet<number>,
  ): Promise<JudgedRow[]> {
    const decoded = decodeFile(this.secrets.openBytes(sealed, contextOf(id)));
    if (!decoded.ok) throw new Error('A file that was read before cannot be read');
    const { rows } = read(decoded.text, importer);
    return writeRows(
      importer,
      rows.filter(({ row }) => !left.has(row)),
    );
  }

  private async view(id: string): Promise<ImportView> {
    const batch = found(await importBatches.find(id));
    const summary = summaryOf(batch, await importBatches.counts([id]));
    return viewOf(summary, await importBatches.toldRows(id));
  }
}

function read(text: string, { columns, mostRows }: RowImporter): ReadFile {
  const file = readRows(text, columns, mostRows);
  if (!file.ok) throw new DomainError('import-file-refused', 'refused', file.reasons);
  return file;
}

function faulty({ row, reasons }: FaultyRow): JudgedRow {
  return { row, verdict: 'fault', reasons, made: null };
}

function newFaults({ row, verdict, reasons }: JudgedRow): { text: string }[] {
  return verdict === 'fault' ? reasons.map(({ text }) => ({ text: `Rad ${row}: ${text}` })) : [];
}

function found(batch: ImportBatch | null): ImportBatch {
  if (batch) return batch;
  throw new DomainError('import-unknown', 'not-found', 'Inläsningen finns inte.');
}
