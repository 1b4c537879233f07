/** One declared signature field, as the first revision writes it. */
export interface FieldObject {
  readonly name: string;
  readonly objectNumber: number;
  /** The widget's dictionary without its closing `>>`; a signature adds `/V` and closes it. */
  readonly openDictionary: string;
}

/**
 * The rendered first revision and everything a later revision must agree with. Nobody ever parses these out of a
 * file: a verifier renders the document again, compares the bytes, and then knows them.
 */
export interface BaseRevision {
  readonly bytes: Uint8Array;
  readonly fields: readonly FieldObject[];
  readonly dssObject: number;
  /** `/Size` of the first trailer: the first free object number, taken by the platform's seal. */
  readonly size: number;
  readonly startXref: number;
  /** Trailer entries that no revision may change: `/Root … /Info … /ID […]`. */
  readonly constantTrailer: string;
}

/** Later renewals of the archive time stamp, declared from the first template on. */
export const ARCHIVE_FIELDS = Array.from({ length: 12 }, (_, index) => `arkiv${index + 1}`);
