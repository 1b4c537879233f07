type Declared<T> = { readonly declarations: readonly T[] };

/** What whoever signs all of them declares, each once: forms differ in what they ask for. */
export function declarationsOf<T extends { readonly text: string }>(views: readonly Declared<T>[]): T[] {
  const all = views.flatMap(({ declarations }) => declarations);
  return [...new Map(all.map((one) => [one.text, one])).values()];
}
