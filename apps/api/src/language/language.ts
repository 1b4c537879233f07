import type { IncomingMessage } from 'node:http';

export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Swedish until the reader has chosen otherwise: the web's switch writes the cookie (`apps/web/src/shell/language-switch.tsx`). */
export function languageOf({ headers }: Pick<IncomingMessage, 'headers'>): Language {
  return /(?:^|;\s*)language=en(?:;|$)/.test(headers.cookie ?? '') ? 'en' : 'sv';
}
