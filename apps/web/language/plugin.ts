import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { page as swedish } from '../src/words/page.js';
import { page as english } from '../src/words/en/page.js';

const words = fileURLToPath(new URL('../src/words/', import.meta.url));
/** A file of the catalogue, as a page imports it. */
const OF_CATALOGUE = /\/words\/([a-z-]+)\.js$/;

export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Swedish unless the mode of the build says otherwise: `vite build --mode en`. */
export const languageOf = (mode: string): Language => LANGUAGES.find((one) => one === mode) ?? 'sv';

/**
 * Pages import their words in Swedish; the English build gets the file of the same name in `words/en` instead. So a visit
 * fetches one language, and no page knows which.
 */
export function language(chosen: Language): Plugin {
  return {
    name: 'language',
    enforce: 'pre',
    resolveId(source) {
      const name = OF_CATALOGUE.exec(source)?.[1];
      return name && chosen === 'en' ? `${words}en/${name}.ts` : null;
    },
    transformIndexHtml(html) {
      const { lang, manifest, description, noScript } = chosen === 'sv' ? swedish : english;
      return html
        .replace('%lang%', lang)
        .replace('%manifest%', manifest)
        .replace('%description%', description)
        .replace('%noscript%', noScript);
    },
  };
}
