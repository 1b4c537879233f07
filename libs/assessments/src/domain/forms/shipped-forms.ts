import type { FormSpecification } from '../../contract/index.js';
import { discussedForms } from './discussed-forms.js';
import { observedForms } from './observed-forms.js';

/** What comes with the product. A version here is never edited: `shipped-forms.spec.ts` holds each to its hash. */
export const shippedForms: readonly FormSpecification[] = [...observedForms, ...discussedForms];
