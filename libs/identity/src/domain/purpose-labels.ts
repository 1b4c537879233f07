import type { AccessPurpose } from '../contract/index.js';

const LABELS: Readonly<Record<AccessPurpose, string>> = {
  own: 'Egen portfölj',
  'principal-supervisor': 'Huvudansvarig handledare',
  supervisor: 'Handledare',
  'head-of-department': 'Verksamhetschef',
  'study-director': 'Studierektor',
  'bt-coordinator': 'BT-samordnare',
  'external-assessor': 'Extern bedömare',
  signer: 'Ska utfärda intyg',
  'case-officer': 'Handläggare vid Socialstyrelsen',
};

/** Purposes outside the list (a search, a check) stand as they were written. */
export function labelOfPurpose(purpose: string): string {
  return (LABELS as Record<string, string>)[purpose] ?? purpose;
}
