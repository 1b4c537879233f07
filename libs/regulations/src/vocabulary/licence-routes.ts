/** The five routes to a Swedish licence (Socialstyrelsen, report of February 2026). */
export const LICENCE_ROUTES = [
  'swedish-degree-with-at',
  'swedish-degree',
  'eu-recognition',
  'third-country-knowledge-test',
  'third-country-supplementary-education',
] as const;
export type LicenceRoute = (typeof LICENCE_ROUTES)[number];

/** Words of the report's list. */
export const LICENCE_ROUTE_LABELS: Readonly<Record<LicenceRoute, string>> = {
  'swedish-degree-with-at': 'Äldre svensk läkarexamen följt av allmäntjänstgöring',
  'swedish-degree': 'Ny svensk läkarexamen',
  'eu-recognition':
    'Läkarexamen och/eller -legitimation/behörighet från EU, EES och Schweiz samt nödvändiga språkkunskaper',
  'third-country-knowledge-test':
    'Läkarexamen från land utanför EU, EES och Schweiz och godkänt kunskapsprov samt praktisk tjänstgöring',
  'third-country-supplementary-education':
    'Läkarexamen från land utanför EU, EES och Schweiz och kompletterande utbildning samt eventuell allmäntjänstgöring',
};
