import { fieldFaults, identityNumberFaults, isEmpty, type FormFault } from './field-faults.js';
import { formFields, type FormSigner, type FormSpecification } from './form-specification.js';

export type FormContent = Readonly<Record<string, unknown>>;

export type FormCheck = {
  readonly form: FormSpecification;
  readonly content: FormContent;
  /** Codes that the pinned regulation has. */
  readonly knownGoals: readonly string[];
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

function signatureFaults(signer: FormSigner, block: unknown): FormFault[] {
  const path = `signatures.${signer.field}`;
  const asks = signer.asks.filter((ask) => ask.id !== 'signature');
  if (asks.length === 0) return [];
  const given = (block ?? {}) as Record<string, unknown>;
  const faults: FormFault[] = unknownFields(
    given,
    asks.map((ask) => ask.id),
  ).map((fault) => ({
    ...fault,
    field: `${path}.${fault.field}`,
  }));
  for (const ask of asks) {
    const value = given[ask.id];
    const at = `${path}.${ask.id}`;
    // The day comes from the time stamp, so the place alone may be left out.
    if (isEmpty(value)) {
      if (ask.id !== 'place')
        faults.push({ field: at, code: 'required', text: `${signer.label}: ${ask.label} saknas.` });
    } else if (typeof value !== 'string' || [...value].length > 300) {
      faults.push({
        field: at,
        code: 'wrong-shape',
        text: `${signer.label}: ${ask.label} ska vara högst 300 tecken.`,
      });
    } else if (ask.id === 'personalIdentityNumber') {
      faults.push(...identityNumberFaults({ path: at, label: ask.label, value }));
    }
  }
  return faults;
}

/** All faults of the form as it will be signed, with identity, rows and signature blocks filled in. */
export function checkForm({ form, content, knownGoals }: FormCheck): FormFault[] {
  const persons = form.signers.filter((signer) => signer.kind === 'person');
  const signatures = (content['signatures'] ?? {}) as Record<string, unknown>;
  return [
    ...formFields(form).flatMap((field) => fieldFaults(field, content[field.id], { knownGoals })),
    ...persons.flatMap((signer) => signatureFaults(signer, signatures[signer.field])),
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
