import { z } from 'zod';
import { formSpecificationSchema } from '../forms/form-specification.js';
import { isPlainDate } from '../time/index.js';

export const templateDeclarationSchema = z.strictObject({
  /** The signature field whose signer declares it. */
  field: z.string().min(1),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
  text: z.string().min(1).max(1000),
  citation: z.string().min(1).nullable(),
  isCitationVerified: z.boolean(),
});

/**
 * A template: the form's specification and everything that is printed round it, as data. Its hash (SHA-256 of the file's
 * bytes) stands in each document signed on it, so a released file is never edited: a change is a new version (R25).
 */
export const templateSchema = z
  .strictObject({
    schema: z.literal('specialistvagen/template/1'),
    id: z.string().regex(/^[A-Z0-9-]+[a-z]?\/\d+$/i),
    type: z.string().min(1).max(50),
    version: z.number().int().min(1),
    /** Which pure mapping prints it. A released mapping never changes either. */
    mapping: z.literal(1),
    releasedOn: z.string().refine(isPlainDate),
    regulation: z.string().min(1),
    regulationVersion: z.string().min(1),
    /** Lines at the top right, such as the regulation and its annex. */
    designation: z.array(z.string().min(1)).min(1),
    title: z.string().min(1),
    category: z.enum([
      'application',
      'intyg-goal',
      'intyg-activity',
      'intyg-service',
      'intyg-final',
      'authority-decision',
    ]),
    /** Printed below the title; for decisions only. */
    preamble: z.string().nullable(),
    source: z.string().min(1),
    fieldsConfidence: z.enum(['EX', 'SEC', 'INF', 'BG']),
    form: formSpecificationSchema,
    /** The goal that the form itself names, where it has no field for goals (Bilaga 12: STa3). */
    impliedGoals: z.array(z.string().min(1)).min(1).optional(),
    /** What each signer declares by signing. The first templates have none here: `declarations.ts` holds theirs. */
    declarations: z.array(templateDeclarationSchema).min(1).optional(),
  })
  .refine((t) => t.id === `${t.type}/${t.version}`, 'id is type and version');
export type Template = z.infer<typeof templateSchema>;

export type HashedTemplate = {
  readonly template: Template;
  readonly hash: string;
  readonly bytes: Uint8Array;
};
