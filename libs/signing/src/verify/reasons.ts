import type { VerificationReason } from '../contract/verification.js';

/** Every reason a verifier gives: a stable code and one sentence in Swedish. */
const TEXTS = {
  'too-large': 'Filen är större än 20 MiB.',
  'not-a-pdf': 'Filen är inte en PDF.',
  'no-data': 'Filen innehåller inga uppgifter från Specialistvägen.',
  'data-unreadable': 'Uppgifterna i filen har inte den form som Specialistvägen skriver.',
  'template-unknown': 'Dokumentets mall är inte känd för den här kontrollen.',
  'renderer-unknown': 'Dokumentet är gjort med ett typsnitt eller en utskriftsversion som inte är känd här.',
  'test-marking-missing': 'Dokumentet saknar den testmärkning som alla dokument härifrån har.',
  'test-document': 'Dokumentet är märkt TEST och är inte ett giltigt intyg.',
  'base-differs': 'Sidorna stämmer inte med de uppgifter som är underskrivna.',
  'unexplained-revision': 'Filen har ändrats eller kapats efter att den skapades.',
  'seal-not-first': 'Plattformens sigill är inte filens första underskrift.',
  'seal-missing': 'Plattformens sigill saknas.',
  'signature-missing': 'En underskrift som dokumentet ska ha saknas.',
  'signature-unreadable': 'Underskriften har inte den form som godtas.',
  'content-changed': 'Innehållet har ändrats efter underskriften.',
  'signature-invalid': 'Underskriften stämmer inte med certifikatets nyckel.',
  'issuer-unknown': 'Certifikatet är inte utfärdat av den underskriftstjänst som dokumentet anger.',
  'certificate-profile': 'Certifikatet är inte av det slag som får användas till den här underskriften.',
  'certificate-not-valid': 'Certifikatet gällde inte när underskriften gjordes.',
  'timestamp-missing': 'Underskriften saknar tidsstämpel.',
  'timestamp-unreadable': 'Tidsstämpeln har inte den form som godtas.',
  'timestamp-imprint': 'Tidsstämpeln hör till en annan underskrift.',
  'timestamp-untrusted': 'Tidsstämpeln kommer inte från en betrodd utfärdare.',
  'wrong-signer': 'Den som har skrivit under är inte den som dokumentet anger.',
  'name-differs': 'Namnet som visas för underskriften är inte certifikatets.',
  'assurance-too-low': 'Legitimeringen nådde inte tillitsnivå 3.',
  'authentication-time': 'Legitimeringen gjordes inte i samband med underskriften.',
  'same-person': 'Samma person har skrivit under i två roller.',
  'archive-invalid': 'Arkivmaterialet i filen stämmer inte.',
  'revocation-outdated': 'Arkivstämpeln vilar inte på en spärrlista från sin egen tid.',
  'certificate-revoked': 'Certifikatet var spärrat när underskriften gjordes.',
  'revision-unknown': 'Filen finns inte bland dem som Specialistvägen har lagrat.',
  'status-not-listed': 'Statuslistan säger inget om det här dokumentet.',
  replaced: 'Dokumentet är ersatt av ett nytt.',
  revoked: 'Dokumentet är återkallat.',
  void: 'Dokumentet blev aldrig färdigt: det avböjdes efter den första underskriften.',
} as const;

export type ReasonCode = keyof typeof TEXTS;

export function reason(code: ReasonCode, field?: string): VerificationReason {
  return field === undefined ? { code, text: TEXTS[code] } : { code, text: TEXTS[code], field };
}
