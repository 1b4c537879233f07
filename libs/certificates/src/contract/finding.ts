import { z } from 'zod';
import { Uuid } from './reason.js';

/** One fault that the rules found, pointing at the document it is in and at who can mend it. */
export const Finding = z.object({
  /** Stable for the same fault in the same application; this is what the applicant confirms. */
  key: z.string(),
  rule: z.string(),
  level: z.enum(['block', 'warn']),
  /** refuse: cannot be gone past · confirm: the applicant may send all the same · record-reason: the officer may decide all the same · show. */
  handling: z.enum(['refuse', 'confirm', 'record-reason', 'show']),
  text: z.string(),
  citation: z.string(),
  confidence: z.string(),
  /** Words for the page: exact text read, or *ej kontrollerad mot föreskriften*. */
  confidenceWords: z.string(),
  mendedBy: z.string().nullable(),
  documentId: Uuid.nullable(),
});
export type Finding = z.infer<typeof Finding>;

export const Completeness = z.object({
  headline: z.literal('Är ansökan komplett?'),
  /** Decision 25: never *komplett* – the authority makes its own examination. */
  sentence: z.string(),
  findings: z.array(Finding),
  checkedAt: z.iso.datetime(),
});
export type Completeness = z.infer<typeof Completeness>;
