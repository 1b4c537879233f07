import type { AccessPurpose } from '@specialistvagen/identity/contract';
import { swedishDate, type PlainDate } from '@specialistvagen/regulations';
import type { Action, EarlierDocumentState } from '../contract/index.js';
import { earlierDocumentTransition, type EarlierDocumentAction } from './earlier-document-states.js';

type Described = {
  readonly state: EarlierDocumentState;
  readonly uploadedOn: PlainDate | null;
  readonly verifiedOn: PlainDate | null;
  readonly verifiedByName: string | null;
};

/** Plain words for the state. The word *signerad* is never among them. */
export function earlierDocumentStatus({ state, uploadedOn, verifiedOn, verifiedByName }: Described): string {
  const by = `${verifiedByName ?? ''} den ${verifiedOn ? swedishDate(verifiedOn) : ''}`;
  const words: Readonly<Record<EarlierDocumentState, string>> = {
    'awaiting-file': 'väntar på filen',
    uploaded: `uppladdad ${uploadedOn ? swedishDate(uploadedOn) : ''}, inte kontrollerad mot originalet`,
    'verified-copy': `verifierad kopia: jämförd med originalet av ${by}`,
    refused: `inte godtagen som kopia av ${by}`,
  };
  return words[state];
}

const SHOWN: readonly {
  readonly name: string;
  readonly action: EarlierDocumentAction;
  readonly who: AccessPurpose;
}[] = [
  { name: 'upload', action: 'upload', who: 'own' },
  { name: 'verify', action: 'verify', who: 'principal-supervisor' },
  { name: 'refuse', action: 'refuse', who: 'principal-supervisor' },
];

const CLOSED: Readonly<Record<EarlierDocumentState, string>> = {
  'awaiting-file': 'Filen är inte uppladdad ännu.',
  uploaded: 'Handlingen väntar på kontroll.',
  'verified-copy': 'Handlingen är redan verifierad och kan inte bytas ut.',
  refused: 'Handlingen är inte godtagen. Läkaren kan ladda upp en ny fil.',
};

export function earlierDocumentActions(
  state: EarlierDocumentState,
  relations: readonly AccessPurpose[],
): Action[] {
  const acts = SHOWN.filter(({ who }) => relations.includes(who)).map(({ name, action }) => {
    const enabled = earlierDocumentTransition(state, action) !== null;
    return { name, enabled, reasons: enabled ? [] : [{ text: CLOSED[state] }] };
  });
  return relations.includes('own') ? [...acts, { name: 'share', enabled: true, reasons: [] }] : acts;
}
