import { z } from 'zod';
import { signerRoleSchema } from './intyg-type.js';

/** A field as a page draws it, from the specification of the form. Platform fields are shown, never typed. */
export const formFieldViewSchema = z.object({
  id: z.string(),
  heading: z.string().nullable(),
  label: z.string(),
  kind: z.enum([
    'text',
    'long-text',
    'date',
    'year',
    'period',
    'months',
    'choice',
    'goals',
    'rows',
    'personal-identity-number',
  ]),
  isRequired: z.boolean(),
  filledBy: z.enum(['platform', 'applicant', 'signer']),
  maxLength: z.int().nullable(),
  /** Decided by who signs: shown ticked, never typed. */
  isDecidedBySigner: z.boolean(),
  choices: z.array(z.object({ id: z.string(), label: z.string() })),
  goalKinds: z.array(z.enum(['bt', 'a', 'b', 'c'])),
});
export type FormFieldView = z.infer<typeof formFieldViewSchema>;

export const formViewSchema = z.object({
  type: z.string(),
  attachment: z.string().nullable(),
  title: z.string(),
  regulation: z.object({ designation: z.string(), version: z.string() }),
  templateId: z.string(),
  /** How well the fields are known; other than EX is shown *ej kontrollerad mot föreskriften*. */
  fieldsConfidence: z.string(),
  fields: z.array(formFieldViewSchema),
  signers: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      roles: z.array(signerRoleSchema),
      /** False: known from the post or the appointment, true: the trainee chooses. */
      isChosen: z.boolean(),
      /** What the signer writes in the block when the platform does not know it. */
      asks: z.array(z.enum(['workplace', 'supervisorTrainingYear'])),
    }),
  ),
});
export type FormView = z.infer<typeof formViewSchema>;
