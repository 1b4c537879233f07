/** Written before each name of an ordered object, so that no name looks like a number; no name or text of a table begins with it. */
const MARK = '\u0000';
const WRITTEN_MARK = `"\\u0000`;

/**
 * An object that is written in its own order. A plain one would put codes like "10" before "00", and clients that go by the order
 * of a JSON-stat index, as scripts in R do, would read other regions' figures.
 */
export class OrderedObject<T> extends Map<string, T> {
  toJSON(): Record<string, T> {
    const named: Record<string, T> = {};
    for (const [name, value] of this) named[MARK + name] = value;
    return named;
  }
}

/** JSON with each `OrderedObject` in its own order; the platform's own writer does it, since a table may be long. */
export function orderedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(WRITTEN_MARK, '"');
}
