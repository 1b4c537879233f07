/**
 * JSON where a `Map` is an object in its own order. A plain object would put codes like "10" before "00", and clients that go by the
 * order of a JSON-stat index, as scripts in R do, would read other regions' figures.
 */
export function orderedJson(value: unknown): string {
  if (value instanceof Map) return objectOf([...(value as Map<string, unknown>)]);
  if (Array.isArray(value)) {
    const isFlat = value.every((one) => typeof one !== 'object' || one === null);
    return isFlat ? JSON.stringify(value) : `[${value.map(orderedJson).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) return objectOf(Object.entries(value));
  return JSON.stringify(value);
}

function objectOf(entries: readonly (readonly [string, unknown])[]): string {
  const told = entries.filter(([, value]) => value !== undefined);
  return `{${told.map(([name, value]) => `${JSON.stringify(name)}:${orderedJson(value)}`).join(',')}}`;
}
