/** How other files begin, and how an archive ends, which is where an archive is read from. */
const ARCHIVE_BEGINS = 'PK\u0003\u0004';
const ARCHIVE_ENDS = 'PK\u0005\u0006';
const SCRIPTS = /<script|<html|<svg|<iframe|<\?php/i;
/** The end of an archive lies this near the file's end or is not found (APPNOTE 4.3.16). */
const MAX_ARCHIVE_END = 65_557;

export const hasForeignPart = (text: string): boolean =>
  text.includes(ARCHIVE_BEGINS) || text.includes(ARCHIVE_ENDS) || SCRIPTS.test(text);

/** Anywhere near the end, also inside what is packed. */
export const endsAsArchive = (text: string): boolean => text.slice(-MAX_ARCHIVE_END).includes(ARCHIVE_ENDS);
