import { personalIdentityNumberReasons } from '@specialistvagen/platform/contract';
import type { Reason } from '@specialistvagen/platform/contract';

const LETTERS = /^[\p{Script=Latin}\p{M} '’.-]+$/u;

/** A name is printed in what the person signs: an emoji or a digit is told when it is written, not then. */
export function nameReasons(field: string, name: string): Reason[] {
  return [
    ...personalIdentityNumberReasons(field, name),
    ...(LETTERS.test(name.normalize('NFC'))
      ? []
      : [
          {
            field,
            text: 'Namnet skrivs med latinska bokstäver, mellanslag, bindestreck, punkt och apostrof.',
          },
        ]),
  ];
}
