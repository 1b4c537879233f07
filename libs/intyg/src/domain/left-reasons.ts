export const SUPERVISION_ENDED = 'Handledarens uppdrag är avslutat. Be en annan handledare att signera.';

/** Why an intyg went back without anybody sending it: the ground on which the signer was asked has ended. By role. */
export const LEFT_REASONS: Readonly<Record<string, string>> = {
  supervisor: SUPERVISION_ENDED,
  'principal-supervisor': SUPERVISION_ENDED,
  'head-of-department':
    'Verksamhetschefens uppdrag är avslutat. Be den som är verksamhetschef i dag att signera.',
  'appointed-doctor': 'Delegeringen till läkaren är avslutad. Be verksamhetschefen att signera.',
};
