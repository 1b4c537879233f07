import type { Reason } from '../contract/domain-error.js';
import type { Column, FileRow } from './read-rows.js';

/** Ids of what came of a row, enough to undo it; never anything that the row said. */
export type Made = Readonly<Record<string, string | number | null>>;

/** `made` is null when everything was there already. */
export type WrittenRow = { readonly made: Made | null; readonly remark?: string };

/**
 * How a library reads in rows of its own kind, for one person and one place. Its use cases do the work, so a row is judged
 * exactly as if it had been typed: a refusal is a thrown `DomainError` with every reason.
 */
export type RowImporter = {
  readonly kind: string;
  /** Where the rows belong. */
  readonly place: string;
  readonly columns: readonly Column[];
  readonly mostRows: number;
  /** In the running transaction; may be called again for the same row after a rollback to a savepoint. */
  write(row: FileRow): Promise<WrittenRow>;
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
