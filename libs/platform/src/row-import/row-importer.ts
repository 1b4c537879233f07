import type { Reason } from '../contract/domain-error.js';
import type { Column, FileRow, ReadRows } from './read-rows.js';

/** Ids of what came of a row, enough to undo it; never anything that the row said. */
export type Made = Readonly<Record<string, string | number | null>>;

/** Whom the row is about and what it is, for counts: an id and a word of our own, never anything that the row said. */
export type About = { readonly person: string; readonly what: string };
/** `made` is null when everything was there already. */
export type WrittenRow = { readonly made: Made | null; readonly remark?: string; readonly about?: About };
/** What a row came to: written, or why it was not. */
export type RowOutcome = WrittenRow | { readonly refused: readonly Reason[]; readonly about?: About };

/** The file that the rows stand in, by what is known of it after the file itself is gone. */
export type FileOfRows = {
  readonly batchId: string;
  readonly sha256: string | null;
  /** What the person chose for the file, such as which column is what; in the words of the library that reads it. */
  readonly settings: unknown;
};

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
  /** For a file whose columns are not ours: its rows by our keys. Left out, `columns` are the file's own. */
  read?(text: string, settings: unknown): ReadRows;
  /**
   * An outcome for each row, in their order, in the running transaction. A thrown `DomainError` or a refusal of the
   * database rolls all of them back to a savepoint, and they come again one by one: then it is the refusal of that row.
   */
  write(rows: readonly FileRow[], file: FileOfRows): Promise<readonly RowOutcome[]>;
  /** Takes back what a row made; throws `DomainError` with why it cannot. */
  undo(made: Made): Promise<void>;
  /** After a rehearsal, in the transaction that is kept: what must be remembered of it, such as who was looked up. */
  rehearsed?(): Promise<void>;
  /** In the transaction that reads the rows in, after the last one: those who are concerned are told. */
  applied?(file: FileOfRows, rows: readonly JudgedRow[]): Promise<void>;
  /** In the transaction that takes them back. */
  undone?(file: FileOfRows): Promise<void>;
};

/** A row's verdict as it is stored. */
export type JudgedRow = {
  readonly row: number;
  readonly verdict: 'ready' | 'fault' | 'applied' | 'unchanged' | 'skipped' | 'undone' | 'kept';
  readonly reasons: readonly Reason[];
  readonly made: Made | null;
  readonly about?: About | null;
};
