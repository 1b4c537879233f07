export const people = {
  search: 'Sök på namn',
  choose: 'Välj person',
  none: 'Ingen träff. Skriv minst två bokstäver.',
  chosen: 'Vald',
  change: 'Byt',
} as const;
