import type { Protection } from '../contract/index.js';

/** What follows from the protection a person has from now on (R27), and what the care provider has to do itself. */
const WHAT_NOW: Readonly<Record<Protection, readonly string[]>> = {
  none: ['Personen visas åter i listor och sökning. Det som dolts i redan utfärdade dokument förblir dolt.'],
  sekretessmarkering: [
    'Personen visas från och med nu inte i listor eller sökning; den som har en uppgift med personen når den från sin egen sida.',
    'Enhet och ort skrivs inte i nya dokument, meddelanden eller statistik. Redan utfärdade dokument ändras aldrig: gå igenom om något av dem behöver ersättas.',
  ],
  'skyddad folkbokföring': [
    'Personen visas från och med nu inte i listor eller sökning, och inga nya tjänster kan registreras här.',
    'Kontakta systemförvaltningen tillsammans med er säkerhetsansvariga: intyg om tjänstgöring utfärdas på Socialstyrelsens blanketter på papper enligt regionens rutin för skyddade personuppgifter.',
  ],
};

export function whatNow(protection: Protection): string[] {
  return [...WHAT_NOW[protection]];
}
