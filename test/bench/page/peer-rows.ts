/** What each statement of a page gave, in their order. */
export type PeerRows = Record<string, unknown>[][];

export type Person = { id: string; givenName: string; surname: string };

const isPerson = (row: Record<string, unknown>): row is Person => 'givenName' in row;

/** Everybody that the page read, by id, as they are shown. */
export function namesIn(rows: PeerRows): Map<string, string> {
  const people = rows.flat().filter(isPerson);
  return new Map(people.map((one) => [one.id, `${one.givenName} ${one.surname}`]));
}

export const iso = (instant: string | null) => (instant ? new Date(instant).toISOString() : null);
