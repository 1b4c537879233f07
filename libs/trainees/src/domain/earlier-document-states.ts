import type { EarlierDocumentState } from '../contract/index.js';

export type EarlierDocumentAction = 'upload' | 'verify' | 'refuse';
export type EarlierDocumentActor = 'own' | 'principal-supervisor';

export type EarlierDocumentTransition = {
  readonly from: EarlierDocumentState;
  readonly action: EarlierDocumentAction;
  readonly to: EarlierDocumentState;
  readonly who: EarlierDocumentActor;
  readonly needsReason: boolean;
};

/** A verified copy says that the paper was seen, never that it was signed here; so no state is called signed. */
export const EARLIER_DOCUMENT_TRANSITIONS: readonly EarlierDocumentTransition[] = [
  { from: 'awaiting-file', action: 'upload', to: 'uploaded', who: 'own', needsReason: false },
  { from: 'uploaded', action: 'upload', to: 'uploaded', who: 'own', needsReason: false },
  { from: 'refused', action: 'upload', to: 'uploaded', who: 'own', needsReason: false },
  {
    from: 'uploaded',
    action: 'verify',
    to: 'verified-copy',
    who: 'principal-supervisor',
    needsReason: false,
  },
  { from: 'uploaded', action: 'refuse', to: 'refused', who: 'principal-supervisor', needsReason: true },
];

export function earlierDocumentTransition(
  from: EarlierDocumentState,
  action: EarlierDocumentAction,
): EarlierDocumentTransition | null {
  return EARLIER_DOCUMENT_TRANSITIONS.find((t) => t.from === from && t.action === action) ?? null;
}
