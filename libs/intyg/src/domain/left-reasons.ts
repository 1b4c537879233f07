export const SUPERVISION_ENDED = 'Handledarens uppdrag är avslutat. Be en annan handledare att signera.';

/** Why an intyg went back without anybody sending it: the ground on which the signer was asked has ended. By role. */
export const LEFT_REASONS: Readonly<Record<string, string>> = {
  supervisor: SUPERVISION_ENDED,
  'principal-supervisor': SUPERVISION_ENDED,
  'head-of-department':
    'Verksamhetschefens uppdrag är avslutat. Be den som är verksamhetschef i dag att signera.',
  'external-assessor':
    'Den externa bedömarens uppdrag är återtaget. Skicka igen när en ny bedömare är utsedd.',
  'appointed-doctor': 'Delegeringen till läkaren är avslutad. Be verksamhetschefen att signera.',
};

/** The same, when somebody else has signed: the content may not change under that signature (decision 16). */
export function halfSignedReason(role: string): string {
  return `${LEFT_REASONS[role] ?? SUPERVISION_ENDED} Underskriften som redan fanns gäller inte längre.`;
}
