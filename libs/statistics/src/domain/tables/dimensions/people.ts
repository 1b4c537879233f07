import { LICENCE_ROUTES, LICENCE_ROUTE_LABELS } from '@specialistvagen/regulations';
import type { LicenceRoute } from '@specialistvagen/regulations';
import type { TableDimension } from '../table-design.js';
import { listedDimension } from './listed.js';

type Place = 0 | 1 | 2 | 3;

const ENGLISH_ROUTES: Readonly<Record<LicenceRoute, string>> = {
  'swedish-degree-with-at': 'Older Swedish medical degree followed by AT',
  'swedish-degree': 'New Swedish medical degree',
  'eu-recognition': 'Medical degree or licence from the EU, EEA or Switzerland',
  'third-country-knowledge-test': 'Degree from outside the EU, EEA and Switzerland, knowledge test',
  'third-country-supplementary-education':
    'Degree from outside the EU, EEA and Switzerland, supplementary education',
};

/** The five routes to a licence. */
export function routeDimension(at: Place): TableDimension {
  return listedDimension({
    code: 'vag',
    label: { sv: 'väg till legitimation', en: 'route to licence' },
    at,
    total: ['all', 'Alla vägar', 'All routes'],
    values: LICENCE_ROUTES.map((route) => [route, LICENCE_ROUTE_LABELS[route], ENGLISH_ROUTES[route]]),
  });
}

export function sexDimension(at: Place): TableDimension {
  return listedDimension({
    code: 'kon',
    label: { sv: 'kön', en: 'sex' },
    at,
    total: ['all', 'Kvinnor och män', 'Women and men'],
    values: [
      ['K', 'Kvinnor', 'Women'],
      ['M', 'Män', 'Men'],
      ['unknown', 'Uppgift saknas', 'Unknown', ['-', '']],
    ],
  });
}

export function ageDimension(at: Place): TableDimension {
  return listedDimension({
    code: 'alder',
    label: { sv: 'ålder', en: 'age' },
    at,
    total: ['all', 'Alla åldrar', 'All ages'],
    values: [
      ['under-30', 'Under 30 år', 'Under 30', ['-29']],
      ['30-34', '30–34 år', '30–34'],
      ['35-39', '35–39 år', '35–39'],
      ['40-44', '40–44 år', '40–44'],
      ['45-plus', '45 år och äldre', '45 and over', ['45-']],
      ['unknown', 'Uppgift saknas', 'Unknown'],
    ],
  });
}
