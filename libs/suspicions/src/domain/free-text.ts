import { personalIdentityNumberReasons, refuseIf } from '@specialistvagen/platform/contract';
import { checkText } from '@specialistvagen/signing';

/** Before anything a person wrote is saved: characters that cannot be shown and identity numbers, all fields at once. */
export function refuseText(texts: Readonly<Record<string, string>>): void {
  refuseIf(
    'text-refused',
    'refused',
    Object.entries(texts).flatMap(([field, text]) => {
      const printable = checkText(text);
      const refused = printable.ok ? [] : [{ field, text: printable.text, rule: 'printable-text' }];
      return [...refused, ...personalIdentityNumberReasons(field, text)];
    }),
  );
}

/** Everything in the body that a person wrote, by its name; an id may hold ten digits in a row and is nothing written. */
export function textsOf(body: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(body).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !isId(entry[1]),
    ),
  );
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
