import type { Reason } from '../contract/domain-error.js';
import type { Column, FileRow } from './read-rows.js';

/** Ids of what came of a row, enough to undo it; never anything that the row said. */
export type Made = Readonly<Record<string, string | number | null>>;

/** `made` is null when everything was there already. */
export type WrittenRow = { readonly made: Made | null; readonly remark?: string };
/** What a row came to: written, or why it was not. */
export type RowOutcome = WrittenRow | { readonly refused: readonly Reason[] };

/**
 * How a library reads in rows of its own kind, for one person and one place. Its use cases do the work, so a row is judged
 * exactly as if it had been typed.
 */
export type RowImporter = {
  readonly kind: string;
  /** Where the rows belong. */
  readonly place: string;
  readonly columns: readonly Column[];
  readonly mostRows: number;
  /** A file of at most so many rows is done while the person waits; a longer one in the background. */
  readonly atOnce: number;
  /** How many rows are written together. */
  readonly together: number;
  /**
   * An outcome for each row, in their order, in the running transaction. A thrown `DomainError` or a refusal of the
   * database rolls all of them back to a savepoint, and they come again one by one: then it is the refusal of that row.
   */
  write(rows: readonly FileRow[]): Promise<readonly RowOutcome[]>;
  /** Takes back what a row made; throws `DomainError` with why it cannot. */
  undo(made: Made): Promise<void>;
  /** After a rehearsal, in the transaction that is kept: what must be remembered of it, such as who was looked up. */
  rehearsed?(): Promise<void>;
};

/** A row's verdict as it is stored. */
export type JudgedRow = {
  readonly row: number;
  readonly verdict: 'ready' | 'fault' | 'applied' | 'unchanged' | 'skipped' | 'undone' | 'kept';
  readonly reasons: readonly Reason[];
  readonly made: Made | null;
};
