/** Every text that stands under a name, wherever in a value of JSON. */
export function idsUnder(value: unknown, name: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => idsUnder(one, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === name && typeof one === 'string' ? [one] : idsUnder(one, name),
  );
}
