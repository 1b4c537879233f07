import { rolesOf } from '@specialistvagen/regulations';
import type { FormSigner, Template } from '@specialistvagen/regulations';
import type { SignerRole } from '../contract/intyg-type.js';
import type { Participant } from './intyg.js';

export type Named = { readonly personId: string; readonly role?: SignerRole };

/** The signers of a form in its own order, with who is asked for each; fields nobody is named for are left out. */
export function participantsFor(
  template: Template,
  personOf: (signer: FormSigner) => Named | undefined,
): Participant[] {
  return template.form.signers.flatMap((signer): Participant[] => {
    const named = personOf(signer);
    if (signer.role === 'authority' || !named) return [];
    const role = named.role ?? signer.role;
    return [{ role, field: signer.field, personId: named.personId, state: 'waiting', signedAt: null }];
  });
}

/** Known from the post or the appointment; everybody else is chosen by the trainee. */
const KNOWN: readonly FormSigner['role'][] = ['principal-supervisor', 'external-assessor'];

export function isChosen(signer: FormSigner): boolean {
  return !KNOWN.includes(signer.role);
}

export function takesRole(signer: FormSigner, role: SignerRole): boolean {
  return rolesOf(signer).some((one) => one === role);
}

export function signerLabel(template: Template, field: string): string {
  return template.form.signers.find((signer) => signer.field === field)?.label ?? '';
}
