export const invitation = {
  title: 'Du är inbjuden att signera ett kursintyg',
  text: 'En läkare har gått din kurs och ber dig intyga det. Logga in med e-legitimation, läs intyget och signera. Intyget utfärdas i det namn som din e-legitimation har.',
  signIn: 'Logga in och läs intyget',
  other: 'Du är redan inloggad. Logga in på nytt så öppnas intyget för dig.',
  ended: 'Inbjudan gäller inte längre',
  endedText: 'Den är redan använd, tillbakatagen eller för gammal. Läkaren kan skicka en ny.',
  heading: 'Låt kursledaren signera',
  lead: 'Kursledaren får ett mejl och signerar med svensk e-legitimation. Annars signerar handledaren, och kursintyget bifogas.',
  open: 'Bjud in kursledaren',
  givenName: 'Kursledarens förnamn',
  surname: 'Kursledarens efternamn',
  email: 'Kursledarens e-postadress',
  workplace: 'Kursledarens tjänsteställe',
  send: 'Skicka inbjudan',
  sent: (name: string) =>
    `Inbjudan är skickad till ${name}. Du kan ta tillbaka intyget tills det är signerat.`,
} as const;
