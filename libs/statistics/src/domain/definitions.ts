import type { StatisticsDefinition } from '../contract/definitions.js';
import { SMALLEST_SHOWN, STOCK_BASE } from './disclosure.js';
import { DAYS_TO_PRELIMINARY } from './publication-calendar.js';
import type { PUBLISHED_INDICATORS } from './published-table.js';

type Indicator = (typeof PUBLISHED_INDICATORS)[number];

/** What each figure counts, in the words of a planner; `statistics.derive` (SQL) is what they describe. */
const INDICATORS: Readonly<Record<Indicator, Omit<StatisticsDefinition, 'id'>>> = {
  starts: {
    name: 'Började',
    text: 'Antal personer vars första BT-tjänst börjar under terminen. Varje person räknas en gång, i den region där den tjänsten finns. En ny tjänst för samma person räknas inte som en ny början.',
  },
  completions: {
    name: 'Godkända',
    text: 'Antal personer vars BT är godkänd med beslutsdag under terminen. Personen räknas i den region där den senaste BT-tjänsten finns.',
  },
  stock: {
    name: 'I BT',
    text: 'Antal personer med en BT-tjänst som har börjat senast terminens sista dag och som den dagen varken är godkänd eller avslutad. Den som har uppehåll räknas med. Den som har tjänster i två regioner räknas i båda.',
  },
};

const CONCEPTS: readonly StatisticsDefinition[] = [
  {
    id: 'term',
    name: 'Termin',
    text: 'Kalenderhalvår: VT är januari–juni, HT är juli–december. Universitetens terminer är andra. Bestånd avser terminens sista dag.',
  },
  {
    id: 'region',
    name: 'Region',
    text: 'Den region där BT-tjänsten är registrerad. Riket är summan av de regioner som rapporterar, inte hela landet så länge någon region saknas.',
  },
  {
    id: 'form',
    name: 'BT-form',
    text: 'Fristående BT och BT inom ST räknas tillsammans i de publicerade tabellerna.',
  },
  {
    id: 'not-reported',
    name: 'Ej rapporterat',
    text: 'Regionen har inte lämnat några uppgifter. Det visas aldrig som noll.',
  },
  {
    id: 'hidden',
    name: '..',
    text: `Talet är dolt för att det är litet. Antal under ${SMALLEST_SHOWN} visas inte, inte heller noll.`,
  },
  {
    id: 'at-least',
    name: 'Minst',
    text: 'Summan av de tal som visas, när något tal i summan är dolt. Den säger inget mer än det som redan går att läsa i tabellen.',
  },
  {
    id: 'rounding',
    name: 'Avrundning',
    text: `Bestånd avrundas till närmaste ${STOCK_BASE}, eftersom exakta bestånd skulle avslöja dolda flöden. Började och godkända avrundas inte.`,
  },
  {
    id: 'publication',
    name: 'Publicering',
    text: `Publicerade tal ändras bara på publiceringsdagen, ${DAYS_TO_PRELIMINARY} dagar efter terminens slut. Varje publicering innehåller alla terminer, så tidigare tal kan revideras.`,
  },
];

/** Whatever is published has a definition: the indicators by their type, the marks and concepts here. */
export function definitions(): StatisticsDefinition[] {
  const indicators = Object.entries(INDICATORS).map(([id, words]) => ({ id, ...words }));
  return [...indicators, ...CONCEPTS];
}
