/** Why a sign-in or a signing act stopped. Nothing was changed in any of these. */
export const SIGN_IN_FAULTS = {
  'already-used': {
    status: 400,
    title: 'Inloggningen är redan använd',
    text: 'Svaret från e-legitimationen har redan använts en gång eller är för gammalt. Inget är ändrat.',
  },
  'idp-unavailable': {
    status: 503,
    title: 'E-legitimationen svarar inte',
    text: 'Tjänsten för e-legitimation svarar inte just nu. Inget är ändrat. Vänta en stund och försök igen.',
  },
  'idp-answer-invalid': {
    status: 403,
    title: 'Svaret gick inte att lita på',
    text: 'Svaret från tjänsten för e-legitimation stämde inte med det vi frågade om. Inget är ändrat. Försök igen; kontakta supporten om det händer flera gånger.',
  },
  cancelled: {
    status: 403,
    title: 'Du avbröt',
    text: 'Du avbröt legitimeringen. Inget är ändrat.',
  },
  'unknown-person': {
    status: 403,
    title: 'Vi hittar dig inte',
    text: 'Du är legitimerad, men finns inte upplagd i Specialistvägen. Vänd dig till studierektorn eller vårdgivarens behörighetsadministratör, som kan lägga upp dig.',
  },
  'loa-too-low': {
    status: 403,
    title: 'E-legitimationen räcker inte',
    text: 'Den e-legitimation som användes har för låg tillitsnivå för detta. Inget är ändrat. Använd en e-legitimation med tillitsnivå 3.',
  },
  'not-fresh': {
    status: 403,
    title: 'Legitimeringen är för gammal',
    text: 'Du behöver legitimera dig på nytt för varje underskrift. Inget är underskrivet. Försök igen.',
  },
  'other-person': {
    status: 403,
    title: 'Någon annan legitimerade sig',
    text: 'Den som legitimerade sig är inte den som är inloggad. Inget är underskrivet.',
  },
  'session-ended': {
    status: 403,
    title: 'Du har loggats ut',
    text: 'Din inloggning tog slut innan underskriften blev klar. Inget är underskrivet. Logga in och försök igen.',
  },
  'one-at-a-time': {
    status: 422,
    title: 'Ett dokument i taget',
    text: 'Tjänsten för e-legitimation skriver under ett dokument i taget. Inget är underskrivet. Öppna dokumenten ett och ett.',
  },
  'ticket-ended': {
    status: 403,
    title: 'Underskriften har gått ut',
    text: 'Underskriften påbörjades för länge sedan, är redan gjord eller hör till någon annan. Inget nytt är underskrivet.',
  },
} as const;

export type SignInFaultCode = keyof typeof SIGN_IN_FAULTS;

export class SignInFault extends Error {
  constructor(
    readonly code: SignInFaultCode,
    readonly attemptId?: string,
  ) {
    super(code);
  }
}
