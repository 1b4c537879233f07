import { signatureFaults, type SignerRoles } from './check-signatures.js';
import { fieldFaults, type FormFault } from './field-faults.js';
import { formFields, type FormContent, type FormSpecification } from './form-specification.js';

export type { FormContent };

export type FormCheck = {
  readonly form: FormSpecification;
  readonly content: FormContent;
  /** Codes that the pinned regulation has. */
  readonly knownGoals: readonly string[];
  /** In which role each field is signed, where the form lets more than one; only when it is about to be frozen. */
  readonly roles?: SignerRoles;
};

function unknownFields(content: FormContent, known: readonly string[]): FormFault[] {
  return Object.keys(content)
    .filter((key) => !known.includes(key))
    .map((key) => ({ field: key, code: 'unknown-field', text: `${key} finns inte på blanketten.` }));
}

/**
 * All faults of a draft at once: the fields that people fill in. Identity, rows and what the signature block asks for are
 * filled in when the document is frozen, since drafts hold person ids only.
 */
export function checkDraft({ form, content, knownGoals }: FormCheck): FormFault[] {
  const fields = formFields(form).filter((field) => field.filledBy !== 'platform');
  return [
    ...fields.flatMap((field) => fieldFaults(field, content[field.id], { knownGoals })),
    ...unknownFields(
      content,
      formFields(form).map((field) => field.id),
    ),
  ];
}

/** All faults of the form as it will be signed, with identity, rows and signature blocks filled in. */
export function checkForm({ form, content, knownGoals, roles }: FormCheck): FormFault[] {
  const persons = form.signers.filter((signer) => signer.kind === 'person');
  const signatures = (content['signatures'] ?? {}) as Record<string, unknown>;
  return [
    ...formFields(form).flatMap((field) => fieldFaults(field, content[field.id], { knownGoals })),
    ...persons.flatMap((signer) =>
      signatureFaults({ form, content }, signer, signatures[signer.field], roles),
    ),
    ...unknownFields(content, [...formFields(form).map((field) => field.id), 'signatures']),
    ...unknownFields(
      signatures,
      persons.map((signer) => signer.field),
    ).map((fault) => ({
      ...fault,
      field: `signatures.${fault.field}`,
    })),
  ];
}
