declare const brand: unique symbol;

/** A UUIDv7 that belongs to one kind of thing: `Id<'Person'>` is not an `Id<'Intyg'>`. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

/** Names the kind of an id that comes from outside the type system (a row, a checked request). */
export function asId<Kind extends string>(text: string): Id<Kind> {
  return text as Id<Kind>;
}
