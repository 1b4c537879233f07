/** Words of the mandate administrator's changes of who a person is. */
export const peopleChanges = {
  identity: 'Ändra namn eller personnummer',
  identityText:
    'Det du lämnar tomt ändras inte. Portföljen följer personen; redan signerade intyg behåller det namn och nummer som gällde då.',
  givenName: 'Nytt förnamn',
  surname: 'Nytt efternamn',
  number: 'Nytt personnummer',
  basis: 'Vad ändringen grundas på',
  saveIdentity: 'Spara ändringen',
  changed: {
    name: 'Namnet är ändrat.',
    number: 'Personnumret är ändrat. Det tidigare finns kvar med slutdatum.',
  },
  protection: 'Ändra skyddsuppgift',
  protectionField: 'Skydd i folkbokföringen',
  protections: {
    none: 'Inget skydd',
    sekretessmarkering: 'Sekretessmarkering',
    'skyddad folkbokföring': 'Skyddad folkbokföring',
  },
  saveProtection: 'Spara skyddsuppgiften',
} as const;
