/** What the authority tells whoever answers for a care provider's doctors. */
export const employerNotices = {
  title: 'Underrättelser från Socialstyrelsen',
  lead: 'Det Socialstyrelsen har lämnat till er som arbetsgivare. Att du har läst det antecknas hos Socialstyrelsen.',
  none: 'Inga underrättelser.',
  noneText: 'När Socialstyrelsen lämnar något till er får du besked i Att göra, och kan läsa det här.',
  on: (provider: string, day: string) => `${provider}, ${day}`,
} as const;
