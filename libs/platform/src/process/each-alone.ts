/**
 * Does `act` with each, one after another; what throws stops no other. When all have had their turn, what was thrown is thrown
 * as one `AggregateError`, so that it is reported where a failed sweep is.
 */
export async function eachAlone<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const thrown: unknown[] = [];
  for (const item of items) await act(item).catch((error: unknown) => thrown.push(error));
  reportAll(thrown);
}

/** Throws what was kept while others had their turn; nothing for an empty list. */
export function reportAll(thrown: readonly unknown[]): void {
  if (thrown.length > 0) throw new AggregateError(thrown, `${thrown.length} could not be done`);
}
