import type { SignerRole } from '../contract/intyg-type.js';

export type Declaration = { id: string; text: string; citation: string; confidence: string };

const unread = 'ej kontrollerad';

/** What every signer signs. The Criminal Code is not in rules.md, so the citation stays marked (decision 27). */
export const truthStatement: Declaration = {
  id: 'true-statement',
  text: 'Jag intygar att uppgifterna är sanna. Den som lämnar osann uppgift i ett intyg kan dömas för osant intygande.',
  citation: 'brottsbalken 15 kap. 11 §',
  confidence: unread,
};

/** The external assessor's own declaration, in the signed bytes: exact in Socialstyrelsen's report of 2026. */
export const independenceDeclaration: Declaration = {
  id: 'no-part-in-bt',
  text: 'Jag försäkrar att jag inte samtidigt har tjänstgjort vid samma vårdenhet som läkaren under bastjänstgöringen och att jag inte på annat sätt har haft del i den.',
  citation: '1 kap. 5–6 §§ HSLF-FS 2021:8',
  confidence: 'exact',
};

export function declarationsOf(roles: readonly SignerRole[]): Declaration[] {
  return roles.includes('external-assessor') ? [truthStatement, independenceDeclaration] : [truthStatement];
}
