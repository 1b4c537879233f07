import { DomainError } from '@specialistvagen/platform';
import type { ErrorKind } from '@specialistvagen/platform';

type Refusal = readonly [ErrorKind, string];

/** What a wallet may be told: too little to guess by. The api says them as OAuth does. */
const REFUSALS = {
  'invalid-grant': [
    'invalid',
    'Erbjudandet gäller inte, eller så är koden fel. Gör ett nytt i Specialistvägen.',
  ],
  'invalid-token': [
    'unauthenticated',
    'Tillståndet gäller inte längre. Gör ett nytt erbjudande i Specialistvägen.',
  ],
  'unknown-configuration': ['invalid', 'Den sortens bevis utfärdas inte här.'],
  'invalid-proof': ['invalid', 'Plånboken har inte visat att den har sin nyckel.'],
  'invalid-nonce': ['invalid', 'Plånbokens engångskod är använd eller för gammal. Hämta en ny.'],
  'certificate-withdrawn': ['refused', 'Beviset gäller inte längre och kan inte läggas i en plånbok.'],
} as const satisfies Record<string, Refusal>;

export function walletRefusal(code: keyof typeof REFUSALS): DomainError {
  const [kind, text] = REFUSALS[code];
  return new DomainError(`wallet-${code}`, kind, text);
}
