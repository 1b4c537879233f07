import { Injectable } from '@nestjs/common';
import { DomainError } from '../contract/domain-error.js';
import { Transactions } from '../database/transactions.js';
import { Secrets } from '../secrets/secrets.js';
import { decodeFile } from './decode-file.js';
import { importBatches, type ImportBatch } from './import-batch.repository.js';
import { ImportStopped, withProgress } from './import-progress.js';
import { undoRows, writeRows, type Reached } from './judge-rows.js';
import { readRows, type FaultyRow, type FileRow } from './read-rows.js';
import type { FileOfRows, JudgedRow, RowImporter } from './row-importer.js';

const MOST_ATTEMPTS = 5;
export const contextOf = (batchId: string) => `platform:import-file:${batchId}`;

/** Ends a rehearsal: everything that the rows wrote is rolled back. */
class Rehearsed extends Error {}
/** Ends a reading in that found the world changed, and what it had written with it. */
class Changed extends Error {}
/** Somebody else does the step, or has done it. */
class Elsewhere extends Error {}

export type Step = {
  readonly id: string;
  readonly person: string;
  /** Made for each attempt; throws `DomainError` when the person may no longer read in such rows. */
  readonly importer: () => RowImporter;
  /** In the transaction that ends the step: told only when the person did not wait for it. */
  readonly tell?: (batch: ImportBatch) => Promise<void>;
  readonly stopping?: AbortSignal;
};
type Attempt = Step & { readonly batch: ImportBatch; readonly rows: RowImporter; readonly reached: Reached };

/**
 * Does what the state of a batch asks for: tries it, reads it in, or undoes it, each in one transaction. May be run any
 * number of times, by any number of processes, and killed at any moment: the state moves once, with the rows.
 */
@Injectable()
export class ImportStep {
  constructor(
    private readonly transactions: Transactions,
    private readonly secrets: Secrets,
  ) {}

  async run(step: Step): Promise<void> {
    const { id, person } = step;
    const batch = await this.as(person, () => importBatches.find(id));
    if (!batch || !(batch.state in this.steps)) return;
    if ((await this.as(person, () => importBatches.begin(id))) > MOST_ATTEMPTS)
      return this.giveUp(step, batch);
    const store = (rows: number) => this.as(person, () => importBatches.reached(id, rows));
    try {
      const rows = step.importer();
      const work = (reached: Reached) => this.work({ ...step, batch, rows, reached });
      await withProgress({ store, stopping: step.stopping }, work);
    } catch (error) {
      if (error instanceof DomainError) return this.giveUp(step, batch);
      const isPutOff = error instanceof ImportStopped || error instanceof Elsewhere;
      if (isPutOff) await this.as(person, () => importBatches.putOff(id));
      else throw error;
    }
  }

  private readonly steps: Readonly<Record<string, (attempt: Attempt) => Promise<void>>> = {
    checking: (attempt) => this.rehearse(attempt),
    applying: (attempt) => this.apply(attempt),
    undoing: (attempt) => this.undo(attempt),
  };

  private async work(attempt: Attempt): Promise<void> {
    await this.steps[attempt.batch.state]?.(attempt);
  }

  private async rehearse(attempt: Attempt): Promise<void> {
    const { id, person, rows: importer, reached } = attempt;
    const { rows, faulty } = await this.file(attempt);
    const file = fileOf(attempt.batch);
    let written: JudgedRow[] = [];
    await this.as(person, async () => {
      await hold(id);
      written = await writeRows(importer, { rows, file }, reached);
      throw new Rehearsed();
    }).catch(unless(Rehearsed));
    const judged = [...written.map(rehearsed), ...faulty.map(ofFaulty)];
    await this.end(attempt, 'checked', async () => {
      await importBatches.putRows(id, judged);
      await importer.rehearsed?.();
    });
  }

