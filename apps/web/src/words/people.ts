export const people = {
  search: 'Sök på namn',
  choose: 'Välj person',
  none: 'Ingen träff. Skriv minst två bokstäver.',
  chosen: 'Vald',
  change: 'Byt',
  numberHelp: 'Sökningen loggas och visas för personen.',
  numberReason: 'Varför du söker',
  find: 'Sök',
} as const;
