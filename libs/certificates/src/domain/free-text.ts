import {
  findPersonalIdentityNumbers,
  personalIdentityNumberReasons,
  refuseIf,
} from '@specialistvagen/platform/contract';
import type { Reason } from '@specialistvagen/platform/contract';
import { checkText } from '@specialistvagen/signing';

/** Characters that cannot be printed and identity numbers, field by field; all at once (decisions 10, 14). */
export function freeTextReasons(texts: Readonly<Record<string, string | null | undefined>>): Reason[] {
  return Object.entries(texts).flatMap(([field, text]) => {
    if (!text) return [];
    const printable = checkText(text);
    const refused: Reason[] = printable.ok ? [] : [{ field, text: printable.text, rule: 'printable-text' }];
    return [...refused, ...personalIdentityNumberReasons(field, text)];
  });
}

/** Before anything a person wrote is saved. */
export function refuseText(texts: Readonly<Record<string, string | null | undefined>>): void {
  refuseIf('text-refused', 'refused', freeTextReasons(texts));
}

/** Cases are never looked for by identity number (decision 11); the number itself is not repeated. */
export function refuseIdentityNumberAsked(diarienummer: string): void {
  if (findPersonalIdentityNumbers(diarienummer).length === 0) return;
  const text = 'Det ser ut som ett personnummer. Ärenden hittas med diarienumret, aldrig med personnummer.';
  refuseIf('search-by-identity-number', 'invalid', [{ text, field: 'diarienummer' }]);
}
