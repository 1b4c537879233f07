const PREFIX = '00000000-0000-4000-8000-0000000000';

/** A file of rows belongs to a place that has a UUID; a region has its two digits. */
export function regionPlace(code: string): string {
  return PREFIX + code;
}

export function regionOfPlace(place: string): string | null {
  return place.startsWith(PREFIX) ? place.slice(PREFIX.length) : null;
}
