import { z } from 'zod';

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

export const formFieldSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('text'), maxLength: z.number().int().min(1).max(LONGEST_TEXT) }),
  z.strictObject({
    ...base,
    kind: z.literal('long-text'),
    maxLength: z.number().int().min(1).max(LONGEST_TEXT),
  }),
  z.strictObject({ ...base, kind: z.literal('date') }),
  z.strictObject({ ...base, kind: z.literal('personal-identity-number') }),
  z.strictObject({ ...base, kind: z.literal('goals'), goalKind: z.enum(['bt', 'a', 'b', 'c']) }),
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
  id: z.enum(['signature', 'place', 'name', 'personalIdentityNumber', 'specialty', 'workplace']),
  label: z.string().min(1),
});

export const formSignerSchema = z.strictObject({
  role: z.enum([
    'applicant',
    'supervisor',
    'principal-supervisor',
    'external-assessor',
    'head-of-department',
    'authority',
  ]),
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

export function formFields(form: FormSpecification): FormField[] {
  return form.sections.flatMap((section) => section.fields);
}

export function formField(form: FormSpecification, id: string): FormField | null {
  return formFields(form).find((field) => field.id === id) ?? null;
}
