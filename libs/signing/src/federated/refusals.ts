import type { SigningReason } from '../signing-error.js';

/** Why an answer from a signing service is not used; in each case nothing is signed and the person may try again. */
const TEXTS = {
  'answer-unreadable': 'Svaret från underskriftstjänsten går inte att läsa.',
  'answer-not-signed': 'Svaret är inte undertecknat av underskriftstjänsten.',
  'answer-altered': 'Svaret från underskriftstjänsten har ändrats på vägen.',
  'unknown-service-key': 'Svaret är undertecknat med en nyckel som inte är underskriftstjänstens.',
  'wrong-request': 'Svaret hör till en annan begäran om underskrift.',
  'wrong-profile': 'Svaret följer inte den överenskomna tekniska profilen.',
  cancelled: 'Du avbröt underskriften.',
  'message-not-shown': 'Underskriftstjänsten kunde inte visa vad du skulle skriva under.',
  'service-refused': 'Underskriftstjänsten tog inte emot begäran.',
  'service-failed': 'Underskriftstjänsten kunde inte göra underskriften just nu.',
  'answer-late': 'Svaret kom för sent: begäran om underskrift gäller inte längre.',
  'answer-time': 'Svarets tidpunkt stämmer inte med när begäran skickades.',
  'assurance-too-low': 'Legitimeringen hos underskriftstjänsten når inte tillitsnivå 3.',
  'wrong-identity-provider': 'Legitimeringen gjordes hos en annan utfärdare av e-legitimation än begärt.',
  'authentication-time': 'Legitimeringen hos underskriftstjänsten gjordes inte för den här underskriften.',
  'wrong-signer': 'Den som legitimerade sig hos underskriftstjänsten är inte den som ska skriva under.',
  'tasks-differ': 'Svaret gäller inte de dokument som begäran gällde.',
  'content-changed': 'Underskriftstjänsten har skrivit under något annat än det som skickades.',
  'certificate-unreadable': 'Certifikatet i svaret har inte den form som godtas.',
  'issuer-unknown': 'Certifikatet är inte utfärdat av en underskriftstjänst som är betrodd här.',
  'certificate-profile': 'Certifikatet är inte av det slag som får användas till en underskrift.',
  'certificate-not-valid': 'Certifikatet gäller inte nu.',
  'wrong-certificate': 'Certifikatet gäller en annan person än den som ska skriva under.',
  'signature-invalid': 'Underskriften stämmer inte med certifikatets nyckel.',
} as const;

export type RefusalCode = keyof typeof TEXTS;

export const refusal = (code: RefusalCode): SigningReason => ({ code, text: TEXTS[code] });

export const REFUSAL_TEXTS: Readonly<Record<RefusalCode, string>> = TEXTS;
