import type { Words } from '../../contract/cube.js';

export const PX_LANGUAGES = ['sv', 'en'] as const;
export type PxLanguage = (typeof PX_LANGUAGES)[number];
export const DEFAULT_LANGUAGE: PxLanguage = 'sv';

/** The language asked for, without regard to case; `undefined` when there is no such language. */
export function languageOf(asked: string | undefined): PxLanguage | undefined {
  if (asked === undefined || asked === '') return DEFAULT_LANGUAGE;
  return PX_LANGUAGES.find((language) => language === asked.toLowerCase());
}

/** What the writers say themselves; everything else comes from the cube. */
export const PX_WORDS = {
  language: { sv: 'Svenska', en: 'English' },
  contents: { sv: 'tabellinnehåll', en: 'contents' },
  database: { sv: 'Läkares utbildning', en: 'Training of doctors' },
  source: { sv: 'Specialistvägen', en: 'Specialistvägen' },
  by: { sv: 'efter', en: 'by' },
  and: { sv: 'och', en: 'and' },
  value: { sv: 'värde', en: 'value' },
  mark: { sv: 'markering', en: 'mark' },
  table: { sv: 'Tabell', en: 'Table' },
  about: { sv: 'Om tabellen', en: 'About the table' },
  updated: { sv: 'Uppdaterad', en: 'Updated' },
  version: { sv: 'Version', en: 'Version' },
  preliminary: { sv: 'Preliminära uppgifter', en: 'Preliminary figures' },
  revised: { sv: 'Reviderade uppgifter', en: 'Revised figures' },
  final: { sv: 'Slutliga uppgifter', en: 'Final figures' },
  '..': { sv: '.. = visas inte av sekretesskäl', en: '.. = not shown, for confidentiality' },
  '-': { sv: '- = inte tillämpligt', en: '- = not applicable' },
  er: {
    sv: 'er = ej rapporterat av regionen (aldrig noll)',
    en: 'er = not reported by the region (never zero)',
  },
} as const satisfies Record<string, Words>;
