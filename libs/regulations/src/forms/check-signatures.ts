import { identityNumberFaults, isEmpty, yearFaults, type FormFault } from './field-faults.js';
import {
  asksOf,
  formFields,
  rolesOf,
  type FormContent,
  type FormSigner,
  type FormSpecification,
} from './form-specification.js';

/** The role in which each signature field is signed, by field; the form's own role where nothing is said. */
export type SignerRoles = Readonly<Record<string, string>>;

/** The role that the boxes of the form name for a signer: *Handledare / Kursledare*, *Ja / Nej*. */
function tickedRole(form: FormSpecification, content: FormContent, signer: FormSigner): string | null {
  for (const field of formFields(form)) {
    if (field.kind !== 'choice' || field.signer !== signer.field) continue;
    const role = field.choices.find((choice) => choice.id === content[field.id])?.role;
    if (role !== undefined) return role;
  }
  return null;
}

export function roleOf(
  form: FormSpecification,
  content: FormContent,
  signer: FormSigner,
  roles: SignerRoles = {},
): string {
  return roles[signer.field] ?? tickedRole(form, content, signer) ?? signer.role;
}

function roleFaults(
  form: FormSpecification,
  content: FormContent,
  signer: FormSigner,
  role: string,
): FormFault[] {
  const at = { field: `signatures.${signer.field}`, code: 'wrong-role' } as const;
  if (!rolesOf(signer).some((one) => one === role))
    return [{ ...at, text: `${signer.label}: blanketten skrivs inte under i den rollen.` }];
  const ticked = tickedRole(form, content, signer);
  if (ticked === null || ticked === role) return [];
  return [{ ...at, text: `${signer.label}: rutan på blanketten stämmer inte med den som skriver under.` }];
}

function valueFaults(at: string, label: string, signer: FormSigner, value: unknown): FormFault[] {
  if (typeof value !== 'string' || [...value].length > 300)
    return [{ field: at, code: 'wrong-shape', text: `${signer.label}: ${label} ska vara högst 300 tecken.` }];
  if (at.endsWith('.personalIdentityNumber')) return identityNumberFaults({ path: at, label, value });
  if (at.endsWith('.supervisorTrainingYear')) return yearFaults({ path: at, label, value });
  return [];
}

/** Everything that is wrong with one signature block: who may sign it, what it asks of that role, and nothing else. */
export function signatureFaults(
  { form, content }: { readonly form: FormSpecification; readonly content: FormContent },
  signer: FormSigner,
  block: unknown,
  roles?: SignerRoles,
): FormFault[] {
  const role = roleOf(form, content, signer, roles);
  const faults = roleFaults(form, content, signer, role);
  if (signer.asks.every((ask) => ask.id === 'signature')) return faults;
  const path = `signatures.${signer.field}`;
  const asks = asksOf(signer, role);
  const given = (block ?? {}) as Record<string, unknown>;
  const strangers = Object.keys(given)
    .filter((key) => !asks.some(({ ask }) => ask.id === key))
    .map((key): FormFault => ({
      field: `${path}.${key}`,
      code: 'unknown-field',
      text: `${key} finns inte på blanketten.`,
    }));
  const wrong = asks.flatMap(({ ask, isRequired }): FormFault[] => {
    const at = `${path}.${ask.id}`;
    if (!isEmpty(given[ask.id])) return valueFaults(at, ask.label, signer, given[ask.id]);
    if (!isRequired) return [];
    return [{ field: at, code: 'required', text: `${signer.label}: ${ask.label} saknas.` }];
  });
  return [...faults, ...strangers, ...wrong];
}
