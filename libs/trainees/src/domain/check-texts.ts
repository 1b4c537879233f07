import { personalIdentityNumberReasons, type Reason } from '@specialistvagen/platform/contract';

/** What a text may not hold beside identity numbers is decided by whoever prints it. */
export type PrintCheck = (
  text: string,
) => { readonly ok: true } | { readonly ok: false; readonly text: string };

/** Every writing of free text is checked before it is saved; each fault points at its field. */
export function checkTexts(
  texts: readonly (readonly [field: string, text: string | null | undefined])[],
  printable: PrintCheck,
): Reason[] {
  return texts.flatMap(([field, text]) => {
    if (!text) return [];
    const printed = printable(text);
    return [
      ...personalIdentityNumberReasons(field, text),
      ...(printed.ok ? [] : [{ text: printed.text, field, rule: 'printable-text' }]),
    ];
  });
}
