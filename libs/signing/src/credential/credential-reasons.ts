import type { VerificationReason } from '../contract/verification.js';

/** Every reason given against a credential: a stable code and one sentence in Swedish. */
const TEXTS = {
  'credential-unreadable': 'Texten är inget bevis av det slag som Specialistvägen utfärdar.',
  'credential-issuer-unknown': 'Beviset är inte undertecknat av myndigheten i Specialistvägen.',
  'credential-key-ended': 'Nyckeln som har undertecknat beviset gällde inte då, eller går inte att lita på.',
  'credential-altered': 'Beviset har ändrats efter att det undertecknades.',
  'disclosure-unknown': 'En uppgift som visas hör inte till det undertecknade beviset.',
  'holder-proof-invalid': 'Provet på att innehavaren har beviset stämmer inte.',
  'credential-not-yet': 'Beviset är daterat framåt i tiden.',
} as const;

export type CredentialReasonCode = keyof typeof TEXTS;

export const credentialReason = (code: CredentialReasonCode): VerificationReason => ({
  code,
  text: TEXTS[code],
});