  private async apply(attempt: Attempt): Promise<void> {
    const { id, person, batch, rows: importer, reached } = attempt;
    const earlier = await this.as(person, () => importBatches.rows(id));
    const faults = earlier.filter(({ verdict }) => verdict === 'fault');
    const left = new Set(faults.map(({ row }) => row));
    const rows = (await this.file(attempt)).rows.filter(({ row }) => !left.has(row));
    let judged: JudgedRow[] = [];
    try {
      await this.end(attempt, 'applied', async () => {
        judged = await writeRows(importer, { rows, file: fileOf(batch) }, reached);
        if (!batch.onlyGoodRows && judged.some(({ verdict }) => verdict === 'fault')) throw new Changed();
        const skipped = faults.map((row): JudgedRow => ({ ...row, verdict: 'skipped' }));
        await importBatches.putRows(id, [...judged, ...skipped]);
        await importer.applied?.(fileOf(batch), [...judged, ...skipped]);
      });
    } catch (error) {
      if (!(error instanceof Changed)) throw error;
      await this.end(attempt, 'checked', () => importBatches.putRows(id, judged.map(rehearsed)), true);
    }
  }

  private async undo(attempt: Attempt): Promise<void> {
    const { id, batch, rows: importer, reached } = attempt;
    await this.end(attempt, 'undone', async () => {
      const rows = await importBatches.rows(id);
      const made = rows.filter(({ verdict }) => verdict === 'applied' || verdict === 'kept');
      await importBatches.putRows(id, await undoRows(importer, made, reached));
      await importer.undone?.(fileOf(batch));
    });
  }

  /** The rows, the state and the notice in one transaction, once. */
  private end(
    { id, person, batch, tell }: Attempt,
    to: 'checked' | 'applied' | 'undone',
    effect: () => Promise<unknown>,
    isChanged = false,
  ): Promise<void> {
    return this.as(person, async () => {
      await hold(id);
      await effect();
      if (!(await importBatches.end(id, batch.state, to, isChanged))) throw new Elsewhere();
      await tell?.({ ...batch, state: to, isChanged });
    });
  }

  /** What cannot be done is said, and nothing is half done: undoing leaves everything read in as it was. */
  private giveUp({ id, person, tell }: Step, batch: ImportBatch): Promise<void> {
    const to = batch.state === 'undoing' ? 'applied' : 'failed';
    return this.as(person, async () => {
      if (await importBatches.end(id, batch.state, to)) await tell?.({ ...batch, state: to });
    });
  }

  private async file({ id, person, batch, rows }: Attempt) {
    const sealed = await this.as(person, () => importBatches.file(id));
    if (!sealed) throw new Elsewhere();
    return readFile(this.secrets.openBytes(sealed, contextOf(id)), rows, batch.settings);
  }

  private as<T>(person: string, fn: () => Promise<T>): Promise<T> {
    return this.transactions.run({ person }, fn);
  }
}

/** Rows as they are read; throws with everything that is wrong with the file as a whole. */
export function readFile(bytes: Buffer, importer: RowImporter, settings: unknown = null) {
  const decoded = decodeFile(bytes);
  if (!decoded.ok) throw new DomainError('import-file-refused', 'refused', decoded.reason);
  const { columns, mostRows } = importer;
  const file = importer.read?.(decoded.text, settings) ?? readRows(decoded.text, columns, mostRows);
  if (!file.ok) throw new DomainError('import-file-refused', 'refused', file.reasons);
  return { rows: file.rows as readonly FileRow[], faulty: file.faulty, encoding: decoded.encoding };
}

function fileOf({ id, fileHash, settings }: ImportBatch): FileOfRows {
  return { batchId: id, sha256: fileHash, settings };
}

async function hold(id: string): Promise<void> {
  if (!(await importBatches.hold(id))) throw new Elsewhere();
}

function unless(expected: typeof Rehearsed) {
  return (error: unknown) => {
    if (!(error instanceof expected)) throw error;
  };
}

function rehearsed(row: JudgedRow): JudgedRow {
  return row.verdict === 'applied' ? { ...row, verdict: 'ready', made: null } : row;
}

function ofFaulty({ row, reasons }: FaultyRow): JudgedRow {
  return { row, verdict: 'fault', reasons, made: null };
}
