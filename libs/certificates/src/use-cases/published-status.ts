import { publishedReason } from '@specialistvagen/intyg';
import type { DocumentStanding } from '@specialistvagen/intyg';
import type { DocumentStatus } from '@specialistvagen/signing';

type Standing = Pick<DocumentStanding, 'status' | 'at' | 'replacedBy' | 'reason' | 'revisions'>;

/** What anybody may know of a document: no name, and no free text. Half signed it lacks a signature, and the verifier says so. */
export function publishedStatus({ status, at, replacedBy, reason, revisions }: Standing): DocumentStatus {
  const published = publishedReason(reason);
  return {
    status: status === 'awaiting-cosignature' ? 'in-force' : status,
    at: at.toISOString(),
    ...(replacedBy ? { replacedBy } : {}),
    ...(published ? { reason: published } : {}),
    revisions: [...revisions],
  };
}
