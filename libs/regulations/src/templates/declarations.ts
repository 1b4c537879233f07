import { templateOf } from './template-store.js';

/** What a signer declares by signing. The text stands in the signed bytes and is shown before signing. */
export type Declaration = {
  readonly id: string;
  readonly text: string;
  /** Printed with *ej kontrollerad* while the law's text is not in the reference (citations that were not read). */
  readonly citation: string | null;
  readonly isCitationVerified: boolean;
};

type DeclarationId =
  'statement-is-true' | 'no-part-in-bt' | 'base-competence-reached' | 'application-is-true';

const DECLARATIONS: Readonly<Record<DeclarationId, Omit<Declaration, 'id'>>> = {
  'statement-is-true': {
    text: 'Jag intygar att uppgifterna är sanna. Jag känner till att det kan vara straffbart att lämna osanna uppgifter i ett intyg (osant intygande).',
    citation: 'Brottsbalken 15 kap. 11 § (hänvisningen är inte kontrollerad)',
    isCitationVerified: false,
  },
  'no-part-in-bt': {
    text: 'Jag har inte samtidigt tjänstgjort vid samma vårdenhet som BT-läkaren och har inte på något annat sätt haft del i BT-läkarens bastjänstgöring.',
    citation: 'HSLF-FS 2021:8 1 kap. 5–6 §§',
    isCitationVerified: true,
  },
  'base-competence-reached': {
    text: 'Jag bedömer att läkaren har uppnått samtliga delmål för bastjänstgöringen.',
    citation: 'HSLF-FS 2021:8 bilaga 4',
    isCitationVerified: true,
  },
  'application-is-true': {
    text: 'Uppgifterna i ansökan är riktiga, och de intyg som räknas upp är mina.',
    citation: null,
    isCitationVerified: true,
  },
};

/** Which declarations go with which signature field of the first forms; a later template holds its own. */
const BY_FORM: Readonly<Record<string, Readonly<Record<string, readonly DeclarationId[]>>>> = {
  'SOS-2021-B1': { sokande: ['application-is-true'] },
  'SOS-2021-B2': { handledare: ['statement-is-true'] },
  'SOS-2021-B3': { verksamhetschef: ['statement-is-true'] },
  'SOS-2021-B4': {
    'huvudansvarig-handledare': ['base-competence-reached', 'statement-is-true'],
    'extern-bedomare': ['no-part-in-bt', 'base-competence-reached', 'statement-is-true'],
  },
};

export function declaration(id: DeclarationId): Declaration {
  return { id, ...DECLARATIONS[id] };
}

/** `version`: that of the template; the newest one that came with the program when left out. */
export function declarationsFor(type: string, field: string, version?: number): Declaration[] {
  const own = templateOf(type, version)?.template.declarations;
  if (!own) return (BY_FORM[type]?.[field] ?? []).map(declaration);
  return own
    .filter((one) => one.field === field)
    .map(({ id, text, citation, isCitationVerified }) => ({ id, text, citation, isCitationVerified }));
}
