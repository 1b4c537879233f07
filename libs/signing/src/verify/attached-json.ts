const MARK = Buffer.from('/Type /EmbeddedFile\n/Subtype /application#2Fjson\n', 'latin1');
/** Larger than any real document's data; keeps a hostile file from costing a long rendering. */
export const MAX_JSON_BYTES = 512 * 1024;

/**
 * The JSON as the renderer attaches it: first in the file, not compressed, its length in front. Anything else gives
 * null. What is found here is only a claim until the page has been rendered from it again and compared.
 */
export function attachedJson(file: Buffer): Buffer | null {
  const mark = file.indexOf(MARK);
  if (mark < 0) return null;
  const head = file.subarray(mark, mark + 400).toString('latin1');
  const match = /\n\/Length (\d{1,7})\n>>\nstream\n/.exec(head);
  if (match === null) return null;
  const length = Number(match[1]);
  const start = mark + match.index + match[0].length;
  if (length > MAX_JSON_BYTES || start + length > file.length) return null;
  return file.subarray(start, start + length);
}
