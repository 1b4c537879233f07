export const unitQueries = {
  title: 'Stämmer intyget?',
  lead: 'Socialstyrelsen frågar enheten om ett intyg.',
  none: 'Inga frågor från Socialstyrelsen.',
  yes: 'Ja, det stämmer',
  no: 'Nej, det stämmer inte',
  unknown: 'Vi kan inte svara',
  comment: 'Kommentar',
  answer: 'Svara',
  answerField: 'Svar',
  answered: (date: string) => `besvarad ${date}`,
} as const;
