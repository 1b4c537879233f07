import type { BundleItem } from '../contract/application.js';
import type { CaseCheck } from '../contract/case.js';
import type { Finding } from '../contract/finding.js';

/** fault → document → act: what the officer sees on the left of the page, and what can be done about it. */
export function caseChecks(
  findings: readonly Finding[],
  documents: readonly BundleItem[],
  confirmedByApplicant: readonly string[],
): CaseCheck[] {
  return findings.map((finding) => {
    const document = documents.find(({ documentId }) => documentId === finding.documentId);
    return {
      ...finding,
      documentTitle: document ? `Bilaga ${document.number}: ${document.title}` : null,
      confirmedByApplicant: confirmedByApplicant.includes(finding.key),
      acts: [
        'request-supplement',
        ...(document ? (['query-unit'] as const) : []),
        ...(finding.handling === 'record-reason' ? (['record-reason'] as const) : []),
      ],
    };
  });
}
