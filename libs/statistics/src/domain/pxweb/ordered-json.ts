/** Stands where an ordered object will; no text of a table is this alone. */
const MARK = '\u0000';
const WRITTEN_MARK = JSON.stringify(MARK);

/** The ordered objects of the text that is being written, in their order; writing is never interrupted. */
let written: string[] = [];

/**
 * An object that is written in its own order. A plain one would put codes like "10" before "00", and clients that go by the order
 * of a JSON-stat index, as scripts in R do, would read other regions' figures.
 */
export class OrderedObject<T> extends Map<string, T> {
  toJSON(): string {
    const members = [...this].map(([name, value]) => `${JSON.stringify(name)}:${orderedJson(value)}`);
    written.push(`{${members.join(',')}}`);
    return MARK;
  }
}

/** JSON with each `OrderedObject` in its own order; the platform's own writer does the rest, since a table may be long. */
export function orderedJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const around = written;
  written = [];
  try {
    const [first = '', ...rest] = JSON.stringify(value).split(WRITTEN_MARK);
    return rest.reduce((text, part, place) => `${text}${written[place] ?? MARK}${part}`, first);
  } finally {
    written = around;
  }
}
