import type { Reason } from '@specialistvagen/platform';
import type { SigningError, SigningErrorCode } from '@specialistvagen/signing';

type Answer = { status: 409 | 422 | 500 | 503; code: string; text: string | null };

const LATER: Answer = {
  status: 503,
  code: 'signing-unavailable',
  text: 'Underskriftstjänsten svarar inte just nu. Inget är signerat och inget är förlorat. Försök igen om en stund.',
};
const OURS: Answer = {
  status: 500,
  code: 'signing-failed',
  text: 'Dokumentet kunde inte göras, och felet är vårt. Inget är signerat och det du skrivit finns kvar. Uppge ärendekoden om felet återkommer.',
};
/** The reasons name what the person can mend; they are written for people. */
const YOURS: Answer = { status: 422, code: 'document-refused', text: null };

const ANSWERS: Readonly<Record<SigningErrorCode, Answer>> = {
  'text-refused': YOURS,
  'document-invalid': YOURS,
  'field-already-signed': { status: 409, code: 'already-signed', text: 'Handlingen är redan underskriven.' },
  'timestamp-refused': LATER,
  'pool-closed': LATER,
  'worker-lost': LATER,
  'json-not-canonical': OURS,
  'template-unknown': OURS,
  'pins-differ': OURS,
  'test-marking-wrong': OURS,
  'revision-refused': OURS,
  'field-unknown': OURS,
  'request-refused': OURS,
  'self-check-failed': OURS,
  'trust-missing': OURS,
  'status-not-signed': OURS,
  'revocation-outdated': OURS,
  'archive-ages': OURS,
};

/** What people are told when a document or a signature could not be made; technical reasons stay in the log. */
export function fromSigning({ code, reasons }: SigningError): {
  status: number;
  code: string;
  reasons: readonly Reason[];
} {
  const { text, ...answer } = ANSWERS[code];
  const own = reasons.map((reason) => ({
    text: reason.text,
    ...(reason.field === undefined ? {} : { field: reason.field }),
  }));
  return { ...answer, reasons: text === null ? own : [{ text }] };
}
