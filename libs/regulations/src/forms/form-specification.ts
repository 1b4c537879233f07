import { z } from 'zod';
import { SIGNER_ROLES } from '../facts/intyg-facts.js';

/** Text in a field is at most this long; a form may ask for less. */
export const LONGEST_TEXT = 4000;

const identifier = z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/);
const fieldName = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/);

const base = {
  id: identifier,
  /** The words of the form. */
  label: z.string().min(1).max(400),
  isRequired: z.boolean(),
  /** platform: filled in when the document is frozen (identity, rows from the time account, enclosures). */
  filledBy: z.enum(['platform', 'applicant', 'signer']),
  width: z.enum(['full', 'half', 'third']).optional(),
};

const columnSchema = z.strictObject({
  id: identifier,
  label: z.string().min(1).max(200),
  kind: z.enum(['text', 'date', 'period', 'percent', 'months']),
  weight: z.number().int().min(1).max(10),
});

/** A box to tick. `role` is the role in which the signer that the field names then signs. */
const choiceSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]{0,40}$/),
  label: z.string().min(1).max(200),
  role: z.enum(SIGNER_ROLES).optional(),
});

const goalKind = z.enum(['bt', 'a', 'b', 'c']);

export const formFieldSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('text'), maxLength: z.number().int().min(1).max(LONGEST_TEXT) }),
  z.strictObject({
    ...base,
    kind: z.literal('long-text'),
    maxLength: z.number().int().min(1).max(LONGEST_TEXT),
  }),
  z.strictObject({ ...base, kind: z.literal('date') }),
  z.strictObject({ ...base, kind: z.literal('personal-identity-number') }),
  z.strictObject({ ...base, kind: z.literal('period') }),
  z.strictObject({ ...base, kind: z.literal('year') }),
  z.strictObject({
    ...base,
    kind: z.literal('choice'),
    choices: z.array(choiceSchema).min(2),
    signer: fieldName.optional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('goals'),
    goalKind: goalKind.optional(),
    goalKinds: z.array(goalKind).min(1).optional(),
  }),
  z.strictObject({ ...base, kind: z.literal('months') }),
  z.strictObject({
    ...base,
    kind: z.literal('rows'),
    columns: z.array(columnSchema).min(1),
    minRows: z.number().int().min(0),
    maxRows: z.number().int().min(1).max(200),
  }),
]);
export type FormField = z.infer<typeof formFieldSchema>;
export type FormColumn = z.infer<typeof columnSchema>;

/** What the signature block asks for beside the signature itself; the label is the form's. */
const askSchema = z.strictObject({
  id: z.enum([
    'signature',
    'place',
    'name',
    'personalIdentityNumber',
    'specialty',
    'workplace',
    'supervisorTrainingYear',
  ]),
  label: z.string().min(1),
  /** Asked of these roles only, where a field has several: a kursledare gives no personnummer (R14). */
  onlyFor: z.array(z.enum(SIGNER_ROLES)).min(1).optional(),
  /** These roles may leave it out. */
  optionalFor: z.array(z.enum(SIGNER_ROLES)).min(1).optional(),
});
export type SignerAsk = z.infer<typeof askSchema>;

export const formSignerSchema = z.strictObject({
  role: z.enum([...SIGNER_ROLES, 'authority']),
  /** Who may sign the field instead: a kursledare on the course form, an appointed doctor (2015:8 4 kap. 4 §). */
  alternativeRoles: z.array(z.enum(SIGNER_ROLES)).min(1).optional(),
  /** Name of the signature field in the PDF. */
  field: fieldName,
  label: z.string().min(1),
  kind: z.enum(['person', 'authority-seal']),
  asks: z.array(askSchema),
});
export type FormSigner = z.infer<typeof formSignerSchema>;

export const formSpecificationSchema = z.strictObject({
  sections: z
    .array(z.strictObject({ heading: z.string().min(1).nullable(), fields: z.array(formFieldSchema).min(1) }))
    .min(1),
  signers: z.array(formSignerSchema).min(1),
});
export type FormSpecification = z.infer<typeof formSpecificationSchema>;

/** What is filled in, by field id; `signatures` holds the signature blocks. */
export type FormContent = Readonly<Record<string, unknown>>;

export function formFields(form: FormSpecification): FormField[] {
  return form.sections.flatMap((section) => section.fields);
}

export function formField(form: FormSpecification, id: string): FormField | null {
  return formFields(form).find((field) => field.id === id) ?? null;
}

/** Every kind of goal that a field takes. */
export function goalKindsOf(
  field: Extract<FormField, { kind: 'goals' }>,
): readonly ('bt' | 'a' | 'b' | 'c')[] {
  return field.goalKinds ?? (field.goalKind === undefined ? [] : [field.goalKind]);
}

/** All roles in which the field may be signed, the form's first role first. */
export function rolesOf(signer: FormSigner): readonly FormSigner['role'][] {
  return [signer.role, ...(signer.alternativeRoles ?? [])];
}

/** What the signature block asks of somebody who signs in the role, beside the signature itself. */
export function asksOf(
  signer: FormSigner,
  role: string,
): { readonly ask: SignerAsk; readonly isRequired: boolean }[] {
  const isIn = (roles: readonly string[] | undefined): boolean => roles?.includes(role) ?? false;
  return signer.asks
    .filter((ask) => ask.id !== 'signature' && (ask.onlyFor === undefined || isIn(ask.onlyFor)))
    .map((ask) => ({ ask, isRequired: ask.id !== 'place' && !isIn(ask.optionalFor) }));
}
