import { formOf } from '@specialistvagen/regulations';
import type { IntygType, SignerRole } from '../contract/intyg-type.js';
import type { Participant } from './intyg.js';

/** The signers of a form in its own order, with who is asked for each; fields nobody is named for are left out. */
export function participantsFor(
  type: IntygType,
  personOf: (role: SignerRole) => string | undefined,
): Participant[] {
  const signers = formOf(type)?.signers ?? [];
  return signers.flatMap(({ role, field }): Participant[] => {
    if (role === 'authority') return [];
    const personId = personOf(role);
    return personId ? [{ role, field, personId, state: 'waiting', signedAt: null }] : [];
  });
}

export function signerLabel(type: IntygType, field: string): string {
  return formOf(type)?.signers.find((signer) => signer.field === field)?.label ?? '';
}
